/**
 * What our total formulas would give on a sheet as it stands: they see cells, not the annex that we read from them. A child's
 * points that are text count for us and not for SUMIFS; a stray row with a fitting number counts for SUMIFS and not for us.
 */
import { cellStateIn } from "../snapshot/cellState";
import type { SheetSnapshot } from "../snapshot/snapshot";

/** Rows of the sheet that the formula looks through, both ends included. */
export interface SummedRows {
  readonly column: number;
  readonly sttColumn: number;
  readonly first: number;
  readonly last: number;
}

/** Of `childrenTotalFormula` for a parent with this number. */
export function childrenFormulaResult(snapshot: SheetSnapshot, rows: SummedRows, ownNumber: string): number {
  const prefix = `${ownNumber.trim()}.`.replace("..", ".");
  return sumWhere(snapshot, rows, (number) => number.length > prefix.length && number.startsWith(prefix) && !/\../s.test(number.slice(prefix.length)));
}

/** Of `grandTotalFormula`. */
export function fieldsFormulaResult(snapshot: SheetSnapshot, rows: SummedRows): number {
  return sumWhere(snapshot, rows, (number) => number !== "" && !/\../s.test(number));
}

/** Patterns match text only, and only numbers are added. */
function sumWhere(snapshot: SheetSnapshot, { column, sttColumn, first, last }: SummedRows, isPart: (number: string) => boolean): number {
  let sum = 0;
  for (let row = first; row <= last; row += 1) {
    const number = cellStateIn(snapshot, { row, column: sttColumn }).value;
    const points = cellStateIn(snapshot, { row, column }).value;
    if (typeof number === "string" && isPart(number) && typeof points === "number") sum += points;
  }
  return sum;
}

/** Of the sums of budgets, which count all rows, or those whose number begins in a certain way. */
export function budgetsFormulaResult(snapshot: SheetSnapshot, rows: SummedRows, counts: (number: string) => boolean): number {
  return sumWhere(snapshot, rows, (number) => counts(number));
}
