import { readAnnexes } from "#core/annex/readAnnexes";
import { agencyDirectory } from "#core/agencies/agencies";
import { agencyAbolished } from "#core/rules/agency-abolished";
import { agencyDuplicate } from "#core/rules/agency-duplicate";
import { agencySeparator } from "#core/rules/agency-separator";
import { agencyUnknown } from "#core/rules/agency-unknown";
import { agencyVariant } from "#core/rules/agency-variant";
import { checkSheet } from "#core/rules/checkAnnex";
import fixture from "../../fixtures/agencies/unseen-cells.json";
import { builtInKnowledge } from "../../support/knowledge";
import { sheetText } from "../../support/sheetText";

const rules = [agencyUnknown, agencyVariant, agencyDuplicate, agencySeparator, agencyAbolished];

/** What the rules on single cells find in an annex of that year whose lead agencies these are. */
function found(year: number, cells: readonly string[]): readonly string[] {
  const heading = `| STT | Tiêu chí | Điểm chuẩn | Điểm ${year - 1} đạt được | Mục tiêu năm ${year} | Nhiệm vụ/giải pháp | Đơn vị chủ trì |`;
  const rows = cells.map((cell, i) => `| ${i + 1} | Kế hoạch ${i + 1} | 1 | 1 | 1 | Ban hành đúng hạn | ${cell} |`);
  const findings = checkSheet(readAnnexes(sheetText([heading, ...rows].join("\n"))), builtInKnowledge, rules);
  return findings.map(({ rule, stt }) => `${rule}: ${cells[Number(stt) - 1]}`);
}

/** Cells in the style of plans, written for a measurement before the directory knew them (docs/rules/precision.md). */
describe("agency cells that the directory was not made from", () => {
  it("bring no finding in a plan of 2022", () => {
    expect(found(2022, fixture.plans2022)).toEqual([]);
  });

  it("bring no finding in a plan of the two-level government", () => {
    expect(found(2026, fixture.plans2026)).toEqual([]);
  });

  it("name districts that are found in a plan of 2026, where the directory knows the body or the group", () => {
    const ofDistricts = fixture.plans2022.filter((cell) => /huyện|quận|thị xã|thị trấn/i.test(cell));
    const reported = new Set(found(2026, ofDistricts));
    const silent = ofDistricts.filter((cell) => !reported.has(`agency-abolished: ${cell}`));
    expect([ofDistricts.length, silent.length]).toEqual([37, 16]);
  });
});

describe("misspelt names", () => {
  it("are reported but where the mistake makes another right name, or looks like a place", () => {
    const silent = fixture.misspelt.filter(({ text }) => agencyDirectory.recognise(text).every(({ state }) => state === "known"));
    expect(silent.map(({ text }) => text)).toEqual([
      "Văn phòng UBND",
      "Văn phòng HĐND và UBND",
      "Phòng Giáo dục vàĐào tạo",
      "Phòng Nông nghiệp vàPhát triển nông thôn",
      "Phòng Văn hóa - Xã",
      "Trung tâm Phục vụ hành chính",
      "Kho bạc Nhà nước",
      "Bảo hiểm xã hội",
      "Chi cục Thuế",
      "Ban Chỉ huy Quân sự",
      "UBND các xã, thị",
      "UBND các xả, thị trẩn",
      "Các sở, ban,",
      "Ủy ban Mặt trận Tổ quốc Việt Nao",
      "Ủy ban Mặt trận Tổ quốc Việt Na",
      "Ban Tổ chức Huyện",
    ]);
  });

  it("that one word makes right are put right, and never into another name", () => {
    const offers = fixture.misspelt.flatMap(({ text, meant }) => {
      const matches = agencyDirectory.recognise(text);
      return matches.flatMap((match) => (match.state === "variant" && matches.length === 1 ? [match.suggestion === meant] : []));
    });
    expect({ offered: offers.length, right: offers.filter(Boolean).length }).toEqual({ offered: 75, right: 75 });
  });
});
