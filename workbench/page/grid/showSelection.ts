import { ICommandService, type Injector, type IRange } from "@univerjs/core";
import { SetSelectionsOperation } from "@univerjs/sheets";
import { SetScrollRelativeCommand } from "@univerjs/sheets-ui";
import { rangeToA1 } from "#core/snapshot/address";
import type { RangeModel, SheetModel } from "../../excel/model/workbook";
import { cellBox } from "./cellBox";
import type { SheetPainter } from "./paintSheet";
import { HEADER_COLUMN_PIXELS, HEADER_ROW_PIXELS } from "./pixels";
import { WORKBOOK_ID } from "./univer";

/** After a jump so many pixels of the rows above stay in sight. */
const PIXELS_ABOVE = 90;
const MARGIN = 24;
/** Of a high row so much must be seen. */
const LEAST_SEEN = 40;

/** Selects in the grid what the model has selected, and brings it into sight. */
export function showSelection(injector: Injector, painter: SheetPainter, container: HTMLElement, sheet: SheetModel): void {
  const commands = injector.get(ICommandService);
  const { top, left } = sheet.selection;
  const merge = sheet.merges.find((candidate) => candidate.top === top && candidate.left === left);
  const cell = merge ? toUniver(merge) : { startRow: top, startColumn: left, endRow: top, endColumn: left };
  const selected = toUniver(sheet.selection);
  const range = { ...selected, endRow: Math.max(selected.endRow, cell.endRow), endColumn: Math.max(selected.endColumn, cell.endColumn) };
  const primary = { actualRow: top, actualColumn: left, isMerged: merge !== undefined, isMergedMainCell: merge !== undefined, ...cell };
  painter.asPainter(() => {
    commands.syncExecuteCommand(SetSelectionsOperation.id, { unitId: WORKBOOK_ID, subUnitId: sheet.id, selections: [{ range, primary, style: null }] });
  });
  painter.selection = selectionOf(sheet);
  const { offsetX, offsetY } = wayIntoSight(injector, container, sheet);
  // Scrolling comes a moment later; by then another workbook may have been opened, and this grid taken away.
  if (offsetX !== 0 || offsetY !== 0) commands.executeCommand(SetScrollRelativeCommand.id, { offsetX, offsetY }).catch(() => undefined);
}

/** Sheet and address as one text, to compare by. */
export function selectionOf({ id, selection }: SheetModel): string {
  return `${id} ${rangeToA1(selection)}`;
}

function toUniver({ top, left, bottom, right }: RangeModel): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

/** Pixels to scroll by until the selection's first cell can be seen. */
function wayIntoSight(injector: Injector, container: HTMLElement, { selection, freeze }: SheetModel): { offsetX: number; offsetY: number } {
  const { top: row, left: column } = selection;
  const box = cellBox(injector, row, column);
  if (!box) return { offsetX: 0, offsetY: 0 };
  const view = container.getBoundingClientRect();
  const lastFrozen = freeze ? cellBox(injector, freeze.rows - 1, freeze.columns - 1) : null;
  const top = lastFrozen && freeze?.rows ? lastFrozen.top + lastFrozen.height : view.top + HEADER_ROW_PIXELS;
  const left = lastFrozen && freeze?.columns ? lastFrozen.left + lastFrozen.width : view.left + HEADER_COLUMN_PIXELS;
  const seen = {
    vertically: row < (freeze?.rows ?? 0) || (box.top >= top - 1 && box.top + Math.min(box.height, LEAST_SEEN) <= view.bottom),
    horizontally: column < (freeze?.columns ?? 0) || (box.left >= left - 1 && (box.left + box.width <= view.right || box.left <= left)),
  };
  return {
    offsetX: seen.horizontally ? 0 : Math.round(box.left < left ? box.left - left : box.left + box.width - view.right + MARGIN),
    offsetY: seen.vertically ? 0 : Math.round(box.top - top - PIXELS_ABOVE),
  };
}
