import { refuseLocked } from "../operations/protection";
import { typeText } from "../operations/contents";
import type { SheetModel } from "../model/workbook";
import type { RunningExcel } from "../runningExcel";

/** Tab- and newline-separated text, each piece read as if typed; one event for all of it. */
export function pasteText(excel: RunningExcel, sheet: SheetModel, row: number, column: number, text: string): void {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n").map((line) => line.split("\t"));
  const width = Math.max(...lines.map((line) => line.length));
  const range = { top: row, left: column, bottom: row + lines.length - 1, right: column + width - 1 };
  refuseLocked(sheet, range);
  excel.changes.together(sheet, range, () => {
    lines.forEach((line, r) => line.forEach((piece, c) => typeText(excel, sheet, row + r, column + c, piece, false)));
  });
  sheet.selection = range;
}
