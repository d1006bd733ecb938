import type { Annex, AnnexRow } from "../annex/annex";
import { readablePoints } from "../annex/readPoints";
import { leavesOf } from "../annex/walkAnnex";
import { comparePoints, subtractPoints, type Points } from "../points/points";

/** A lowest-level row of a score annex whose last year's score lies below its standard; `loss` is what it lacks, above zero. */
export interface LostPoints {
  readonly row: AnnexRow;
  readonly maxScore: Points;
  readonly prevScore: Points;
  readonly loss: Points;
}

/** Every row that lost points last year, the worst loss first, equal losses in sheet order. Rows without both numbers are left out. */
export function lostPoints(annex: Annex): readonly LostPoints[] {
  if (annex.kind !== "score") return [];
  const lost = leavesOf(annex).flatMap((row): readonly LostPoints[] => {
    const maxScore = readablePoints(row.cells.get("maxScore"));
    const prevScore = readablePoints(row.cells.get("prevScore"));
    if (maxScore === null || prevScore === null || comparePoints(prevScore, maxScore) >= 0) return [];
    return [{ row, maxScore, prevScore, loss: subtractPoints(maxScore, prevScore) }];
  });
  return lost.sort((one, other) => comparePoints(other.loss, one.loss) || one.row.index - other.row.index);
}
