import { ExcelError } from "../excelError";
import { cellAt, cellKey, plainStyle, putCell, storedPlaces } from "../model/cells";
import { covers, intersection } from "../model/ranges";
import type { RangeModel, SheetModel } from "../model/workbook";
import type { RunningExcel } from "../runningExcel";
import { refuseProtected } from "./protection";

/** Merges a range, or each of its rows; only the first cell's content is kept. Raises no event, as in Excel. */
export function merge(excel: RunningExcel, sheet: SheetModel, range: RangeModel, across: boolean): void {
  refuseProtected(sheet);
  refuseCutMerges(sheet, range);
  const merges = across ? rowsOf(range) : [range];
  const kept = sheet.merges.filter((other) => !intersection(other, range));
  for (const area of merges) keepFirstContent(sheet, area);
  sheet.merges = [...kept, ...merges.filter((area) => area.top !== area.bottom || area.left !== area.right)];
  excel.calculation.cellsChanged(sheet, range);
  excel.changes.formats(sheet, range, false);
}

/** Takes apart every merge that touches the range. */
export function unmerge(excel: RunningExcel, sheet: SheetModel, range: RangeModel): void {
  refuseProtected(sheet);
  sheet.merges = sheet.merges.filter((area) => !intersection(area, range));
  excel.changes.formats(sheet, range, false);
}

/** Excel does nothing to a part of a merged cell. */
export function refuseCutMerges(sheet: SheetModel, range: RangeModel): void {
  if (sheet.merges.some((area) => intersection(area, range) && !covers(range, area))) throw new ExcelError("InvalidOperation");
}

function rowsOf(range: RangeModel): RangeModel[] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_, row) => ({ ...range, top: range.top + row, bottom: range.top + row }));
}

function keepFirstContent(sheet: SheetModel, area: RangeModel): void {
  const filled = storedPlaces(sheet, area).filter(({ cell }) => cell.value !== "" || cell.formula !== undefined);
  const first = filled.sort((a, b) => a.row - b.row || a.column - b.column)[0];
  const { style } = cellAt(sheet, area.top, area.left);
  for (const { row, column, cell } of filled) putCell(sheet, row, column, { value: "", style: cell.style });
  if (first) putCell(sheet, area.top, area.left, { ...first.cell, style: style === plainStyle && !sheet.cells.has(cellKey(area.top, area.left)) ? first.cell.style : style });
}
