import { compare } from "../calculation/coercion";
import { FormulaError, type Scalar } from "../calculation/values";
import { ExcelError } from "../excelError";
import { cellAt, putCell } from "../model/cells";
import { intersection } from "../model/ranges";
import { copiedBy } from "../model/referenceText";
import type { CellModel, RangeModel, SheetModel } from "../model/workbook";
import type { RunningExcel } from "../runningExcel";
import { refuseLocked } from "./protection";

/** Sorts the rows of a range by one of its columns (counted from 0 in the range); relative references move as in a copy. */
export function sortRows(excel: RunningExcel, sheet: SheetModel, range: RangeModel, keyColumn: number, ascending: boolean): void {
  refuseLocked(sheet, range);
  if (sheet.merges.some((area) => intersection(area, range))) throw new ExcelError("InvalidOperation");
  const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, at) => range.top + at);
  const order = [...rows].sort((a, b) => inOrder(keyOf(sheet, a, range.left + keyColumn), keyOf(sheet, b, range.left + keyColumn), ascending) || a - b);
  const cells = new Map<number, CellModel[]>(rows.map((row) => [row, cellsOf(sheet, row, range)]));
  rows.forEach((row, at) => {
    const from = order[at] ?? row;
    (cells.get(from) ?? []).forEach((cell, column) => putCell(sheet, row, range.left + column, copied(cell, row - from)));
  });
  excel.calculation.everythingChanged();
  excel.changes.rowsSorted(sheet, range);
  excel.changes.cells(sheet, range);
}

function cellsOf(sheet: SheetModel, row: number, range: RangeModel): CellModel[] {
  return Array.from({ length: range.right - range.left + 1 }, (_, column) => cellAt(sheet, row, range.left + column));
}

function copied(cell: CellModel, rows: number): CellModel {
  return cell.formula === undefined ? cell : { ...cell, formula: copiedBy(cell.formula, rows, 0) };
}

function keyOf(sheet: SheetModel, row: number, column: number): Scalar {
  const { value } = cellAt(sheet, row, column);
  if (value === "") return null;
  return typeof value === "object" ? new FormulaError(value.error) : value;
}

/** Blanks come last either way, errors before them. */
function inOrder(a: Scalar, b: Scalar, ascending: boolean): number {
  const last = (value: Scalar): number => (value === null ? 2 : value instanceof FormulaError ? 1 : 0);
  if (last(a) !== last(b) || last(a) > 0) return last(a) - last(b);
  return ascending ? compare(a, b) : -compare(a, b);
}
