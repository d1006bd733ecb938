import type { AnnexCell } from "./annex";
import type { SheetGrid } from "./sheetGrid";

const TALLEST_TITLE = 30;

/** Cells with text above a heading, from the row after `above` on, at most thirty rows. */
export function titleCells(grid: SheetGrid, above: number, headingRow: number): readonly AnnexCell[] {
  const cells: AnnexCell[] = [];
  for (let row = Math.max(above + 1, headingRow - TALLEST_TITLE, grid.bounds.top); row < headingRow; row += 1) {
    for (let column = grid.bounds.left; column <= grid.bounds.right; column += 1) {
      if (grid.holds(row, column)) cells.push(grid.cell(row, column));
    }
  }
  return cells;
}
