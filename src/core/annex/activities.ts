import type { AnnexRow, ColumnKey } from "./annex";
import type { GrowingRow } from "./annexRows";

/** True where the column's text begins in this row, merged or not. */
function opens(row: AnnexRow, key: ColumnKey): boolean {
  const cell = row.cells.get(key);
  return cell !== undefined && cell.text !== "" && cell.address.row === row.row && !row.brokenOff;
}

function stands(row: AnnexRow, key: ColumnKey): boolean {
  return (row.cells.get(key)?.text ?? "") !== "";
}

/** The goal and the task that each row stands in: a task ends where a goal begins. */
function placeInGoals(rows: readonly GrowingRow[]): void {
  let goal: GrowingRow | null = null;
  let task: GrowingRow | null = null;
  for (const row of rows) {
    if (opens(row, "goal")) [goal, task] = [row, null];
    if (opens(row, "task")) task = row;
    row.goal = goal;
    row.task = task;
  }
}

/** True where a row shows, in merged cells, no more and no less than the row above it whose cells they are. */
function showsTheSame(row: AnnexRow, above: AnnexRow, group: readonly ColumnKey[]): boolean {
  return group.every((key) => {
    const [cell, other] = [row.cells.get(key), above.cells.get(key)];
    return cell?.text === "" ? other?.text === "" : cell?.address.row === other?.address.row;
  });
}

/** Columns left empty go on from the nearest row above in the same goal, a group of columns all together or not at all. */
function continueColumns(rows: readonly GrowingRow[], groups: readonly (readonly ColumnKey[])[]): void {
  const above: (GrowingRow | null)[] = groups.map(() => null);
  for (const row of rows) {
    if (row.brokenOff) continue;
    if (row.goal === row) above.fill(null);
    const from = new Map<ColumnKey, AnnexRow>();
    for (const [place, group] of groups.entries()) {
      const source = above[place];
      if (group.some((key) => stands(row, key))) above[place] = source && showsTheSame(row, source, group) ? source : row;
      else if (source) for (const key of group) from.set(key, source);
    }
    if (from.size > 0) row.continuedFrom = from;
  }
}

/** Every row with an activity is a lowest-level row, and a task without any is one itself. */
function tellLeaves(rows: readonly GrowingRow[]): void {
  const withActivity = new Set(rows.flatMap((row) => (row.task && stands(row, "activity") ? [row.task] : [])));
  for (const row of rows) {
    const opensTask = row.task === row;
    row.leaf = opens(row, "activity") || (opensTask && !withActivity.has(row));
    row.role = row.leaf ? "leaf" : opensTask || row.goal === row ? "group" : "continued";
  }
}

/** Says of the rows below one section or sub-section what they belong to, what goes on in them, and which are the lowest level. */
export function placeActivities(rows: readonly GrowingRow[], continues: readonly (readonly ColumnKey[])[]): void {
  placeInGoals(rows);
  continueColumns(rows, continues);
  tellLeaves(rows);
}
