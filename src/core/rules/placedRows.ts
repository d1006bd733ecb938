import type { Annex, AnnexRow } from "../annex/annex";
import { continuesAbove, nameCellOf } from "../annex/walkAnnex";

/** A row whose number can be read, and the place its number gives it. */
export interface PlacedRow {
  readonly row: AnnexRow;
  readonly path: readonly number[];
}

/** The rows of the tree in sheet order; a row whose cell holds several numbers once for each. A part below a merged number repeats it. */
export function placedRows(annex: Annex): readonly PlacedRow[] {
  return annex.rows.flatMap((row) => (row.level > 0 && row.role !== "part" && row.stt.path ? [row.stt.path, ...row.stt.further].map((path) => ({ row, path })) : []));
}

/** True for a row of its own whose number is missing or gives no place: what is absent from the series may be this row. */
export function takesNoPlace(row: AnnexRow): boolean {
  // In an action plan the rows that open a goal are those with numbers.
  if (row.goal) return row.goal === row && row.stt.path === null;
  const name = nameCellOf(row);
  const nameContinues = row.stt.state === "missing" && name !== null && name.address.row < row.row;
  return row.level === 0 && !nameContinues && !continuesAbove(row);
}

/** `[2, 3]` → `"2.3"`. */
export function placeText(path: readonly number[]): string {
  return path.join(".");
}

/** Tree order: a parent before its children, 1.9 before 1.10. */
export function comparePlaces(one: readonly number[], other: readonly number[]): number {
  for (const [depth, number] of one.entries()) {
    const against = other[depth];
    if (against === undefined) return 1;
    if (number !== against) return number - against;
  }
  return one.length - other.length;
}

/** True where `path` is `ancestor` or stands below it. */
export function standsUnder(path: readonly number[], ancestor: readonly number[]): boolean {
  return ancestor.every((number, depth) => path[depth] === number);
}

/** True where the rows stand in tree order and no number stands twice. */
export function risesThroughout(placed: readonly PlacedRow[]): boolean {
  return placed.every(({ path }, index) => index === 0 || comparePlaces(placed[index - 1]?.path ?? [], path) < 0);
}

/** Index of the first row, of rows in order, whose place comes after `path`. */
export function firstAfter(rows: readonly PlacedRow[], path: readonly number[]): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePlaces(rows[middle]?.path ?? [], path) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
