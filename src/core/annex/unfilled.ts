import type { Annex, AnnexRow } from "./annex";
import { fillableColumns, isLeaf } from "./walkAnnex";

/** True for a lowest-level row in which nothing stands beyond what an empty template brings. */
export function isUnfilled(annex: Annex, row: AnnexRow): boolean {
  return isLeaf(row) && fillableColumns(annex).every((key) => (row.cells.get(key)?.text ?? "") === "");
}
