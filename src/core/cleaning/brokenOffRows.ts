import type { Annex, AnnexRow } from "../annex/annex";
import type { SheetGrid } from "../annex/sheetGrid";
import { holdsNothingElse, linesJoined, type SplitRow } from "./splitRows";

/** Rows whose printed lines a paste put into rows of their own, without merging anything. */
export function brokenOffRows(grid: SheetGrid, annex: Annex): readonly SplitRow[] {
  const groups: { readonly top: AnnexRow; readonly below: number[] }[] = [];
  for (const row of annex.rows) {
    if (!row.brokenOff) groups.push({ top: row, below: [] });
    else groups.at(-1)?.below.push(row.row);
  }
  const columns = [...annex.columns.values()].map(({ column }) => column);
  return groups.flatMap(({ top, below }) => {
    if (below.length === 0) return [];
    return [{ top: top.row, below, joined: linesJoined(grid, columns, [top.row, ...below]), alone: holdsNothingElse(grid, columns, below) }];
  });
}
