import type { Annex } from "#core/annex/annex";
import { numberColumnOf } from "#core/annex/numberColumn";
import { tableTop } from "#core/annex/totalFormula";
import { type CellState, cellStateIn, eachCellOnce } from "#core/snapshot/cellState";
import type { SheetSnapshot } from "#core/snapshot/snapshot";

/**
 * The cells by which one tells that the annexes stand where they were read: each one's headings and the numbers of its rows,
 * from the row where its marks begin to the last. Points may change meanwhile.
 */
export function annexCells(snapshot: SheetSnapshot, annexes: readonly Annex[]): readonly CellState[] {
  return eachCellOnce(
    annexes.flatMap((annex) => {
      const columns = [...annex.columns.values()].map(({ column }) => column);
      const stt = annex.columns.get(numberColumnOf(annex))?.column ?? annex.range.left;
      const [top, bottom] = [Math.min(annex.heading.last, tableTop(annex)), annex.totalRow?.row ?? annex.rows.at(-1)?.row ?? annex.range.bottom];
      const numbers = Array.from({ length: bottom - top + 1 }, (_, at) => ({ row: top + at, column: stt }));
      return [...columns.map((column) => ({ row: annex.heading.last, column })), ...numbers].map((cell) => cellStateIn(snapshot, cell));
    }),
  );
}
