import { ExcelError } from "../excelError";
import { lastColumn, lastRow } from "../model/address";
import { boundsOf, cornersWithin, moveDrawing, shiftDrawing } from "../model/drawings";
import { covers, intersection, oneCell } from "../model/ranges";
import { movedRow, rangeAfterMove, type RowMove } from "../model/rowMove";
import { removedBy, type Shift, shiftRange } from "../model/shift";
import type { CommentModel, DrawingModel, RangeModel, SheetModel, TableModel } from "../model/workbook";
import type { RunningExcel } from "../runningExcel";
import { refuseProtected } from "./protection";

let made = 0;

/** As Excel writes them, a new one each time. */
export function newHangingId(): string {
  made += 1;
  return `{${made.toString(16).toUpperCase().padStart(8, "0")}-0002-0000-0000-000000000000}`;
}

/** A comment or a note; a cell has one of either at most. */
export function addComment(excel: RunningExcel, sheet: SheetModel, kind: "comments" | "notes", { top: row, left: column }: RangeModel, content: string, author: string): CommentModel {
  refuseProtected(sheet);
  if ([...sheet.comments, ...sheet.notes].some((other) => other.row === row && other.column === column)) throw new ExcelError("InvalidOperation");
  const comment = { id: newHangingId(), row, column, author, content };
  sheet[kind] = [...sheet[kind], comment];
  excel.changes.formats(sheet, null, false);
  return comment;
}

export function removeComment(excel: RunningExcel, sheet: SheetModel, kind: "comments" | "notes", id: string): void {
  refuseProtected(sheet);
  sheet[kind] = sheet[kind].filter((comment) => comment.id !== id);
  excel.changes.formats(sheet, null, false);
}

/** Draws over a range of cells, a little within it. */
export function draw(excel: RunningExcel, sheet: SheetModel, type: DrawingModel["type"], over: RangeModel, placement: DrawingModel["placement"]): void {
  refuseProtected(sheet);
  const id = newHangingId();
  const within: DrawingModel = { id, name: `${type} ${made}`, type, placement: "TwoCell", ...cornersWithin(sheet, over) };
  const { top, left, width, height } = boundsOf(sheet, within);
  const fixed = { row: 0, down: top, column: 0, right: left };
  const drawing = placement === "TwoCell" ? within : { ...within, placement, from: placement === "Absolute" ? fixed : within.from, to: { width, height } };
  sheet.drawings = [...sheet.drawings, drawing];
  excel.changes.formats(sheet, null, false);
}

/** A table or pivot table over a range of cells; two never share a cell. */
export function addTable(excel: RunningExcel, sheet: SheetModel, kind: "tables" | "pivots", range: RangeModel): TableModel {
  refuseProtected(sheet);
  if ([...sheet.tables, ...sheet.pivots].some((other) => intersection(other.range, range))) throw new ExcelError("InvalidOperation");
  const id = newHangingId();
  const table = { id, name: `${kind === "tables" ? "Table" : "PivotTable"}${made}`, range };
  sheet[kind] = [...sheet[kind], table];
  excel.changes.formats(sheet, range, false);
  return table;
}

/** Excel changes no part of a pivot table. */
export function refuseCutPivots(sheet: SheetModel, shift: Shift): void {
  const removed = removedBy(shift);
  for (const { range } of sheet.pivots) {
    const [first, last] = shift.axis === "rows" ? [range.top, range.bottom] : [range.left, range.right];
    const torn = removed ? intersection(range, removed) !== null && !covers(removed, range) : shift.at > first && shift.at <= last;
    if (torn) throw new ExcelError("InvalidOperation");
  }
}

/** What hangs on cells follows them and goes with them; drawings only where whole rows or columns come and go. */
export function shiftHangings(sheet: SheetModel, shift: Shift): void {
  const comments = (list: readonly CommentModel[]): CommentModel[] =>
    list.flatMap((comment) => {
      const cell = shiftRange(oneCell(comment.row, comment.column), shift);
      return cell ? [{ ...comment, row: cell.top, column: cell.left }] : [];
    });
  const tables = (list: readonly TableModel[]): TableModel[] =>
    list.flatMap((table) => {
      const range = shiftRange(table.range, shift);
      return range ? [{ ...table, range }] : [];
    });
  sheet.comments = comments(sheet.comments);
  sheet.notes = comments(sheet.notes);
  sheet.tables = tables(sheet.tables);
  sheet.pivots = tables(sheet.pivots);
  if (shift.from === 0 && shift.to === (shift.axis === "rows" ? lastColumn : lastRow)) sheet.drawings = sheet.drawings.map((drawing) => shiftDrawing(drawing, shift));
}

export function moveHangings(sheet: SheetModel, move: RowMove): void {
  const comments = (list: readonly CommentModel[]): CommentModel[] => list.map((comment) => ({ ...comment, row: movedRow(comment.row, move) }));
  const tables = (list: readonly TableModel[]): TableModel[] => list.map((table) => ({ ...table, range: rangeAfterMove(table.range, move) }));
  sheet.comments = comments(sheet.comments);
  sheet.notes = comments(sheet.notes);
  sheet.tables = tables(sheet.tables);
  sheet.pivots = tables(sheet.pivots);
  sheet.drawings = sheet.drawings.map((drawing) => moveDrawing(drawing, move));
}
