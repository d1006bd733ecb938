import type { ColumnKey, PointsColumnKey } from "../annex/annex";
import { NO_POINTS, type Points, pointsFromNumber, sumPoints, toNumber } from "../points/points";
import { parentNumber, rowNumber } from "./numbering";
import type { TemplateRow } from "./template.schema";

export const POINTS_KEYS: readonly PointsColumnKey[] = ["maxScore", "prevScore", "targetScore"];

export function isPointsKey(key: ColumnKey): key is PointsColumnKey {
  return POINTS_KEYS.some((points) => points === key);
}

/**
 * The points of each row by its number, those of the whole annex under `null`: parents are exact sums of their children.
 * Where the column is not filled everything is 0, as the formulas give for empty cells.
 */
export function pointsByRow(rows: readonly TemplateRow[], key: PointsColumnKey, filled: boolean): ReadonlyMap<string | null, number> {
  const sums = new Map<string | null, Points>([[null, NO_POINTS]]);
  for (const row of rows) {
    const own = (filled ? pointsFromNumber(row[key] ?? 0) : null) ?? NO_POINTS;
    for (let number: string | null = rowNumber(row); ; number = parentNumber({ stt: number })) {
      sums.set(number, sumPoints([sums.get(number) ?? NO_POINTS, own]));
      if (number === null) break;
    }
  }
  return new Map([...sums].map(([number, points]) => [number, toNumber(points)]));
}
