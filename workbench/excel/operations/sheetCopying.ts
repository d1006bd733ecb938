import type { CarriedSheet } from "../emulatedExcel";
import { withFormulas } from "../model/formulas";
import { newSheetId } from "../model/newWorkbook";
import { withAreas } from "../model/referenceText";
import type { SheetModel } from "../model/workbook";
import type { RunningExcel } from "../runningExcel";
import { newFormatId } from "./conditionalFormats";
import { newHangingId } from "./hangings";
import { refuseProtectedStructure } from "./protection";
import { deleteSheet } from "./sheets";

const longestName = 31;

/** Copies a sheet to the place after it, as "… (2)". Names of the workbook that stand for its cells come along as the copy's own. */
export function copySheet(excel: RunningExcel, sheet: SheetModel): SheetModel {
  refuseProtectedStructure(excel);
  const own = new Set(sheet.names.map(({ name }) => name.toLocaleLowerCase()));
  const brought = excel.workbook.names.filter(({ name, formula }) => !own.has(name.toLocaleLowerCase()) && namesSheet(formula, sheet.name));
  const name = freeCopyName(excel, sheet.name, true);
  const copy = rewritten({ ...sheet, names: [...sheet.names, ...brought] }, name, (formula) => onSheet(formula, sheet.name, name));
  return put(excel, copy, excel.workbook.sheets.indexOf(sheet) + 1);
}

/** Takes a sheet up for another workbook: what it reads elsewhere in this one becomes a link to this file. `move` deletes it here. */
export function carrySheet(excel: RunningExcel, sheet: SheetModel, move: boolean): CarriedSheet {
  const { name: file, names } = excel.workbook;
  const own = new Set(sheet.names.map(({ name }) => name.toLocaleLowerCase()));
  const shared = names.map(({ name }) => name).filter((name) => !own.has(name.toLocaleLowerCase()));
  const carried = rewritten(sheet, sheet.name, (formula) => linked(formula, sheet.name, file, shared));
  if (move) deleteSheet(excel, sheet);
  return { sheet: carried };
}

/** Puts a sheet of another workbook at the end of this one. */
export function receiveSheet(excel: RunningExcel, { sheet }: CarriedSheet): SheetModel {
  refuseProtectedStructure(excel);
  const name = freeCopyName(excel, sheet.name, false);
  return put(excel, rewritten(sheet, name, (formula) => onSheet(formula, sheet.name, name)), excel.workbook.sheets.length);
}

function put(excel: RunningExcel, copy: SheetModel, position: number): SheetModel {
  const { workbook } = excel;
  workbook.sheets = [...workbook.sheets.slice(0, position), { ...copy, visibility: "Visible" }, ...workbook.sheets.slice(position)];
  const standing = excel.sheetById(copy.id);
  excel.calculation.everythingChanged();
  excel.changes.sheets(standing, "added");
  return standing;
}

/** A sheet of its own with the same contents under another name; every formula on it is changed. */
function rewritten(sheet: SheetModel, name: string, change: (formula: string) => string): SheetModel {
  const changed = withFormulas(sheet, change);
  return {
    ...changed,
    id: newSheetId(),
    name,
    columnWidths: new Map(sheet.columnWidths),
    rowHeights: new Map(sheet.rowHeights),
    hiddenRows: new Set(sheet.hiddenRows),
    rowLevels: new Map(sheet.rowLevels),
    foldedAt: new Set(sheet.foldedAt),
    filters: new Map(sheet.filters),
    comments: sheet.comments.map((comment) => ({ ...comment, id: newHangingId() })),
    drawings: sheet.drawings.map((drawing) => ({ ...drawing, id: newHangingId() })),
    conditionalFormats: changed.conditionalFormats.map((format) => ({ ...format, id: newFormatId() })),
  };
}

/** References that name the sheet name its copy. */
function onSheet(formula: string, name: string, newName: string): string {
  return withAreas(formula, (area) => (isNamed(area.sheet, name) ? { ...area, sheet: newName } : area));
}

/** Other sheets as `'[old.xlsx]Danh mục'!A1`, the workbook's names as `[old.xlsx]!PL_CoQuan`. */
function linked(formula: string, own: string, file: string, names: readonly string[]): string {
  const areas = withAreas(formula, (area) => (area.sheet === null || isNamed(area.sheet, own) ? area : { ...area, sheet: `[${file}]${area.sheet}` }));
  return names.reduce((text, name) => withNameLinked(text, name, file), areas);
}

function withNameLinked(formula: string, name: string, file: string): string {
  const words = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\]!|[\p{L}_\\][\p{L}\d_.\\]*/gu;
  return formula.replace(words, (word) => (isNamed(word, name) ? `[${file}]!${word}` : word));
}

function namesSheet(formula: string, name: string): boolean {
  let found = false;
  withAreas(formula, (area) => {
    found ||= isNamed(area.sheet, name);
    return area;
  });
  return found;
}

function isNamed(text: string | null, name: string): boolean {
  return text?.toLocaleLowerCase() === name.toLocaleLowerCase();
}

/** "Phụ lục" → "Phụ lục (2)"; of "Phụ lục (2)" the copy is "Phụ lục (3)". */
function freeCopyName(excel: RunningExcel, wanted: string, always: boolean): string {
  if (!always && !excel.sheetNamed(wanted)) return wanted;
  const base = wanted.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const name = base.slice(0, longestName - suffix.length) + suffix;
    if (!excel.sheetNamed(name)) return name;
  }
}
