import { checkAcross } from "#core/across/checkAcross";
import type { Annex } from "#core/annex/annex";
import { readAnnexes } from "#core/annex/readAnnexes";
import { leavesOf, nameOf } from "#core/annex/walkAnnex";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import {
  annexSheet, binhYen2024, dakNong2022, dakPoRemedies2022, dakPoTargets2022, districtMonitoring, ducTho2022, krongNo2023,
  type PrintedAnnex, type PrintedRow, type RemediesColumn,
} from "../../support/annexFixtures";
import { builtInKnowledge } from "../../support/knowledge";

function read(sheet: SheetSnapshot): Annex {
  return readAnnexes(sheet).annexes[0]!;
}

/** The real annexes come from different places and years; here they are taken for papers of one plan. */
function anywhere(sheet: SheetSnapshot): Annex {
  return { ...read(sheet), year: null, unit: null };
}

const real: Readonly<Record<string, Annex>> = {
  "Đắk Nông": anywhere(annexSheet(dakNong2022, { name: "Đắk Nông" })),
  "Krông Nô": anywhere(annexSheet(krongNo2023, { name: "Krông Nô" })),
  "phân công": anywhere(annexSheet(districtMonitoring, { name: "phân công" })),
  "Đức Thọ": anywhere(annexSheet(ducTho2022, { name: "Đức Thọ" })),
  "Đak Pơ": anywhere(annexSheet(dakPoTargets2022, { name: "Đak Pơ" })),
  "khắc phục": anywhere(annexSheet(dakPoRemedies2022, { name: "khắc phục" })),
  "Bình Yên": anywhere(annexSheet(binhYen2024, { name: "Bình Yên" })),
};

function found(...annexes: readonly Annex[]): readonly string[] {
  return checkAcross(annexes, builtInKnowledge).map(({ finding: { rule, place } }) => `${rule.replace("across-", "")} ${place}`);
}

describe("the real annexes, two by two", () => {
  it("have these findings and no others", () => {
    const names = Object.keys(real);
    const pairs = names.flatMap((one, at) => names.slice(at + 1).map((other) => [one, other] as const));
    expect(pairs).toHaveLength(21);
    const all = pairs.flatMap(([one, other]) => found(real[one]!, real[other]!).map((finding) => `${one} – ${other}: ${finding}`));
    expect(all).toEqual([
      ...["3.5.1", "6.1.1", "6.2.1", "7.3"].map((row) => `Đắk Nông – Đức Thọ: loss-without-activity ${row}`),
      ...["1.5", "6.1.1", "6.2.1", "6.3.3", "7.1.3"].map((row) => `Đắk Nông – khắc phục: loss-without-remedy ${row}`),
      ...["3.6", "7.1.3", "7.1.6"].map((row) => `Krông Nô – Đức Thọ: loss-without-activity ${row}`),
      ...["1.7", "2.2.2", "7.1.6", "7.3"].map((row) => `Krông Nô – khắc phục: loss-without-remedy ${row}`),
    ]);
  });

  it("are not compared as they are: other places, other years", () => {
    const sheets = [dakNong2022, krongNo2023].map((annex) => read(annexSheet(annex)));
    expect(found(...sheets, read(annexSheet(ducTho2022)), read(annexSheet(dakPoTargets2022)), read(annexSheet(dakPoRemedies2022)))).toEqual([]);
  });
});

/** Remedies for these rows of a score annex, as a clerk would write them. */
function remediesFor(score: Annex, keep: (stt: string) => boolean): Annex {
  const lost = leavesOf(score).filter((row) => Number(row.cells.get("prevScore")?.value) < Number(row.cells.get("maxScore")?.value) && keep(row.stt.printed));
  const rows = lost.map((row, index): Record<RemediesColumn, string> => ({
    stt: `1.${index + 1}.`,
    criterion: `Tiêu chí thành phần “${nameOf(row)}”`,
    target: "Đạt điểm tối đa",
    task: "Đôn đốc thực hiện",
    leadAgency: row.cells.get("leadAgency")?.text ?? "",
    coordAgency: "Các phòng, ban",
    deadline: "Năm 2023",
  }));
  const annex: PrintedAnnex<RemediesColumn> = { ...dakPoRemedies2022, title: "KẾ HOẠCH KHẮC PHỤC TỒN TẠI", rows: [dakPoRemedies2022.rows[0]!, ...rows] };
  return read(annexSheet(annex, { name: "Khắc phục" }));
}

describe.each([
  ["Krông Nô", krongNo2023, 19, ["1.1.3", "3.7.2", "3.7.3"]],
  ["Đắk Nông", dakNong2022, 27, ["1.1", "1.2", "2,4", "4.4", "5.8", "5.9", "6.4", "7.5"]],
] as const)("remedies made from the score annex of %s", (_, printed, losses, silent) => {
  const score = read(annexSheet(printed, { name: "Điểm" }));
  const lost = leavesOf(score).filter((row) => Number(row.cells.get("prevScore")?.value) < Number(row.cells.get("maxScore")?.value));

  it("answer every loss", () => {
    expect(found(score, remediesFor(score, () => true))).toEqual([]);
  });

  // Names that say too little, the impact of reform, and two on the plan of digitisation, each beside the other's item.
  it("are found to lack an item that is left out, and nothing else", () => {
    const without = lost.map(({ stt }) => ({ stt: stt.printed, found: found(score, remediesFor(score, (kept) => kept !== stt.printed)) }));
    expect(without.flatMap(({ stt, found: all }) => all.filter((finding) => finding !== `loss-without-remedy ${stt.replace(",", ".")}`))).toEqual([]);
    expect(without.flatMap(({ stt, found: all }) => (all.length === 0 ? stt : []))).toEqual(silent);
    expect(without).toHaveLength(losses);
  });
});

describe("a monitoring annex made from a score annex", () => {
  const printed: PrintedAnnex = krongNo2023;
  const score = read(annexSheet(printed, { name: "Điểm" }));
  const monitoring = (change: (row: PrintedRow) => string): Annex => {
    const rows = printed.rows.map((row) => ({ stt: row.stt, criterion: row.criterion, target: "Hoàn thành", monitorAgency: "Phòng Nội vụ", leadAgency: change(row), coordAgency: "Các phòng, ban" }));
    return read(annexSheet({ ...districtMonitoring, title: "PHÂN CÔNG THEO DÕI", rows: rows.slice(0, -1) }, { name: "Phân công" }));
  };

  it("has no finding where the leads are the same", () => {
    expect(found(score, monitoring(({ leadAgency }) => leadAgency))).toEqual([]);
  });

  it("has one for each lead that was changed to another agency", () => {
    const changed = new Set(["1.1.1", "2.2.2", "5.8.2", "6.1.4", "7.4"]);
    expect(found(score, monitoring(({ stt, leadAgency }) => (changed.has(stt) ? "Thanh tra huyện" : leadAgency)))).toEqual([...changed].map((stt) => `lead-differs ${stt}`));
  });
});
