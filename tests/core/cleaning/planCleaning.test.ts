import fc from "fast-check";
import { readAnnexes } from "#core/annex/readAnnexes";
import { chosenCleaning, itemsOf } from "#core/cleaning/chosenCleaning";
import { cleaningNames } from "#core/cleaning/cleaning";
import { planCleaning } from "#core/cleaning/planCleaning";
import { checkSheet } from "#core/rules/checkAnnex";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { binhYen2024, dakNong2022, dakPoRemedies2022, dakPoTargets2022, districtMonitoring, ducTho2022, krongNo2023, type PrintedAnnex } from "../../support/annexFixtures";
import { cleaned, planOf } from "../../support/cleanedByPlan";
import { cleanedSheet } from "../../support/cleanedSheet";
import { builtInKnowledge } from "../../support/knowledge";
import { type Mess, pastedTable } from "../../support/pastedTable";
import { sheetText } from "../../support/sheetText";

jest.setTimeout(120_000);

const annexes: readonly (readonly [string, PrintedAnnex<string>])[] = [
  ["Đắk Nông 2022", dakNong2022 as PrintedAnnex<string>], ["Krông Nô 2023", krongNo2023 as PrintedAnnex<string>], ["theo dõi", districtMonitoring as PrintedAnnex<string>],
  ["Đức Thọ 2022", ducTho2022 as PrintedAnnex<string>], ["Đak Pơ 2022, mục tiêu", dakPoTargets2022 as PrintedAnnex<string>], ["Đak Pơ 2022, khắc phục", dakPoRemedies2022 as PrintedAnnex<string>], ["Bình Yên 2024", binhYen2024 as PrintedAnnex<string>],
];

const shape = (sheet: SheetSnapshot) => readAnnexes(sheet).annexes.map(({ kind, rows, totalRow }) => `${kind} ${rows.length} ${totalRow !== null}`);
const found = (sheet: SheetSnapshot) => checkSheet(readAnnexes(sheet), builtInKnowledge).map(({ rule, stt, column }) => `${rule} ${stt} ${column ?? ""}`).sort();

/** Messes that leave no trace once cleaned. */
const messes: readonly (readonly [string, Mess])[] = [
  ["pages", { pageEvery: 15, blankEvery: 9, extraColumn: "Ý kiến" }],
  ["old font", { oldFont: true }],
  ["characters", { characters: true }],
  ["a page's lines", { lineWidth: 24, pageEvery: 20 }],
];

describe.each(annexes)("%s", (name, annex) => {
  const clean = pastedTable(annex, {});

  test("typed with care, or with cells merged over rows, no row of it goes and no line is joined", () => {
    for (const sheet of [clean, pastedTable(annex, { merged: true })]) {
      const plan = planOf(sheet);
      expect(plan ? itemsOf(plan) : []).toEqual(name.startsWith("Đak Pơ") ? ["characters"] : []);
    }
  });

  test.each(messes)("messed up by %s it is read as before, cleaned it has the same rows, and cleaning again changes nothing", (_, mess) => {
    const dirty = pastedTable(annex, mess);
    const after = cleaned(dirty);
    expect([shape(dirty), shape(after)]).toEqual([shape(clean), shape(clean)]);
    expect(after.values).toHaveLength(clean.values.length);
    expect(planOf(after)).toBeNull();
  });

  test("messed up by pages, characters and text points it has the clean sheet's findings again", () => {
    const dirty = pastedTable(annex, { pageEvery: 15, blankEvery: 9, oldFont: true, characters: true, textPoints: true });
    expect(found(cleaned(dirty))).toEqual(found(cleaned(clean)));
  });

  test("with each paragraph in a row of its own it has its rows again", () => {
    const after = cleaned(pastedTable(annex, { spread: true }));
    expect(after.values).toEqual(cleaned(clean).values);
  });
});

test("numbers that Excel changed come back where one place fits alone", () => {
  const dirty = pastedTable(dakNong2022, { numbersLost: true });
  const lost = planOf(dirty)!.cells.filter(({ fixed }) => fixed?.item === "numbers").length;
  expect(lost).toBe(109);
  expect(cleaned(dirty).values).toEqual(pastedTable(dakNong2022, {}).values);
});

