import type { UserVerbs } from "../emulatedExcel";
import { ExcelError } from "../excelError";
import type { RibbonDesk } from "../host/ribbonDesk";
import { lastColumn, parseA1 } from "../model/address";
import { contains, oneCell, sameRange } from "../model/ranges";
import type { RangeModel, SheetModel } from "../model/workbook";
import { clearContents, typeText } from "../operations/contents";
import { copyRows } from "../operations/copying";
import { hideRows } from "../operations/rowSizes";
import { activateSheet, deleteSheet, renameSheet, select } from "../operations/sheets";
import { deleteCells, insertCells } from "../operations/shifting";
import { sortRows } from "../operations/sorting";
import type { Origin } from "../changes";
import type { RunningExcel } from "../runningExcel";
import { pasteText } from "./pasteText";
import { redoStep, undoStep } from "./undoStep";

export function createVerbs(excel: RunningExcel, ribbon: RibbonDesk): UserVerbs {
  let who: Origin = "user";

  /** One step of the person in front of the screen, who can undo it; a co-author's step is only carried out. */
  const step = (work: () => void): void => {
    if (who === "remote") excel.changes.run(who, work);
    else excel.undo.step(() => excel.changes.run(who, work));
  };
  const move = (work: () => void): void => excel.changes.run(who, work);
  const at = (address: string, work: (sheet: SheetModel, range: RangeModel) => void): void => work(excel.activeSheet, rangeAt(address));
  const rows = (row: number, count: number): RangeModel => ({ top: row - 1, bottom: row + count - 2, left: 0, right: lastColumn });
  const named = (name: string): SheetModel => {
    const sheet = excel.sheetNamed(name);
    if (!sheet) throw new ExcelError("ItemNotFound");
    return sheet;
  };

  return {
    types: (address, text) =>
      at(address, (sheet, { top, left }) => {
        const cell = cellUnder(sheet, top, left);
        if (who !== "remote" && !sameRange(sheet.selection, cell)) move(() => select(excel, sheet, cell));
        step(() => typeText(excel, sheet, cell.top, cell.left, text));
      }),
    pastes: (address, text) => at(address, (sheet, { top, left }) => step(() => pasteText(excel, sheet, top, left, text))),
    clears: (address) => at(address, (sheet, range) => step(() => clearContents(excel, sheet, range))),
    selects: (address) => at(address, (sheet, range) => move(() => select(excel, sheet, range))),
    insertsRows: (row, count = 1) => step(() => insertCells(excel, excel.activeSheet, rows(row, count), "Down")),
    deletesRows: (row, count = 1) => step(() => deleteCells(excel, excel.activeSheet, rows(row, count), "Up")),
    hidesRows: (row, count = 1) => step(() => hideRows(excel, excel.activeSheet, row - 1, count, true)),
    copiesRows: (from, to, count = 1) => step(() => copyRows(excel, excel.activeSheet, from - 1, to - 1, count)),
    sorts: (address, keyColumn, ascending = true) => at(address, (sheet, range) => step(() => sortRows(excel, sheet, range, keyColumn, ascending))),
    activates: (sheetName) => move(() => activateSheet(excel, named(sheetName))),
    renames: (sheetName, newName) => move(() => renameSheet(excel, named(sheetName), newName)),
    deletesSheet: (sheetName) => {
      move(() => deleteSheet(excel, named(sheetName)));
      excel.undo.empty();
    },
    undoes: () => undoStep(excel),
    redoes: () => redoStep(excel),
    presses: (functionName) => ribbon.press(functionName),
    remotely: (edit) => {
      who = "remote";
      try {
        edit();
      } finally {
        who = "user";
      }
    },
  };
}

/** Where typing lands: in a merged cell at its first one. */
function cellUnder(sheet: SheetModel, row: number, column: number): RangeModel {
  const merge = sheet.merges.find((area) => contains(area, row, column));
  return oneCell(merge?.top ?? row, merge?.left ?? column);
}

function rangeAt(address: string): RangeModel {
  const range = parseA1(address);
  if (!range) throw new ExcelError("InvalidArgument", `"${address}" is no address on a sheet.`);
  return range;
}
