import { comparePoints, subtractPoints, type Points } from "../points/points";
import type { Annex, AnnexRow } from "./annex";
import { readablePoints } from "./readPoints";

/** A row whose target lies below last year's score; `difference` is negative. */
export interface RowDecline {
  readonly row: AnnexRow;
  readonly prevScore: Points;
  readonly targetScore: Points;
  readonly difference: Points;
}

function declineOf(row: AnnexRow): RowDecline | null {
  const prevScore = readablePoints(row.cells.get("prevScore"));
  const targetScore = readablePoints(row.cells.get("targetScore"));
  if (prevScore === null || targetScore === null || comparePoints(targetScore, prevScore) >= 0) return null;
  return { row, prevScore, targetScore, difference: subtractPoints(targetScore, prevScore) };
}

/** The declines of the annex's tree in sheet order: on lowest-level rows, and on a parent only if none of its descendants declines. */
export function declinesOf(annex: Annex): readonly RowDecline[] {
  const declined = new Set<AnnexRow>();
  const found: RowDecline[] = [];
  const deepestFirst = [...annex.rows].sort((one, other) => other.level - one.level || one.index - other.index);
  for (const row of deepestFirst) {
    const decline = row.level === 0 || declined.has(row) ? null : declineOf(row);
    if (decline) found.push(decline);
    if (row.parent && (decline || declined.has(row))) declined.add(row.parent);
  }
  return found.sort((one, other) => one.row.index - other.row.index);
}
