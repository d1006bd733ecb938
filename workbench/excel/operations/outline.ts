import { ExcelError } from "../excelError";
import { lastColumn, lastRow } from "../model/address";
import type { SheetModel } from "../model/workbook";
import type { RunningExcel } from "../runningExcel";
import { refuseProtected } from "./protection";
import { hideRows } from "./rowSizes";

const deepestLevel = 7;

/** Groups rows one level deeper (`by` 1), or takes a level away (-1). */
export function groupRows(excel: RunningExcel, sheet: SheetModel, first: number, count: number, by: 1 | -1): void {
  refuseProtected(sheet);
  const rows = Array.from({ length: count }, (_, at) => first + at);
  if (by < 0 && !rows.some((row) => sheet.rowLevels.has(row))) throw new ExcelError("InvalidOperation");
  for (const row of rows) {
    const level = Math.min(deepestLevel, (sheet.rowLevels.get(row) ?? 0) + by);
    if (level > 0) sheet.rowLevels.set(row, level);
    else sheet.rowLevels.delete(row);
  }
  excel.changes.formats(sheet, { top: first, bottom: first + count - 1, left: 0, right: lastColumn }, false);
}

/** Hides the innermost group around a row, or shows it again; its "+" stands in the row next to the group. */
export function foldGroup(excel: RunningExcel, sheet: SheetModel, row: number, folded: boolean): void {
  const level = sheet.rowLevels.get(row);
  if (level === undefined) throw new ExcelError("InvalidOperation");
  const inGroup = (other: number): boolean => (sheet.rowLevels.get(other) ?? 0) >= level;
  let [first, last] = [row, row];
  while (first > 0 && inGroup(first - 1)) first -= 1;
  while (last < lastRow && inGroup(last + 1)) last += 1;
  hideRows(excel, sheet, first, last - first + 1, folded);
  const sign = sheet.summaryAbove ? first - 1 : last + 1;
  if (folded) sheet.foldedAt.add(sign);
  else sheet.foldedAt.delete(sign);
}
