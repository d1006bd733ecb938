import type { AnnexCell, AnnexRow, ColumnKey } from "./annex";

/**
 * What stands in a row and column, and why.
 * - `own`: in the cell itself · `merged`: in a range merged with rows above
 * - `continued`: unmerged, taken from a row above (action plan); there the cell may be empty, and it is that row that lacks it
 * - `empty`: really empty · `absent`: the annex has no such column
 */
export type EffectiveCell =
  | { readonly state: "own" | "merged" | "continued" | "empty"; readonly cell: AnnexCell }
  | { readonly state: "absent"; readonly cell: null };

const ABSENT: EffectiveCell = { state: "absent", cell: null };

/** The cell that holds for the row, after merging and continuation; in every kind. */
export function effectiveCell(row: AnnexRow, key: ColumnKey): EffectiveCell {
  const cell = row.cells.get(key);
  if (!cell) return ABSENT;
  if (cell.text !== "") return { state: cell.address.row < row.row ? "merged" : "own", cell };
  const above = row.continuedFrom.get(key)?.cells.get(key);
  return above ? { state: "continued", cell: above } : { state: "empty", cell };
}

/** The text that holds for the row, `""` where there is none. */
export function effectiveText(row: AnnexRow, key: ColumnKey): string {
  return effectiveCell(row, key).cell?.text ?? "";
}
