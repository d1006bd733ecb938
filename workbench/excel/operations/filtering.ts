import { ExcelError } from "../excelError";
import { lastColumn } from "../model/address";
import { contains } from "../model/ranges";
import type { FilterModel, RangeModel, SheetModel } from "../model/workbook";
import type { RunningExcel } from "../runningExcel";
import { shownText } from "../typing/shownText";
import { refuseProtected } from "./protection";

/** Lets through the rows whose cell in this column (from 0) shows one of the texts; the range's first row is the heading. */
export function filterRows(excel: RunningExcel, sheet: SheetModel, range: RangeModel, column: number, texts: readonly string[]): void {
  refuseProtected(sheet);
  if (!contains(range, range.top, range.left + column)) throw new ExcelError("InvalidArgument");
  const same = sheet.autoFilter !== null && sheet.autoFilter.top === range.top && sheet.autoFilter.left === range.left;
  sheet.autoFilter = range;
  sheet.filters = new Map(same ? sheet.filters : []).set(column, { texts });
  hideFiltered(excel, sheet, range);
}

/** Takes the filter off; its rows show again. */
export function clearFilter(excel: RunningExcel, sheet: SheetModel): void {
  refuseProtected(sheet);
  const range = sheet.autoFilter;
  if (!range) return;
  sheet.autoFilter = null;
  sheet.filters = new Map();
  hideFiltered(excel, sheet, range);
}

/** Rows that a person's commands reach while the sheet is filtered: those that show. In runs, the last first. */
export function reachedRuns(sheet: SheetModel, first: number, count: number): { first: number; count: number }[] {
  const whole = [{ first, count }];
  if (!sheet.autoFilter || sheet.filters.size === 0) return whole;
  const runs: { first: number; count: number }[] = [];
  for (let row = first + count - 1; row >= first; row--) {
    if (sheet.hiddenRows.has(row)) continue;
    const run = runs.at(-1);
    if (run && run.first === row + 1) runs[runs.length - 1] = { first: row, count: run.count + 1 };
    else runs.push({ first: row, count: 1 });
  }
  return runs;
}

function hideFiltered(excel: RunningExcel, sheet: SheetModel, range: RangeModel): void {
  const shows = (row: number): boolean =>
    [...sheet.filters].every(([column, filter]) => letsThrough(filter, shownText(sheet, row, range.left + column, excel.region), sheet.hiddenRows.has(row)));
  for (let row = range.top + 1; row <= range.bottom; row++) {
    const hidden = !shows(row);
    if (hidden === sheet.hiddenRows.has(row)) continue;
    if (hidden) sheet.hiddenRows.add(row);
    else sheet.hiddenRows.delete(row);
    excel.changes.rowsHidden(sheet, { top: row, bottom: row, left: 0, right: lastColumn }, hidden);
  }
  excel.calculation.everythingChanged();
}

/** What a foreign filter lets through is known by its rows alone: a hidden one stays hidden. */
function letsThrough(filter: FilterModel, text: string, hidden: boolean): boolean {
  return "foreign" in filter ? !hidden : filter.texts.some((wanted) => wanted.toLocaleLowerCase() === text.toLocaleLowerCase());
}
