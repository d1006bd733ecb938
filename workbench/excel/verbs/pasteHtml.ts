import { type PlacedCell, placeHtml } from "../clipboard/placeHtml";
import { readHtml } from "../clipboard/readHtml";
import { cellAt, putCell } from "../model/cells";
import type { RangeModel, SheetModel } from "../model/workbook";
import { typeText } from "../operations/contents";
import { merge, refuseCutMerges, unmerge } from "../operations/merging";
import { refuseLocked, refuseProtected } from "../operations/protection";
import { readTypedText } from "../typing/readTypedText";
import type { RunningExcel } from "../runningExcel";

/**
 * HTML from the clipboard, as Word and browsers put it there: tables become cells, spans merged ones; a cell's paragraphs and line
 * breaks take a row each, its neighbours being merged over them, unless `mso-data-placement:same-cell`. One event for all of it.
 */
export function pasteHtml(excel: RunningExcel, sheet: SheetModel, row: number, column: number, html: string): void {
  const placed = placeHtml(readHtml(html));
  if (placed.rows === 0) return;
  const range = { top: row, left: column, bottom: row + placed.rows - 1, right: column + placed.columns - 1 };
  const merges = placed.merges.map((area) => ({ top: row + area.top, left: column + area.left, bottom: row + area.bottom, right: column + area.right }));
  refuseLocked(sheet, range);
  if (merges.length > 0) refuseProtected(sheet);
  refuseCutMerges(sheet, range);
  excel.changes.together(sheet, range, () => {
    if (!sheet.protected) unmerge(excel, sheet, range);
    empty(sheet, range);
    for (const cell of placed.cells) putPasted(excel, sheet, row + cell.row, column + cell.column, cell);
    for (const area of merges) merge(excel, sheet, area, false);
  });
  sheet.selection = range;
}

/** What the paste covers and does not fill is empty afterwards. */
function empty(sheet: SheetModel, range: RangeModel): void {
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) putCell(sheet, row, column, { value: "", style: cellAt(sheet, row, column).style });
  }
}

/** The clipboard's number format counts, else the cell's own: one that is text beforehand keeps text. */
function putPasted(excel: RunningExcel, sheet: SheetModel, row: number, column: number, { line, content, numberFormat }: PlacedCell): void {
  const { text, bold, italic } = line;
  const before = cellAt(sheet, row, column).style;
  const style = { ...before, ...(numberFormat === null ? {} : { numberFormat }), ...(bold ? { bold } : {}), ...(italic ? { italic } : {}), ...(text.includes("\n") ? { wrap: true } : {}) };
  putCell(sheet, row, column, { value: "", style });
  if (text === "" && typeof content !== "object") return;
  if (typeof content === "object") putCell(sheet, row, column, { value: content.number, style });
  else if (content === "text" || !isReadAsTyped(excel, text, style.numberFormat)) putCell(sheet, row, column, { value: text, style });
  else typeText(excel, sheet, row, column, text, false);
}

/** A no-break space makes a number text; what is no formula after all stays text too. */
function isReadAsTyped(excel: RunningExcel, text: string, numberFormat: string): boolean {
  if (text.includes("\u00a0") || text.startsWith("'")) return false;
  const typed = readTypedText(text, numberFormat, excel.region);
  return typed.kind === "value" || excel.calculation.canRead(typed.formula);
}
