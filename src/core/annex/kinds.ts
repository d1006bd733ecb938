import type { AnnexKind, ColumnKey, PointsColumnKey } from "./annex";
import type { AnnexColumnDefinition, AnnexKindDefinition } from "./kinds/annexKindDefinition";
import { score } from "./kinds/score";

/** Every kind of annex that can be read; the only file that knows them all. */
export const annexKinds: readonly AnnexKindDefinition[] = [score];

/** The columns of a kind, in printed order; none for a kind that cannot be read yet. */
export function columnsOf(kind: AnnexKind): readonly AnnexColumnDefinition[] {
  return annexKinds.find((definition) => definition.kind === kind)?.columns ?? [];
}

/** The kind's columns that hold agencies, points …, in printed order. */
export function columnsHolding(kind: AnnexKind, holds: AnnexColumnDefinition["holds"]): readonly ColumnKey[] {
  return columnsOf(kind).flatMap((column) => (column.holds === holds ? [column.key] : []));
}

/** The kind's columns that hold points, in printed order. */
export function pointsColumnsOf(kind: AnnexKind): readonly PointsColumnKey[] {
  return columnsHolding(kind, "points").filter((key): key is PointsColumnKey => POINTS_COLUMNS.has(key));
}

const POINTS_COLUMNS: ReadonlySet<ColumnKey> = new Set<PointsColumnKey>(["maxScore", "prevScore", "targetScore"]);

/** The columns that an empty template leaves to the user. */
export function columnsToFill(kind: AnnexKind): readonly ColumnKey[] {
  return columnsOf(kind).flatMap((column) => (column.filledBy === "user" ? [column.key] : []));
}
