import { readAnnexes } from "#core/annex/readAnnexes";
import { itemCount, itemsOf } from "#core/cleaning/chosenCleaning";
import { checkSheet } from "#core/rules/checkAnnex";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { annexSheet, type PrintedAnnex, realAnnexes } from "../../support/annexFixtures";
import { cleaned, planOf } from "../../support/cleanedByPlan";
import { builtInKnowledge } from "../../support/knowledge";
import { type Mess, pastedTable } from "../../support/pastedTable";

jest.setTimeout(120_000);

const brokenOff = (sheet: SheetSnapshot) => readAnnexes(sheet).annexes.flatMap(({ rows }) => rows.filter((row) => row.brokenOff));
/** Each row's texts without white space. */
const contents = ({ values }: SheetSnapshot) => values.slice(5).map((row) => row.map((value) => String(value).replace(/\s+/g, "")).join("|"));

/** How many of the clean table's rows stand in it again, letter for letter. */
function restored(annex: PrintedAnnex<string>, mess: Mess<string>): number {
  const left = contents(cleaned(pastedTable(annex, mess)));
  return contents(cleaned(pastedTable(annex))).filter((row) => {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

const [NARROW, COLUMN, WIDE] = [18, 30, 60];
/**
 * Rows with a whole text each, of all. The report prints three lines of capital letters in one cell, and the plan two goals in three
 * of its cells: those may as well be rows.
 */
const share: readonly (readonly [string, number, Readonly<Record<number, number>>])[] = [
  ["Đắk Nông 2022", 120, { [NARROW]: 120, [COLUMN]: 120, [WIDE]: 120 }],
  ["Krông Nô 2023", 147, { [NARROW]: 147, [COLUMN]: 147, [WIDE]: 147 }],
  ["theo dõi cấp huyện", 103, { [NARROW]: 103, [COLUMN]: 103, [WIDE]: 103 }],
  ["Đức Thọ 2022", 101, { [NARROW]: 98, [COLUMN]: 98, [WIDE]: 98 }],
  ["Đak Pơ 2022, mục tiêu", 54, { [NARROW]: 54, [COLUMN]: 54, [WIDE]: 54 }],
  ["Đak Pơ 2022, khắc phục", 24, { [NARROW]: 24, [COLUMN]: 24, [WIDE]: 24 }],
  ["Bình Yên 2024", 122, { [NARROW]: 120, [COLUMN]: 121, [WIDE]: 121 }],
];

describe.each(share)("%s", (name, rows, expected) => {
  const annex = realAnnexes[name]!;

  test.each([NARROW, COLUMN, WIDE])("broken into printed lines of %i letters has its rows again, pages or none", (lineWidth) => {
    expect(restored(annex, { spread: "unmerged", lineWidth })).toBe(expected[lineWidth]);
    // One text of the remedies ends a page with a number alone in its row.
    const lost = name === "Đak Pơ 2022, khắc phục" && lineWidth === NARROW ? 1 : 0;
    expect(restored(annex, { spread: "unmerged", lineWidth, pageLines: 25 })).toBe(expected[lineWidth]! - lost);
  });

  test("broken so, its rows are counted once each and no line is a row without a number", () => {
    const dirty = pastedTable(annex, { spread: "unmerged", lineWidth: WIDE });
    const count = (sheet: SheetSnapshot) => readAnnexes(sheet).annexes.map((read) => read.rows.filter((row) => !row.brokenOff).length);
    const missing = (sheet: SheetSnapshot) => checkSheet(readAnnexes(sheet), builtInKnowledge).filter(({ rule }) => rule === "stt-missing").length;
    const [own] = count(annexSheet(annex));
    const more = { "Đức Thọ 2022": 3, "Bình Yên 2024": 2 }[name] ?? 0;
    expect(count(dirty)).toEqual([own! + more]);
    expect(missing(dirty)).toBe(missing(annexSheet(annex)) + (name === "Đức Thọ 2022" ? 3 : 0));
    expect(rows).toBeGreaterThanOrEqual(own!);
  });

  test("as it is printed, merged or not, with rows that have lost their numbers, has no row that goes on with another", () => {
    const without = (every: number) => ({ ...annex, rows: annex.rows.map((row, at) => (at % every === every - 1 ? { ...row, stt: "" } : row)) });
    const sheets = [pastedTable(annex), pastedTable(annex, { merged: true }), ...[2, 3, 5].map((every) => pastedTable(without(every)))];
    expect(sheets.map((sheet) => brokenOff(sheet).length)).toEqual([0, 0, 0, 0, 0]);
  });

  test("with second rows of tasks and agencies, which have no number of their own, keeps them", () => {
    const texts = ["task", "target", "output", "leadAgency", "coordAgency", "monitorAgency", "deadline"];
    const second = (at: number) => Object.fromEntries(annex.columns.map(({ key }) => [key, texts.includes(key) ? (annex.rows[(at * 7 + 3) % annex.rows.length]![key] ?? "") : ""]));
    const withSeconds = { ...annex, rows: annex.rows.flatMap((row, at) => (at % 3 === 0 ? [row, second(at)] : [row])) };
    expect(brokenOff(pastedTable(withSeconds))).toEqual([]);
  });
});

test("what goes on with a row is shown as one row that is to be joined, text by text", () => {
  const dirty = pastedTable({ ...realAnnexes["Đắk Nông 2022"]!, rows: realAnnexes["Đắk Nông 2022"]!.rows.slice(0, 8) }, { spread: "unmerged", lineWidth: COLUMN });
  const plan = planOf(dirty)!;
  expect(itemsOf(plan)).toEqual(["split", "lines"]);
  expect(plan.rows.every(({ item, kind }) => item === "split" && kind === "continued")).toBe(true);
  expect(itemCount(plan, "split")).toBe(dirty.values.length - 5 - 8);
});

test("text beside the table keeps the lines of its row, and those alone", () => {
  const dirty = pastedTable(realAnnexes["Đak Pơ 2022, mục tiêu"]!, { spread: "unmerged", lineWidth: COLUMN });
  const all = planOf(dirty)!;
  const values = dirty.values.map((row, at) => [...row, at === 7 ? "của tôi" : ""]);
  const plan = planOf({ ...dirty, values, formulas: values, numberFormats: dirty.numberFormats.map((row) => [...row, "General"]) })!;
  expect(plan.kept.map(({ row, reason }) => [row, reason])).toEqual([[7, "beside"], [8, "beside"], [9, "beside"]].slice(0, plan.kept.length));
  expect(itemCount(plan, "split")).toBe(itemCount(all, "split") - plan.kept.length);
});
