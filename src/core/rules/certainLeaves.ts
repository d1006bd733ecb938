import type { Annex, AnnexRow } from "../annex/annex";
import { leavesOf } from "../annex/walkAnnex";
import { lostPlaces } from "./lostPlaces";

/** The lowest-level rows, without those that only seem so because Excel made numbers or dates of the numbers below them. */
export function certainLeaves(annex: Annex): readonly AnnexRow[] {
  const parents = new Set([...lostPlaces(annex).values()].flatMap((path) => (path === null ? [] : path.slice(0, -1).map((_, depth) => path.slice(0, depth + 1).join(".")))));
  return leavesOf(annex).filter(({ stt }) => !parents.has(stt.path?.join(".") ?? ""));
}
