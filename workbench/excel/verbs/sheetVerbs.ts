import type { UserVerbs } from "../emulatedExcel";
import { ExcelError } from "../excelError";
import type { SheetModel } from "../model/workbook";
import { carrySheet, copySheet, receiveSheet } from "../operations/sheetCopying";
import { activateSheet, deleteSheet, renameSheet } from "../operations/sheets";
import type { RunningExcel } from "../runningExcel";

type SheetVerbs = Pick<UserVerbs, "activates" | "renames" | "deletesSheet" | "copiesSheet" | "carriesSheet" | "receivesSheet">;

/** What a person does to sheets by their tabs. Excel takes back none of it: a new, copied or deleted sheet empties the undo list. */
export function sheetVerbs(excel: RunningExcel, move: <T>(work: () => T) => T, isRemote: () => boolean): SheetVerbs {
  const named = (name: string): SheetModel => {
    const sheet = excel.sheetNamed(name);
    if (!sheet) throw new ExcelError("ItemNotFound");
    return sheet;
  };
  const forGood = <T>(work: () => T): T => {
    const done = move(work);
    excel.undo.empty();
    return done;
  };
  /** Whoever made a sheet sees it at once; a co-author's does not come before one's eyes. */
  const shown = (sheet: SheetModel): string => {
    if (!isRemote()) activateSheet(excel, sheet);
    return sheet.name;
  };
  return {
    activates: (sheetName) => move(() => activateSheet(excel, named(sheetName))),
    renames: (sheetName, newName) => move(() => renameSheet(excel, named(sheetName), newName)),
    deletesSheet: (sheetName) => forGood(() => deleteSheet(excel, named(sheetName))),
    copiesSheet: (sheetName) => forGood(() => shown(copySheet(excel, named(sheetName)))),
    carriesSheet: (sheetName, { move: away = false } = {}) => (away ? forGood : move)(() => carrySheet(excel, named(sheetName), away)),
    receivesSheet: (carried) => forGood(() => shown(receiveSheet(excel, carried))),
  };
}
