import { readAnnexes } from "#core/annex/readAnnexes";
import type { Finding } from "#core/findings/finding";
import { agencyUnknown } from "#core/rules/agency-unknown";
import { agencyVariant } from "#core/rules/agency-variant";
import { checkSheet } from "#core/rules/checkAnnex";
import { createWords } from "#words/words";
import { annexSheet, dakNong2022, krongNo2023 } from "../../support/annexFixtures";
import { builtInKnowledge } from "../../support/knowledge";
import { sheetText } from "../../support/sheetText";

const check = (sheet: Parameters<typeof readAnnexes>[0]) => checkSheet(readAnnexes(sheet), builtInKnowledge, [agencyUnknown, agencyVariant]);
const repairs = (findings: readonly Finding[]) => findings.flatMap(({ fix }) => fix?.edits ?? []);

const oneCell = (agency: string) =>
  sheetText(`
    | STT | Tiêu chí | Điểm chuẩn | Điểm 2021 đạt được | Mục tiêu năm 2022 | Nhiệm vụ/giải pháp | Đơn vị chủ trì |
    | 1   | Kế hoạch | 1          | 1                  | 1                 | Ban hành đúng hạn  | ${agency} |
  `);

describe("the agencies of real annexes", () => {
  it("of tỉnh Đắk Nông 2022 are all known and rightly spelt", () => {
    expect(check(annexSheet(dakNong2022))).toEqual([]);
  });

  it("of huyện Krông Nô 2023 are all known, and misspelt in six rows", () => {
    const findings = check(annexSheet(krongNo2023));
    expect(findings.map(({ rule, stt, data }) => [rule, stt, data.actual, data.expected])).toEqual([
      ["agency-variant", "3.1.1", "Văn phòng HỘND&UBND huyện", "Văn phòng HĐND&UBND huyện"],
      ["agency-variant", "3.1.2", "Văn phòng HỘND&UBND huyện", "Văn phòng HĐND&UBND huyện"],
      ["agency-variant", "3.2.1", "Văn phòng HỘND&UBND huyện", "Văn phòng HĐND&UBND huyện"],
      ["agency-variant", "5.9", "Phòng nội vụ", "Phòng Nội vụ"],
      ["agency-variant", "7.2.1", "Văn phòng HỖND&UBND", "Văn phòng HĐND&UBND"],
      ["agency-variant", "7.2.2", "Văn phòng HỖND&UBND", "Văn phòng HĐND&UBND"],
    ]);
    expect(repairs(findings)).toHaveLength(6);
  });
});

describe("the repair of a misspelt agency", () => {
  it("writes the whole cell with only the wrong names replaced", () => {
    expect(repairs(check(oneCell("- Phòng nội vụ;⏎- Phòng Tư pháp;⏎- UBND các xã, thị trân.")))).toEqual([
      { kind: "setText", cell: { row: 1, column: 6 }, text: "- Phòng Nội vụ;\n- Phòng Tư pháp;\n- UBND các xã, thị trấn." },
    ]);
  });

  it("leaves a formula alone", () => {
    const findings = check(oneCell("=A9→Phòng nội vụ"));
    expect(findings.map(({ rule, fix }) => [rule, fix])).toEqual([["agency-variant", null]]);
  });
});

describe("what is said", () => {
  const said = (agency: string) => check(oneCell(agency)).map(({ message, data }) => createWords("vi").say(message, data));

  it("names the printed and the right form", () => {
    expect(said("Phòng nội vụ, Phòng Y tê")).toEqual([
      "Dòng 1, cột “Đơn vị chủ trì”: ghi “Phòng nội vụ; Phòng Y tê”, tên đúng là “Phòng Nội vụ; Phòng Y tế”. Hãy sửa lại cho đúng.",
    ]);
  });

  it("offers the nearest names for an unknown one", () => {
    expect(said("Các cơ quan, đơ")).toEqual([
      "Dòng 1, cột “Đơn vị chủ trì”: danh mục chưa có “Các cơ quan, đơ”. Tên gần nhất: Các cơ quan, đơn vị; Các cơ quan chuyên môn; Các cơ quan liên quan. " +
        "Hãy sửa tên nếu viết nhầm, hoặc tách bằng dấu chấm phẩy nếu là nhiều cơ quan.",
    ]);
  });
});
