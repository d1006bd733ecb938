import type { AnnexKind, ColumnKey, PointsColumnKey } from "./annex";
import type { AnnexColumnDefinition, AnnexKindDefinition } from "./kinds/annexKindDefinition";
import { actionPlan } from "./kinds/actionPlan";
import { monitoring } from "./kinds/monitoring";
import { remedies } from "./kinds/remedies";
import { report } from "./kinds/report";
import { score } from "./kinds/score";
import { targets } from "./kinds/targets";

/** Every kind of annex that can be read; the only file that knows them all. */
export const annexKinds: readonly AnnexKindDefinition[] = [score, monitoring, actionPlan, targets, remedies, report];

/** What a kind looks like. */
export function definitionOf(kind: AnnexKind): AnnexKindDefinition | undefined {
  return annexKinds.find((definition) => definition.kind === kind);
}

/** The columns of a kind, in printed order. */
export function columnsOf(kind: AnnexKind): readonly AnnexColumnDefinition[] {
  return definitionOf(kind)?.columns ?? [];
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
