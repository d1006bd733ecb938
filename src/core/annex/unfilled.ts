import type { Annex, AnnexRow } from "./annex";
import { fillableColumns, isFilledIn, isLeaf } from "./walkAnnex";

/** True for a lowest-level row in which, its part rows included, nothing stands beyond what an empty template brings; "-" and 0 are something. */
export function isUnfilled(annex: Annex, row: AnnexRow): boolean {
  return isLeaf(row) && !isFilledIn(row, fillableColumns(annex));
}
