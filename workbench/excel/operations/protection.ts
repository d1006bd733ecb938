import { ExcelError } from "../excelError";
import { isWholeColumns, isWholeRows } from "../model/address";
import { cellKey, forEachPlace, storedPlaces } from "../model/cells";
import type { RangeModel, SheetModel } from "../model/workbook";
import type { RunningExcel } from "../runningExcel";

/** On a protected sheet cells are locked unless they were unlocked one by one. */
export function refuseLocked(sheet: SheetModel, range: RangeModel): void {
  if (!sheet.protected) return;
  if (isWholeRows(range) || isWholeColumns(range)) {
    const stored = storedPlaces(sheet, range);
    if (stored.length === 0 || stored.some(({ cell }) => cell.style.locked !== false)) throw new ExcelError("AccessDenied");
    return;
  }
  forEachPlace(range, (row, column) => {
    if (sheet.cells.get(cellKey(row, column))?.style.locked !== false) throw new ExcelError("AccessDenied");
  });
}

/** Formats, rows, columns, sizes, conditional formats and the rest: not on a protected sheet. */
export function refuseProtected(sheet: SheetModel): void {
  if (sheet.protected) throw new ExcelError("AccessDenied");
}

/** Sheets of a workbook whose structure is protected cannot come, go or change. */
export function refuseProtectedStructure(excel: RunningExcel): void {
  if (excel.workbook.protected) throw new ExcelError("InvalidOperation");
}
