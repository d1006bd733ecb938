import type { Annex, AnnexRow } from "../annex/annex";
import { placedRows } from "./placedRows";

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

function settled(place: Growing): NumberedPlace {
  const children = [...place.children.values()].map(settled).sort((one, other) => one.number - other.number);
  return { ...place, number: place.path.at(-1) ?? 0, children };
}

function* everyPlace(place: NumberedPlace): Generator<NumberedPlace> {
  yield place;
  for (const child of place.children) yield* everyPlace(child);
}

/** Every place of the annex's numbering in tree order, the root first; nothing where no row has a place. */
export function* numberTree(annex: Annex): Generator<NumberedPlace> {
  const placed = placedRows(annex);
  const [top] = placed;
  if (!top) return;
  const root: Growing = { path: [], own: null, first: top.row, lastIndex: -1, children: new Map() };
  for (const { row, path } of placed) {
    let place = root;
    for (const [depth, number] of path.entries()) {
      const known = place.children.get(number);
      const child = known ?? { path: path.slice(0, depth + 1), own: null, first: row, lastIndex: row.index, children: new Map() };
      if (!known) place.children.set(number, child);
      child.lastIndex = Math.max(child.lastIndex, row.index);
      if (depth === path.length - 1) child.own ??= row;
      place = child;
    }
  }
  yield* everyPlace(settled(root));
}
