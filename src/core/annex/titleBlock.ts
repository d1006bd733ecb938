import type { AnnexCell } from "./annex";
import type { FoundHeading } from "./findHeading";
import type { SheetGrid } from "./sheetGrid";

const TALLEST_TITLE = 30;

/** Cells with text above a heading and over its columns, from the row after `above` on, at most thirty rows. */
export function titleCells(grid: SheetGrid, above: number, { first, left, right }: FoundHeading): readonly AnnexCell[] {
  const cells: AnnexCell[] = [];
  for (let row = Math.max(above + 1, first - TALLEST_TITLE, grid.bounds.top); row < first; row += 1) {
    const merge = grid.mergeAt(row, left);
    if (merge && merge.left < left && merge.top === row && grid.holds(row, merge.left)) cells.push(grid.cell(row, merge.left));
    for (let column = left; column <= right; column += 1) {
      if (grid.holds(row, column)) cells.push(grid.cell(row, column));
    }
  }
  return cells;
}
