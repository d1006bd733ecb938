/** Rows taken out of a sheet and put back. */
import { blocksOf, type RemovedRow, type SheetRestoring } from "#core/edits/sheetCleaning";
import { type CellAddress, type RangeAddress, rangeToA1, toA1 } from "#core/snapshot/address";
import { queueWrite, writeOf } from "./cellStates";
import { queueLook } from "./rowLooks";
import { asOutcome } from "./toHostProblem";

/** "5:7" for three rows from row 4 on. */
export function wholeRows({ top, count }: { readonly top: number; readonly count: number }): string {
  return `${top + 1}:${top + count}`;
}

/** The cell below an area: how far it has moved tells how many rows came or went, at the area's end too. */
export function holdBelow(sheet: Excel.Worksheet, { bottom, left }: RangeAddress): Excel.Range {
  const below = sheet.getRange(toA1({ row: bottom + 1, column: left }));
  below.load("rowIndex");
  return below;
}

/** Takes rows out from the bottom up, so that the places of those above stay. */
export function queueDeletion(blocks: readonly Excel.Range[]): void {
  for (const block of [...blocks].reverse()) block.delete("Up");
}

/** Puts rows back where they stood, from the top down, with what they held and how they looked; then the other cells and the merged ones. */
function queueRestoring(sheet: Excel.Worksheet, { rows, cells, merges }: RowsBack): void {
  for (const block of blocksOf(rows.map(({ row }) => row))) sheet.getRange(wholeRows(block)).insert("Down");
  for (const merge of merges) sheet.getRange(rangeToA1(merge)).unmerge();
  for (const row of rows) queueRow(sheet, row);
  for (const state of cells) queueWrite(cellOf(sheet, state.cell), writeOf(state));
  for (const merge of merges) sheet.getRange(rangeToA1(merge)).merge();
}

function cellOf(sheet: Excel.Worksheet, cell: CellAddress): Excel.Range {
  return sheet.getRange(toA1(cell));
}

/** What `sendRestoring` puts back; places are those before. */
export type RowsBack = Pick<SheetRestoring, "rows" | "cells" | "merges">;

/**
 * Puts rows and cells back in one round trip; where rows had a height of their own, one more gives it to them. That this one fails
 * leaves nothing but heights behind. `ask` queues what else the first trip shall answer.
 */
export async function sendRestoring<Asked>(context: Excel.RequestContext, sheet: Excel.Worksheet, back: RowsBack, ask: () => Asked): Promise<Asked> {
  queueRestoring(sheet, back);
  const formats = back.rows.map(({ row }) => sheet.getRange(wholeRows({ top: row, count: 1 })).format);
  for (const format of formats) format.load("rowHeight");
  const asked = ask();
  await context.sync();
  const wrong = back.rows.flatMap(({ height }, place) => {
    const format = formats[place];
    return format && height !== null && Math.abs(format.rowHeight - height) > TOLERANCE ? [{ format, height }] : [];
  });
  if (wrong.length === 0) return asked;
  for (const { format, height } of wrong) format.rowHeight = height;
  await asOutcome(() => context.sync());
  return asked;
}

/** Points. */
const TOLERANCE = 0.5;

function queueRow(sheet: Excel.Worksheet, { row, cells, look }: RemovedRow): void {
  const columns = cells.map(({ cell }) => cell.column);
  const range = sheet.getRange(rangeToA1({ top: row, bottom: row, left: Math.min(...columns), right: Math.max(...columns) }));
  range.numberFormat = [cells.map(({ numberFormat }) => numberFormat)];
  for (const state of cells) if (state.formula !== "") queueWrite(cellOf(sheet, state.cell), writeOf(state));
  queueLook(range, look);
  range.format.autofitRows();
}
