import { cleanedSheet } from "./cleanedSheet";
import { cellWithout, type CleanedSheet, type SheetCleaning, type SheetRestoring } from "#core/edits/sheetCleaning";
import { type CellState, cellStateIn } from "#core/snapshot/cellState";
import type { SheetSnapshot } from "#core/snapshot/snapshot";

/** A cleaned sheet of plain data, and what a host answers of it. */
export function cleanedByFake(before: SheetSnapshot, change: SheetCleaning): { readonly sheet: SheetSnapshot; readonly answer: CleanedSheet } {
  const sheet = cleanedSheet(before, change);
  const { area, rows, expected } = change;
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, over) => area.left + over);
  const standing = expected.filter(({ cell }) => !rows.includes(cell.row)).map(({ cell }) => cellStateIn(sheet, cellWithout(rows, cell)));
  const removed = rows.map((row) => ({ row, cells: columns.map((column) => cellStateIn(before, { row, column })), look: null, height: null }));
  return { sheet, answer: { standing, removed } };
}

/** The sheet with the rows and cells back; plain data keeps no merged cells that went with them but those named. */
export function restoredByFake(now: SheetSnapshot, { rows, cells, merges }: SheetRestoring): SheetSnapshot {
  const { origin } = now;
  const grid = <Cell>(old: readonly (readonly Cell[])[], of: (state: CellState) => Cell): Cell[][] => {
    const lines = old.map((line) => [...line]);
    for (const row of rows) lines.splice(row.row - origin.row, 0, row.cells.map(of));
    for (const state of cells) lines[state.cell.row - origin.row]![state.cell.column - origin.column] = of(state);
    return lines;
  };
  return {
    ...now,
    values: grid(now.values, ({ value }) => value),
    formulas: grid(now.formulas, ({ formula }) => formula),
    numberFormats: grid(now.numberFormats, ({ numberFormat }) => numberFormat),
    merges: [...now.merges, ...merges],
  };
}
