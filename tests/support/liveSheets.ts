import fc from "fast-check";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";
import {
  annexSheet,
  type AnnexSheetOptions,
  binhYen2024,
  dakNong2022,
  dakPoRemedies2022,
  dakPoTargets2022,
  districtMonitoring,
  ducTho2022,
  krongNo2023,
  type PrintedAnnex,
  sideBySide,
  stacked,
} from "./annexFixtures";
import { cellContents } from "./editSequences";
import { merged } from "./sheetEdits";

/** An annex whose columns nobody asks for by name. */
type AnyAnnex = PrintedAnnex<string>;
type Options = AnnexSheetOptions<string>;

/** The real annexes, every kind of them. */
const realAnnexes: readonly AnyAnnex[] = [dakNong2022, krongNo2023, districtMonitoring, ducTho2022, dakPoTargets2022, dakPoRemedies2022, binhYen2024];
const hasTotal: ReadonlySet<AnyAnnex> = new Set<AnyAnnex>([dakNong2022, krongNo2023]);

/** Every real annex as a sheet, the action plan and the report with their cells merged too. */
export const wholeSheets: readonly SheetSnapshot[] = [
  ...realAnnexes.map((annex) => annexSheet(annex)),
  ...[ducTho2022, binhYen2024].map((annex) => annexSheet<string>(annex, { merged: true })),
];

function slice(annex: AnyAnnex, from: number, count: number): AnyAnnex {
  const last = hasTotal.has(annex) ? annex.rows.slice(-1) : [];
  const first = from % Math.max(1, annex.rows.length - count);
  return { ...annex, rows: [...annex.rows.slice(first, first + count), ...last] };
}

/** How a slice is laid out. */
const layouts: readonly Options[] = [
  {},
  {},
  { merged: true },
  { merged: true, origin: "B3" },
  { twoRowHeading: "merged", pageEvery: 5, blankEvery: 4 },
  { twoRowHeading: "plain", columnNumbers: "(1)" },
  { title: false, merged: true },
];

/** A few rows of a real annex. */
const sliceSheet = fc
  .tuple(fc.constantFrom(...realAnnexes), fc.nat({ max: 120 }), fc.integer({ min: 4, max: 16 }), fc.constantFrom(...layouts))
  .map(([annex, from, count, options]) => annexSheet(slice(annex, from, count), options));

/** A number or name, or an agency, merged over rows whatever stands there. */
const mergedSheet = sliceSheet.map((sheet) => merged(merged(sheet, { top: 7, left: 4, bottom: 9, right: 4 }), { top: 10, left: 0, bottom: 11, right: 0 }));

function moveRight(sheet: SheetSnapshot, columns: number): SheetSnapshot {
  const merges = sheet.merges.map((range) => ({ ...range, left: range.left + columns, right: range.right + columns }));
  return { ...sheet, origin: { ...sheet.origin, column: sheet.origin.column + columns }, merges };
}

/** Two annexes of any kinds, one under the other or, with or without a blank column between, beside each other. */
const twoAnnexes = fc
  .tuple(sliceSheet, sliceSheet, fc.constantFrom("under", "beside", "touching"))
  .map(([one, other, place]) => {
    if (place === "under") return stacked(wide(one, other), wide(other, one));
    const width = one.origin.column + (one.values[0]?.length ?? 0) - other.origin.column;
    return sideBySide(one, moveRight(other, width + (place === "beside" ? 1 : 0)));
  });

/** With blank columns on the right, as wide as the other. */
function wide(sheet: SheetSnapshot, { values }: SheetSnapshot): SheetSnapshot {
  const blanks = Math.max(0, (values[0]?.length ?? 0) - (sheet.values[0]?.length ?? 0));
  const widened = <Cell>(grid: readonly (readonly Cell[])[], blank: Cell) => grid.map((row) => [...row, ...Array<Cell>(blanks).fill(blank)]);
  return {
    ...sheet,
    values: widened<CellValue>(sheet.values, ""),
    formulas: widened<CellValue>(sheet.formulas, ""),
    numberFormats: widened<string>(sheet.numberFormats, "General"),
  };
}

/** The headings of a real annex over rows in which anything may stand, more often than not something that fits its column. */
const freeSheet = fc.constantFrom(...realAnnexes).chain((annex) => {
  const columns = annex.columns.map(({ key }) => key);
  const cell = (key: string): fc.Arbitrary<string> =>
    fc.oneof(
      { arbitrary: fc.constant(""), weight: 2 },
      { arbitrary: fc.constantFrom(...annex.rows.slice(0, 30).map((row) => row[key] ?? "")), weight: 4 },
      { arbitrary: fc.constantFrom(...cellContents.map(String)), weight: 2 },
    );
  const row = fc.tuple(...columns.map(cell)).map((cells) => Object.fromEntries(columns.map((key, place) => [key, cells[place] ?? ""])));
  return fc
    .tuple(fc.array(row, { minLength: 1, maxLength: 9 }), fc.constantFrom(...layouts))
    .map(([rows, options]) => annexSheet<string>({ ...annex, rows }, options));
});

/** Small sheets as users have them: parts of real annexes of every kind in every layout, two on one sheet, and rows freely made up. */
export const liveSheet: fc.Arbitrary<SheetSnapshot> = fc.oneof(
  { arbitrary: sliceSheet, weight: 4 },
  { arbitrary: mergedSheet, weight: 2 },
  { arbitrary: twoAnnexes, weight: 3 },
  { arbitrary: freeSheet, weight: 4 },
);