describe("a row stays", () => {
  const head = "| STT | Lĩnh vực/Tiêu chí | Điểm chuẩn | Điểm 2021 đạt được | Mục tiêu năm 2022 | Nhiệm vụ | Đơn vị chủ trì |  |";
  const table = (row: string, more = "") => sheetText([head, "| 1 | CHỈ ĐẠO | 2 | 2 | 2 | | | |", "| 1.1 | Kế hoạch | 1 | 1 | 1 | Làm | Sở Nội vụ | |", row, `| 1.2 | Báo cáo | 1 | 1 | 1 | Làm | Sở Nội vụ | ${more} |`].join("\n"));

  test("where something stands beside the table", () => {
    expect(planOf(table("| | | | | | | | của tôi |"))).toBeNull();
    expect(planOf(table("| 2 | | | | | | | của tôi |\n| | | | | | | | |"))!.kept).toEqual([{ kind: "page-number", row: 3, reason: "beside" }]);
  });

  test("where a formula names it", () => {
    expect(planOf(table("| | | | | | | | |\n| | | | | | | | |", "=H4→0"))).toMatchObject({ rows: [{ row: 4, kind: "blank" }], kept: [{ row: 3, reason: "formula" }] });
  });

  test("where a formula reads another sheet's row or a range reaches over it, it goes nevertheless", () => {
    for (const formula of ["=Khác!A4", '="H4"', "=SUM(H3:H5)"]) expect(planOf(table("| | | | | | | | |", `${formula}→0`))).toMatchObject({ rows: [{ row: 3 }], kept: [] });
    expect(planOf(table("| | | | | | | | |", "=SUM(H3:H4)→0"))).toBeNull();
  });

  test("where something hangs on it, and the rest goes; where nothing is left the row is told all the same", () => {
    const sheet = table("| | | | | | | | |\n| 3 | | | | | | | |");
    const reading = readAnnexes(sheet);
    const held = (...rows: number[]) => planCleaning(sheet, reading, [], rows.map((row) => ({ row, reason: "comment" })));
    expect(held(4)).toMatchObject({ rows: [{ row: 3 }], kept: [{ kind: "page-number", row: 4, reason: "comment" }] });
    expect(held(3, 4)).toMatchObject({ rows: [], cells: [], kept: [{ row: 3, reason: "comment" }, { row: 4, reason: "comment" }] });
    expect(held()).toEqual(planOf(sheet));
  });

  test("where more stands on the sheet than was read", () => {
    const sheet = table("| | | | | | | | |\n| 3 | | | | | | | |");
    expect(planOf({ ...sheet, cut: true })).toBeNull();
    expect(planOf(sheet)!.rows.map(({ row, kind }) => [row, kind])).toEqual([[3, "blank"], [4, "page-number"]]);
  });
});

test("whatever stands in the cells, cleaning never throws and takes out the rows it names, no others", () => {
  const contents = fc.oneof(
    fc.constantFrom("", "1", "STT", "1.1", "(1)", "của\nhuyện", "- a\n- b", "\u0000", "\ud800", "=A1", "thƣ", "\n\n", "Tổng số", "Trang 3/4", "x".repeat(500)),
    fc.string(), fc.double(), fc.boolean(),
  );
  const base = pastedTable(dakNong2022, { pageEvery: 10, lineWidth: 30 });
  const cells = fc.array(fc.tuple(fc.nat(60), fc.nat(6), contents), { maxLength: 12 });
  const merges = fc.array(fc.tuple(fc.integer({ min: 5, max: 50 }), fc.nat(6), fc.integer({ min: 1, max: 3 })).map(([top, left, height]) => ({ top, left, bottom: top + height, right: left })), { maxLength: 3 });
  fc.assert(
    fc.property(cells, merges, fc.subarray([...cleaningNames]), (edits, merged, chosen) => {
      const values = base.values.slice(0, 70).map((row) => [...row]);
      for (const [row, column, value] of edits) values[row]![column] = value;
      const sheet = { ...base, values, formulas: values, numberFormats: base.numberFormats.slice(0, 70), merges: [...base.merges, ...merged] };
      const plan = planOf(sheet);
      const change = plan && chosenCleaning(plan, new Set(chosen));
      if (!change) return;
      const after = cleanedSheet(sheet, change);
      expect(after.values).toHaveLength(values.length - change.rows.length);
      expect(() => planOf(after)).not.toThrow();
    }),
    { numRuns: 25 },
  );
});
