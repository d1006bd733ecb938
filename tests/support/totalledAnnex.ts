import { readAnnexes } from "#core/annex/readAnnexes";
import type { Annex } from "#core/annex/annex";
import { childrenTotalOf, grandTotalOf } from "#core/annex/totalFormula";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";
import { annexSheet, type AnnexSheetOptions, type PrintedAnnex } from "./annexFixtures";

const POINTS = ["maxScore", "prevScore", "targetScore"] as const;

/** A real annex whose malformed numbers are put right and whose sums are the formulas of an inserted one; the printed sums stand for their results. */
export function totalledAnnex(annex: PrintedAnnex, options: AnnexSheetOptions = {}): SheetSnapshot {
  const printed = annexSheet(annex, { row: (row) => ({ ...row, stt: row.stt.replace(",", ".") }), ...options });
  const read = onlyAnnex(printed);
  const formulas = printed.formulas.map((row) => [...row]);
  for (const row of [...read.rows, ...(read.totalRow ? [read.totalRow] : [])]) {
    for (const key of POINTS) {
      const formula = row === read.totalRow ? grandTotalOf(read, key) : childrenTotalOf(read, row, key);
      const cell = row.cells.get(key)?.address;
      if (formula !== null && cell) formulas[cell.row - printed.origin.row]![cell.column - printed.origin.column] = formula;
    }
  }
  return { ...printed, formulas };
}

export function onlyAnnex(snapshot: SheetSnapshot): Annex {
  const [annex, ...more] = readAnnexes(snapshot).annexes;
  if (!annex || more.length > 0) throw new Error("Not one annex.");
  return annex;
}

/** The snapshot with its rows, counted from the first of the grid, in another order; formulas as they stand. */
export function withRows(snapshot: SheetSnapshot, first: number, rows: readonly number[]): SheetSnapshot {
  const moved = <T>(grid: readonly T[]): T[] => [...grid.slice(0, first), ...rows.map((row) => grid[row]!), ...grid.slice(first + rows.length)];
  return { ...snapshot, values: moved(snapshot.values), formulas: moved(snapshot.formulas), numberFormats: moved(snapshot.numberFormats) };
}

/** How people sort a table: the rows' indices, the grid's rows from `first` to `last`, by one column as Vietnamese sorts. */
export function sortedBy(snapshot: SheetSnapshot, first: number, last: number, column: number, ascending = true): readonly number[] {
  const rows = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const key = (row: number): CellValue => snapshot.values[row]?.[column] ?? "";
  const compare = (one: CellValue, other: CellValue): number => {
    if (one === "" || other === "") return Number(one === "") - Number(other === "");
    const order = typeof one === "number" && typeof other === "number" ? one - other : String(one).localeCompare(String(other), "vi");
    return ascending ? order : -order;
  };
  return rows.sort((one, other) => compare(key(one), key(other)) || one - other);
}
