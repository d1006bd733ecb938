import type { UserVerbs } from "../emulatedExcel";
import type { RangeModel, SheetModel } from "../model/workbook";
import { addComment, addTable, draw } from "../operations/hangings";
import type { RunningExcel } from "../runningExcel";

type HangingVerbs = Pick<UserVerbs, "comments" | "notes" | "placesPicture" | "placesChart" | "makesTable" | "makesPivotTable">;

/** What a person hangs on cells of the active sheet. `step` carries one of their steps out, `author` names them. */
export function hangingVerbs(excel: RunningExcel, step: (work: () => void) => void, rangeAt: (address: string) => RangeModel, author: () => string): HangingVerbs {
  const at = (address: string, work: (sheet: SheetModel, range: RangeModel) => void): void => step(() => work(excel.activeSheet, rangeAt(address)));
  return {
    comments: (address, text) => at(address, (sheet, range) => void addComment(excel, sheet, "comments", range, text, author())),
    notes: (address, text) => at(address, (sheet, range) => void addComment(excel, sheet, "notes", range, text, author())),
    placesPicture: (address, placement = "TwoCell") => at(address, (sheet, range) => draw(excel, sheet, "Image", range, placement)),
    placesChart: (address) => at(address, (sheet, range) => draw(excel, sheet, "Chart", range, "TwoCell")),
    makesTable: (address) => at(address, (sheet, range) => void addTable(excel, sheet, "tables", range)),
    makesPivotTable: (address) => at(address, (sheet, range) => void addTable(excel, sheet, "pivots", range)),
  };
}
