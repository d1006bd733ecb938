import { isWholeColumns } from "../model/address";
import { storedPlaces } from "../model/cells";
import { defaultWidth } from "../model/sizes";
import type { RangeModel, SheetModel } from "../model/workbook";
import type { RunningExcel } from "../runningExcel";
import { displayText } from "../typing/displayText";
import { lastColumn, lastRow } from "../model/address";
import { refuseProtected } from "./protection";

export function setRowHeight(excel: RunningExcel, sheet: SheetModel, range: RangeModel, points: number): void {
  refuseProtected(sheet);
  for (let row = range.top; row <= range.bottom; row++) sheet.rowHeights.set(row, points);
  excel.changes.formats(sheet, range, false);
}

export function setColumnWidth(excel: RunningExcel, sheet: SheetModel, range: RangeModel, characters: number): void {
  refuseProtected(sheet);
  for (let column = range.left; column <= range.right; column++) sheet.columnWidths.set(column, characters);
  excel.changes.formats(sheet, range, false);
}

/** Rows without a set height fit their text. */
export function autofitRows(excel: RunningExcel, sheet: SheetModel, range: RangeModel): void {
  refuseProtected(sheet);
  for (const row of [...sheet.rowHeights.keys()]) if (row >= range.top && row <= range.bottom) sheet.rowHeights.delete(row);
  excel.changes.formats(sheet, range, false);
}

export function autofitColumns(excel: RunningExcel, sheet: SheetModel, range: RangeModel): void {
  refuseProtected(sheet);
  const whole = isWholeColumns(range) ? range : { ...range, bottom: range.bottom };
  const longest = new Map<number, number>();
  for (const { column, cell } of storedPlaces(sheet, whole)) {
    const length = Math.max(...displayText(cell.value, cell.style.numberFormat, excel.region).split("\n").map((line) => line.length));
    longest.set(column, Math.max(longest.get(column) ?? 0, length));
  }
  for (const [column, length] of longest) sheet.columnWidths.set(column, length === 0 ? defaultWidth : length + 0.71);
  excel.changes.formats(sheet, range, false);
}

export function hideRows(excel: RunningExcel, sheet: SheetModel, first: number, count: number, hidden: boolean): void {
  refuseProtected(sheet);
  for (let row = first; row < first + count && row <= lastRow; row++) {
    if (hidden) sheet.hiddenRows.add(row);
    else sheet.hiddenRows.delete(row);
  }
  excel.calculation.everythingChanged();
  excel.changes.rowsHidden(sheet, { top: first, bottom: first + count - 1, left: 0, right: lastColumn }, hidden);
}
