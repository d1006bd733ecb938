import { ExcelError } from "../excelError";
import { newSheet } from "../model/newWorkbook";
import { withSheetLost, withSheetRenamed } from "../model/referenceText";
import type { NameModel, RangeModel, SheetModel } from "../model/workbook";
import type { RunningExcel } from "../runningExcel";
import { refuseProtectedStructure } from "./protection";

const longestName = 31;

/** A new sheet after the last one; Excel finds a name where none is given. */
export function addSheet(excel: RunningExcel, name?: string): SheetModel {
  refuseProtectedStructure(excel);
  if (name !== undefined) refuseName(excel, name, null);
  const sheet = newSheet(name ?? freeName(excel));
  excel.workbook.sheets = [...excel.workbook.sheets, sheet];
  excel.calculation.everythingChanged();
  excel.changes.sheets(sheet, "added");
  return sheet;
}

/** Deletes a sheet; the last visible one cannot go. */
export function deleteSheet(excel: RunningExcel, sheet: SheetModel): void {
  refuseProtectedStructure(excel);
  const { workbook } = excel;
  const rest = workbook.sheets.filter((other) => other !== sheet);
  if (!rest.some((other) => other.visibility === "Visible")) throw new ExcelError("InvalidOperation");
  const position = workbook.sheets.indexOf(sheet);
  if (workbook.activeSheetId === sheet.id) activateNext(excel, position, sheet);
  workbook.sheets = rest;
  excel.references.follow(sheet, () => null);
  everyFormula(excel, (formula) => withSheetLost(formula, sheet.name));
  excel.calculation.everythingChanged();
  excel.changes.sheets(sheet, "deleted");
}

export function renameSheet(excel: RunningExcel, sheet: SheetModel, name: string): void {
  refuseProtectedStructure(excel);
  refuseName(excel, name, sheet);
  const before = sheet.name;
  sheet.name = name;
  everyFormula(excel, (formula) => withSheetRenamed(formula, before, name));
  excel.calculation.everythingChanged();
  excel.changes.renamed(sheet, before);
}

export function activateSheet(excel: RunningExcel, sheet: SheetModel): void {
  if (sheet.visibility !== "Visible") throw new ExcelError("InvalidOperation");
  if (excel.workbook.activeSheetId === sheet.id) return;
  const from = excel.activeSheet;
  excel.workbook.activeSheetId = sheet.id;
  excel.changes.activated(from, sheet);
}

export function setVisibility(excel: RunningExcel, sheet: SheetModel, visibility: SheetModel["visibility"]): void {
  refuseProtectedStructure(excel);
  const others = excel.workbook.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  if (visibility !== "Visible" && others.length === 0) throw new ExcelError("InvalidOperation");
  sheet.visibility = visibility;
  if (visibility !== "Visible" && excel.workbook.activeSheetId === sheet.id) activateNext(excel, excel.workbook.sheets.indexOf(sheet), sheet);
  excel.changes.sheets(sheet);
}

export function moveSheet(excel: RunningExcel, sheet: SheetModel, position: number): void {
  refuseProtectedStructure(excel);
  const { workbook } = excel;
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length) throw new ExcelError("InvalidArgument");
  const rest = workbook.sheets.filter((other) => other !== sheet);
  workbook.sheets = [...rest.slice(0, position), sheet, ...rest.slice(position)];
  excel.changes.sheets(sheet);
}

export function select(excel: RunningExcel, sheet: SheetModel, range: RangeModel): void {
  activateSheet(excel, sheet);
  sheet.selection = range;
  excel.changes.selected(sheet);
}

function activateNext(excel: RunningExcel, position: number, leaving: SheetModel): void {
  const { sheets } = excel.workbook;
  const next = [...sheets.slice(position + 1), ...sheets.slice(0, position).reverse()].find((sheet) => sheet.visibility === "Visible" && sheet !== leaving);
  if (!next) throw new ExcelError("InvalidOperation");
  activateSheet(excel, next);
}

function refuseName(excel: RunningExcel, name: string, own: SheetModel | null): void {
  if (name === "" || name.length > longestName || /[[\]:*?/\\]/.test(name) || /^'|'$/.test(name)) throw new ExcelError("InvalidArgument");
  const other = excel.sheetNamed(name);
  if (other && other !== own) throw new ExcelError("ItemAlreadyExists");
}

function freeName(excel: RunningExcel): string {
  let number = 1;
  while (excel.sheetNamed(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

/** Rewrites the formulas of all cells, conditional formats and names. */
export function everyFormula(excel: RunningExcel, change: (formula: string, sheet: SheetModel | null) => string): void {
  const { workbook } = excel;
  const renamed = (names: NameModel[], sheet: SheetModel | null) => names.map((name) => ({ ...name, formula: change(name.formula, sheet) }));
  workbook.names = renamed(workbook.names, null);
  for (const sheet of workbook.sheets) {
    sheet.names = renamed(sheet.names, sheet);
    sheet.conditionalFormats = sheet.conditionalFormats.map((format) => (format.formula === undefined ? format : { ...format, formula: change(format.formula, sheet) }));
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === undefined) continue;
      const formula = change(cell.formula, sheet);
      if (formula !== cell.formula) sheet.cells.set(key, { ...cell, formula });
    }
  }
}
