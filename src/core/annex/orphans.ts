import type { Annex, AnnexRow } from "./annex";

type Orphans = ReadonlyMap<AnnexRow | null, readonly AnnexRow[]>;

/** Every sum of an annex asks for them, and an annex never changes. */
const known = new WeakMap<Annex, Orphans>();

function nearestAbove(path: readonly number[], places: ReadonlyMap<string, AnnexRow>): AnnexRow | null {
  for (let depth = path.length - 1; depth > 0; depth -= 1) {
    const above = places.get(path.slice(0, depth).join("."));
    if (above) return above;
  }
  return null;
}

function find({ rows }: Annex): Orphans {
  const orphans = new Map<AnnexRow | null, AnnexRow[]>();
  const lost = rows.filter(({ level, parent, stt }) => level > 1 && parent === null && stt.path !== null);
  if (lost.length === 0) return orphans;
  const places = new Map(rows.flatMap((row) => (row.level > 0 && row.stt.path ? [[row.stt.path.join("."), row] as const] : [])));
  for (const row of lost) {
    const above = nearestAbove(row.stt.path ?? [], places);
    const found = orphans.get(above);
    if (found) found.push(row);
    else orphans.set(above, [row]);
  }
  return orphans;
}

/**
 * The rows whose parent is missing (1.2.1 where there is no 1.2), by the nearest row above them that is there; `null` where none is.
 * They have a number, but no part in any sum.
 */
export function orphansOf(annex: Annex): Orphans {
  const before = known.get(annex);
  if (before) return before;
  const found = find(annex);
  known.set(annex, found);
  return found;
}
