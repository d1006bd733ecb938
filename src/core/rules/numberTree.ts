import type { AnnexRow } from "../annex/annex";
import type { PlacedRow } from "./placedRows";

/** A place in the numbering that a row takes or that lies on the way to one; the root has the path []. */
export interface NumberedPlace {
  readonly path: readonly number[];
  /** The path's last number; 0 for the root. */
  readonly number: number;
  /** The row with this number; `null` where only rows below it stand. */
  readonly own: AnnexRow | null;
  /** First row on the sheet at or below this place, and the index of the last. */
  readonly first: AnnexRow;
  readonly lastIndex: number;
  /** By number. */
  readonly children: readonly NumberedPlace[];
}

interface Growing {
  path: readonly number[];
  own: AnnexRow | null;
  first: AnnexRow;
  lastIndex: number;
  children: Map<number, Growing>;
}

/** `place` and what is below it, each parent before its children. */
function settle(place: Growing, into: NumberedPlace[]): NumberedPlace {
  const children: NumberedPlace[] = [];
  const settled = { path: place.path, number: place.path.at(-1) ?? 0, own: place.own, first: place.first, lastIndex: place.lastIndex, children };
  into.push(settled);
  const byNumber = [...place.children.values()].sort((one, other) => (one.path.at(-1) ?? 0) - (other.path.at(-1) ?? 0));
  for (const child of byNumber) children.push(settle(child, into));
  return settled;
}

/** Every place of a series in tree order, the root first; nothing where no row has a place. */
export function numberTree(placed: readonly PlacedRow[]): readonly NumberedPlace[] {
  const [top] = placed;
  if (!top) return [];
  const root: Growing = { path: [], own: null, first: top.row, lastIndex: -1, children: new Map() };
  for (const { row, path } of placed) {
    let place = root;
    for (let depth = 1; depth <= path.length; depth += 1) {
      const number = path[depth - 1] ?? 0;
      const known = place.children.get(number);
      const child = known ?? { path: path.slice(0, depth), own: null, first: row, lastIndex: row.index, children: new Map<number, Growing>() };
      if (!known) place.children.set(number, child);
      child.lastIndex = Math.max(child.lastIndex, row.index);
      if (depth === path.length) child.own ??= row;
      place = child;
    }
  }
  const places: NumberedPlace[] = [];
  settle(root, places);
  return places;
}
