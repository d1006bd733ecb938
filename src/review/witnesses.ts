import type { Annex, AnnexRow } from "#core/annex/annex";
import { nameCellOf } from "#core/annex/walkAnnex";
import { type CellState, cellStateIn } from "#core/snapshot/cellState";
import type { CellAddress } from "#core/snapshot/address";
import type { SheetSnapshot } from "#core/snapshot/snapshot";

/**
 * What tells a row by: its number and its name. A cell whose witnesses still stand beside it is in the row it was in,
 * whatever was inserted, deleted or sorted meanwhile. The cell itself is no witness, nor is an empty one.
 */
export function witnessesOf(snapshot: SheetSnapshot, rows: ReadonlyMap<number, AnnexRow>, cell: CellAddress): readonly CellState[] {
  const row = rows.get(cell.row);
  return (row ? [row.cells.get("stt"), nameCellOf(row)] : [])
    .flatMap((told) => told?.address ?? [])
    .filter((address) => address.row !== cell.row || address.column !== cell.column)
    .map((address) => cellStateIn(snapshot, address))
    .filter(({ value }) => value !== "");
}

/** The annexes' rows by their row on the sheet. */
export function rowsBySheetRow(annexes: readonly Annex[]): ReadonlyMap<number, AnnexRow> {
  const rows = annexes.flatMap((annex) => (annex.totalRow ? [...annex.rows, annex.totalRow] : annex.rows));
  return new Map(rows.map((row) => [row.row, row]));
}
