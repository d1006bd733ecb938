import { compare } from "../calculation/coercion";
import { FormulaError, type Scalar } from "../calculation/values";
import { ExcelError } from "../excelError";
import { cellAt, putCell } from "../model/cells";
import { intersection } from "../model/ranges";
import { copiedBy } from "../model/referenceText";
import type { CellModel, CellStyle, RangeModel, SheetModel } from "../model/workbook";
import type { RunningExcel } from "../runningExcel";
import { refuseLocked } from "./protection";

export interface SortKey {
  /** Column of the range, from 0. */
  readonly column: number;
  readonly ascending: boolean;
  /** Text that reads as a number counts as that number. */
  readonly textAsNumber?: boolean;
}

/**
 * Sorts the rows of a range, equal ones as they stood. Contents and formats move, relative references move as in a copy; borders,
 * heights, conditional formats and validation stay, and so do hidden rows. Refused where cells are merged.
 */
export function sortRows(excel: RunningExcel, sheet: SheetModel, range: RangeModel, keys: readonly SortKey[]): void {
  refuseLocked(sheet, range);
  if (sheet.merges.some((area) => intersection(area, range))) throw new ExcelError("InvalidOperation");
  const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, at) => range.top + at).filter((row) => !sheet.hiddenRows.has(row));
  const order = [...rows].sort((one, other) => {
    for (const key of keys) {
      const before = inOrder(keyOf(sheet, one, range.left, key), keyOf(sheet, other, range.left, key), key.ascending);
      if (before !== 0) return before;
    }
    return one - other;
  });
  const cells = new Map<number, CellModel[]>(rows.map((row) => [row, cellsOf(sheet, row, range)]));
  const borders = new Map(rows.map((row) => [row, cells.get(row)?.map(({ style }) => style.borders)]));
  rows.forEach((row, at) => {
    const from = order[at] ?? row;
    (cells.get(from) ?? []).forEach((cell, column) => putCell(sheet, row, range.left + column, moved(cell, row - from, borders.get(row)?.[column])));
  });
  excel.calculation.everythingChanged();
  excel.changes.rowsSorted(sheet, range);
  excel.changes.cells(sheet, range);
}

function cellsOf(sheet: SheetModel, row: number, range: RangeModel): CellModel[] {
  return Array.from({ length: range.right - range.left + 1 }, (_, column) => cellAt(sheet, row, range.left + column));
}

function moved(cell: CellModel, rows: number, borders: CellStyle["borders"]): CellModel {
  const { borders: own, ...rest } = cell.style;
  const style = own === borders ? cell.style : borders ? { ...cell.style, borders } : rest;
  return { ...cell, style, ...(cell.formula !== undefined && { formula: copiedBy(cell.formula, rows, 0) }) };
}

function keyOf(sheet: SheetModel, row: number, left: number, { column, textAsNumber }: SortKey): Scalar {
  const { value } = cellAt(sheet, row, left + column);
  if (value === "") return null;
  if (typeof value === "object") return new FormulaError(value.error);
  return textAsNumber && typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value)) ? Number(value) : value;
}

/** Blanks come last either way, errors before them. */
function inOrder(a: Scalar, b: Scalar, ascending: boolean): number {
  const last = (value: Scalar): number => (value === null ? 2 : value instanceof FormulaError ? 1 : 0);
  if (last(a) !== last(b) || last(a) > 0) return last(a) - last(b);
  return ascending ? compare(a, b) : -compare(a, b);
}
