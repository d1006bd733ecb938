import { rangeWithout, type SheetCleaning } from "#core/edits/sheetCleaning";
import type { CellState } from "#core/snapshot/cellState";
import { toA1 } from "#core/snapshot/address";
import type { SheetSnapshot } from "#core/snapshot/snapshot";

/** The snapshot after a cleaning; formulas as they stand, not as a spreadsheet shifts them. */
export function cleanedSheet(snapshot: SheetSnapshot, { cells, rows }: Pick<SheetCleaning, "cells" | "rows">): SheetSnapshot {
  const { origin } = snapshot;
  const written = new Map(cells.map((state) => [toA1(state.cell), state]));
  const gone = new Set(rows);
  const grid = <Cell>(old: readonly (readonly Cell[])[], of: (state: CellState) => Cell): Cell[][] =>
    old.flatMap((line, r) => {
      if (gone.has(r + origin.row)) return [];
      return [line.map((cell, c) => {
        const state = written.get(toA1({ row: r + origin.row, column: c + origin.column }));
        return state ? of(state) : cell;
      })];
    });
  return {
    ...snapshot,
    values: grid(snapshot.values, ({ value }) => value),
    formulas: grid(snapshot.formulas, ({ formula }) => formula),
    numberFormats: grid(snapshot.numberFormats, ({ numberFormat }) => numberFormat),
    merges: snapshot.merges.flatMap((merge) => {
      const left = rangeWithout(rows, merge);
      return left && (left.top !== left.bottom || left.left !== left.right) ? [left] : [];
    }),
  };
}
