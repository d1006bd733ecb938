import type { UserVerbs } from "../emulatedExcel";
import { ExcelError } from "../excelError";
import type { RibbonDesk } from "../host/ribbonDesk";
import { parseA1 } from "../model/address";
import { contains, oneCell, sameRange } from "../model/ranges";
import type { RangeModel, SheetModel } from "../model/workbook";
import { clearContents, typeText } from "../operations/contents";
import { select } from "../operations/sheets";
import { sortRows } from "../operations/sorting";
import type { Origin } from "../changes";
import type { RunningExcel } from "../runningExcel";
import { hangingVerbs } from "./hangingVerbs";
import { pasteHtml } from "./pasteHtml";
import { pasteText } from "./pasteText";
import { rowVerbs } from "./rowVerbs";
import { sheetVerbs } from "./sheetVerbs";
import { redoStep, undoStep } from "./undoStep";

export function createVerbs(excel: RunningExcel, ribbon: RibbonDesk): UserVerbs {
  let who: Origin = "user";

  /** One step of the person in front of the screen, who can undo it; a co-author's step is only carried out. */
  const step = (work: () => void): void => {
    if (who === "remote") excel.changes.run(who, work);
    else excel.undo.step(() => excel.changes.run(who, work));
  };
  const move = <T>(work: () => T): T => excel.changes.run(who, work);
  const at = (address: string, work: (sheet: SheetModel, range: RangeModel) => void): void => work(excel.activeSheet, rangeAt(address));

  return {
    ...rowVerbs(excel, step, rangeAt),
    ...hangingVerbs(excel, step, rangeAt, () => (who === "remote" ? "Đồng nghiệp" : "Người dùng")),
    ...sheetVerbs(excel, move, () => who === "remote"),
    types: (address, text) =>
      at(address, (sheet, { top, left }) => {
        const cell = cellUnder(sheet, top, left);
        if (who !== "remote" && !sameRange(sheet.selection, cell)) move(() => select(excel, sheet, cell));
        step(() => typeText(excel, sheet, cell.top, cell.left, text));
      }),
    pastes: (address, text) => at(address, (sheet, { top, left }) => step(() => pasteText(excel, sheet, top, left, text))),
    pastesHtml: (address, html) => at(address, (sheet, { top, left }) => step(() => pasteHtml(excel, sheet, top, left, html))),
    clears: (address) => at(address, (sheet, range) => step(() => clearContents(excel, sheet, range))),
    selects: (address) => at(address, (sheet, range) => move(() => select(excel, sheet, range))),
    sorts: (address, keyColumn, ascending = true) => at(address, (sheet, range) => step(() => sortRows(excel, sheet, range, [{ column: keyColumn, ascending }]))),
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
