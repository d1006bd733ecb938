import type { Annex } from "../annex/annex";
import { readPoints } from "../annex/readPoints";
import { childrenSum, type Sum } from "../annex/sums";
import { pointsColumns, type PointsCell } from "./pointsCells";

export interface ChildrenSum {
  readonly at: PointsCell;
  readonly sum: Sum;
}

/** Every parent's points beside the sum of its children's, where it can be judged; a merged cell only in its first row. */
export function childrenSums(annex: Annex): readonly ChildrenSum[] {
  const found: ChildrenSum[] = [];
  for (const row of annex.rows) {
    for (const column of row.children.length > 0 ? pointsColumns : []) {
      const cell = row.cells.get(column);
      const sum = cell && cell.address.row === row.row ? childrenSum(annex, row, column) : null;
      if (cell && sum) found.push({ at: { row, column, cell, reading: readPoints(cell) }, sum });
    }
  }
  return found;
}
