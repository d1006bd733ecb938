import { ExcelError } from "../excelError";
import { isWholeColumns, isWholeRows, lastColumn, lastRow } from "../model/address";
import { cellAt, cellKey, keyPlace, putCell } from "../model/cells";
import { columnsOf, contains, covers, intersection, rowsOf } from "../model/ranges";
import { removedBy, type Shift, shiftFormat, shiftFormula, shiftRange, shiftValidation } from "../model/shift";
import type { CellModel, RangeModel, SheetModel } from "../model/workbook";
import type { ChangeType } from "../changes";
import type { RunningExcel } from "../runningExcel";
import { refuseCutPivots, shiftHangings } from "./hangings";
import { refuseProtected } from "./protection";
import { everyFormula } from "./sheets";

/** Makes room at a range: its cells and what follows move down or right; the new cells take the formats of the row above. */
export function insertCells(excel: RunningExcel, sheet: SheetModel, range: RangeModel, direction: "Down" | "Right"): void {
  const down = direction === "Down";
  const shift: Shift = down
    ? { axis: "rows", at: range.top, count: rowsOf(range), from: range.left, to: range.right }
    : { axis: "columns", at: range.left, count: columnsOf(range), from: range.top, to: range.bottom };
  refusePushedOff(sheet, shift);
  apply(excel, sheet, shift);
  if (down && range.top > 0) formatLikeAbove(sheet, range);
  excel.changes.cells(sheet, range, changeType(range, "Inserted"));
}

/** Takes a range out: what follows moves up or left, formulas that read only what is gone become #REF!. */
export function deleteCells(excel: RunningExcel, sheet: SheetModel, range: RangeModel, direction: "Up" | "Left"): void {
  const shift: Shift =
    direction === "Up"
      ? { axis: "rows", at: range.top, count: -rowsOf(range), from: range.left, to: range.right }
      : { axis: "columns", at: range.left, count: -columnsOf(range), from: range.top, to: range.bottom };
  apply(excel, sheet, shift);
  excel.changes.cells(sheet, range, changeType(range, "Deleted"));
}

function changeType(range: RangeModel, what: "Inserted" | "Deleted"): ChangeType {
  if (isWholeRows(range)) return `Row${what}`;
  return isWholeColumns(range) ? `Column${what}` : `Cell${what}`;
}

function apply(excel: RunningExcel, sheet: SheetModel, shift: Shift): void {
  refuseProtected(sheet);
  refuseCutMerges(sheet, shift);
  refuseCutPivots(sheet, shift);
  moveCells(sheet, shift);
  const move = (range: RangeModel): RangeModel | null => shiftRange(range, shift);
  sheet.merges = sheet.merges.flatMap((area) => move(area) ?? []).filter((area) => rowsOf(area) * columnsOf(area) > 1);
  // These take care of their own formulas, which may have to be counted from another cell first.
  sheet.validations = sheet.validations.flatMap((validation) => shiftValidation(validation, shift, sheet) ?? []);
  const formats = sheet.conditionalFormats.flatMap((format) => shiftFormat(format, shift, sheet) ?? []);
  sheet.conditionalFormats = [];
  everyFormula(excel, (formula, owner) => shiftFormula(formula, shift, sheet.name, owner === sheet));
  sheet.conditionalFormats = formats;
  moveSizes(sheet, shift);
  shiftHangings(sheet, shift);
  movePage(sheet, move);
  excel.references.follow(sheet, move);
  excel.calculation.everythingChanged();
}

function moveCells(sheet: SheetModel, shift: Shift): void {
  const removed = removedBy(shift);
  const moved = new Map<string, CellModel>();
  for (const [key, cell] of sheet.cells) {
    const { row, column } = keyPlace(key);
    if (removed && contains(removed, row, column)) continue;
    const place = shiftRange({ top: row, bottom: row, left: column, right: column }, shift);
    if (place) moved.set(cellKey(place.top, place.left), cell);
  }
  sheet.cells = moved;
}

function moveSizes(sheet: SheetModel, shift: Shift): void {
  const whole = shift.from === 0 && shift.to === (shift.axis === "rows" ? lastColumn : lastRow);
  if (!whole) return;
  const moved = (index: number): number | null => {
    if (index < shift.at) return index;
    return shift.count < 0 && index < shift.at - shift.count ? null : index + shift.count;
  };
  const movedKeys = (sizes: Map<number, number>) => new Map([...sizes].flatMap(([index, size]) => (moved(index) === null ? [] : [[moved(index) ?? 0, size] as const])));
  if (shift.axis === "columns") sheet.columnWidths = movedKeys(sheet.columnWidths);
  if (shift.axis === "columns") return;
  sheet.rowHeights = movedKeys(sheet.rowHeights);
  sheet.rowLevels = movedKeys(sheet.rowLevels);
  const movedRows = (rows: ReadonlySet<number>) => new Set([...rows].flatMap((row) => moved(row) ?? []));
  sheet.hiddenRows = movedRows(sheet.hiddenRows);
  sheet.foldedAt = movedRows(sheet.foldedAt);
}

function movePage(sheet: SheetModel, move: (range: RangeModel) => RangeModel | null): void {
  const { printArea, titleRows } = sheet.page;
  const titles = titleRows && move({ top: titleRows.first, bottom: titleRows.last, left: 0, right: lastColumn });
  sheet.page = { ...sheet.page, printArea: printArea && move(printArea), titleRows: titles && { first: titles.top, last: titles.bottom } };
  sheet.autoFilter = sheet.autoFilter && move(sheet.autoFilter);
}

function formatLikeAbove(sheet: SheetModel, range: RangeModel): void {
  const above = [...sheet.cells].map(([key]) => keyPlace(key)).filter(({ row, column }) => row === range.top - 1 && column >= range.left && column <= range.right);
  for (const { column } of above) {
    const { style } = cellAt(sheet, range.top - 1, column);
    for (let row = range.top; row <= range.bottom; row++) putCell(sheet, row, column, { value: "", style });
  }
}

/** Cells can only move together with the whole of a merged cell. */
function refuseCutMerges(sheet: SheetModel, shift: Shift): void {
  const last = shift.axis === "rows" ? lastRow : lastColumn;
  const band: RangeModel =
    shift.axis === "rows"
      ? { top: shift.at, bottom: last, left: shift.from, right: shift.to }
      : { left: shift.at, right: last, top: shift.from, bottom: shift.to };
  const wide: RangeModel = shift.axis === "rows" ? { ...band, top: 0 } : { ...band, left: 0 };
  if (sheet.merges.some((area) => intersection(area, band) && !covers(wide, area))) throw new ExcelError("InvalidOperation");
}

/** Excel does not push filled cells off the end of the sheet. */
function refusePushedOff(sheet: SheetModel, shift: Shift): void {
  for (const [key, cell] of sheet.cells) {
    if (cell.value === "" && cell.formula === undefined) continue;
    const { row, column } = keyPlace(key);
    if (!shiftRange({ top: row, bottom: row, left: column, right: column }, shift)) throw new ExcelError("InvalidOperation");
  }
}
