import { refuseLocked } from "../operations/protection";
import { typeText } from "../operations/contents";
import type { SheetModel } from "../model/workbook";
import type { RunningExcel } from "../runningExcel";

/** Tab- and newline-separated text, each piece read as if typed; one event for all of it. */
export function pasteText(excel: RunningExcel, sheet: SheetModel, row: number, column: number, text: string): void {
  const lines = piecesOf(text.replace(/\r\n?/g, "\n").replace(/\n$/, ""));
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  const range = { top: row, left: column, bottom: row + lines.length - 1, right: column + width - 1 };
  refuseLocked(sheet, range);
  excel.changes.together(sheet, range, () => {
    lines.forEach((line, r) => line.forEach((piece, c) => typeText(excel, sheet, row + r, column + c, piece, false)));
  });
  sheet.selection = range;
}

/** A piece in quotes may hold tabs and newlines, its own quotes doubled: so Excel itself puts such cells on the clipboard. */
function piecesOf(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g)) {
    lines.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\n") lines.push([]);
    if (end === "") break;
  }
  return lines;
}
