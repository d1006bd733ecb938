import { ExcelError } from "../excelError";
import { cellAt, isEmpty, plainStyle, putCell, storedPlaces } from "../model/cells";
import { isOneCell } from "../model/address";
import { contains } from "../model/ranges";
import { defaultWidth } from "../model/sizes";
import type { CellModel, RangeModel, SheetModel } from "../model/workbook";
import type { RunningExcel } from "../runningExcel";
import { displayText } from "../typing/displayText";
import { readTypedText, readWritten, type Typed } from "../typing/readTypedText";
import { toEnglishFormula } from "../typing/localFormula";
import { refuseLocked } from "./protection";
import { keepsRule, validationAt } from "./validity";

export type Written = "values" | "formulas" | "formulasLocal";

/** An add-in's values or formulas, one row after the other; null leaves a cell as it is. Nothing is written if one is refused. */
export function writeBlock(excel: RunningExcel, sheet: SheetModel, range: RangeModel, block: readonly (readonly unknown[])[], as: Written): void {
  refuseLocked(sheet, range);
  const typed = block.map((row, r) => row.map((input, c) => (input === null ? null : readInput(excel, cellAt(sheet, range.top + r, range.left + c), input, as))));
  const single = isOneCell(range) ? cellAt(sheet, range.top, range.left).value : undefined;
  typed.forEach((row, r) => row.forEach((entry, c) => entry && put(sheet, range.top + r, range.left + c, entry)));
  excel.changes.cells(sheet, range, "RangeEdited", single);
}

/** A person's text into one cell, read by the region's custom; `validated` unless it is pasted. */
export function typeText(excel: RunningExcel, sheet: SheetModel, row: number, column: number, text: string, validated = true): void {
  const cell = cellAt(sheet, row, column);
  const range = { top: row, left: column, bottom: row, right: column };
  refuseLocked(sheet, range);
  const typed = readTypedText(text, cell.style.numberFormat, excel.region);
  if (typed.kind === "formula" && !excel.calculation.canRead(typed.formula)) throw new ExcelError("InvalidArgument");
  put(sheet, row, column, typed);
  if (validated && !isAllowed(excel, sheet, row, column)) {
    putCell(sheet, row, column, cell);
    excel.calculation.cellsChanged(sheet, range);
    throw new ExcelError("InvalidOperation", "The value doesn't match the data validation restrictions defined for this cell.");
  }
  widen(excel, sheet, row, column);
  excel.changes.cells(sheet, range, "RangeEdited", cell.value);
}

/** A typed value that breaks a rule with a "Stop" alert does not get in; an add-in's or a pasted one does. */
function isAllowed(excel: RunningExcel, sheet: SheetModel, row: number, column: number): boolean {
  const validation = validationAt(sheet, row, column);
  if (!validation?.errorAlert.showAlert || validation.errorAlert.style !== "Stop" || isEmpty(cellAt(sheet, row, column))) return true;
  excel.calculation.cellsChanged(sheet, { top: row, left: column, bottom: row, right: column });
  return keepsRule(excel, sheet, validation, row, column);
}

/** A column that nobody has sized grows with a number typed into it. */
function widen(excel: RunningExcel, sheet: SheetModel, row: number, column: number): void {
  const { value, style } = cellAt(sheet, row, column);
  if (typeof value !== "number" || style.numberFormat === "General" || sheet.columnWidths.has(column)) return;
  const { length } = displayText(value, style.numberFormat, excel.region);
  if (length > Math.floor(defaultWidth)) sheet.columnWidths.set(column, length + 0.71);
}

/** Empties cells; their formats stay. */
export function clearContents(excel: RunningExcel, sheet: SheetModel, range: RangeModel): void {
  refuseLocked(sheet, range);
  const single = isOneCell(range) ? cellAt(sheet, range.top, range.left).value : undefined;
  for (const { row, column, cell } of storedPlaces(sheet, range)) putCell(sheet, row, column, { value: "", style: cell.style });
  excel.changes.cells(sheet, range, "RangeEdited", single);
}

/** Takes the formats away; contents stay. */
export function clearFormats(excel: RunningExcel, sheet: SheetModel, range: RangeModel): void {
  refuseLocked(sheet, range);
  for (const { row, column, cell } of storedPlaces(sheet, range)) putCell(sheet, row, column, { ...cell, style: plainStyle });
  excel.changes.formats(sheet, range, true);
}

function readInput(excel: RunningExcel, cell: CellModel, input: unknown, as: Written): Typed {
  const text = as === "formulasLocal" && typeof input === "string" && input.startsWith("=") ? toEnglishFormula(input, excel.region) : input;
  const typed = as === "formulasLocal" && typeof text === "string" && !text.startsWith("=") ? readTypedText(text, cell.style.numberFormat, excel.region) : readWritten(text, cell.style.numberFormat, excel.region);
  if (!typed || (typed.kind === "formula" && !excel.calculation.canRead(typed.formula))) throw new ExcelError("InvalidArgument");
  return typed;
}

/** Cells that a merge hides take nothing. */
function put(sheet: SheetModel, row: number, column: number, typed: Typed): void {
  if (sheet.merges.some((merge) => contains(merge, row, column) && (merge.top !== row || merge.left !== column))) return;
  const { style } = cellAt(sheet, row, column);
  if (typed.kind === "formula") {
    putCell(sheet, row, column, { value: "", formula: typed.formula, style });
    return;
  }
  const brought = typed.format !== null && style.numberFormat === "General" ? { ...style, numberFormat: typed.format } : style;
  putCell(sheet, row, column, { value: typed.value, style: brought });
}
