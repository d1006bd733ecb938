import type { Annex, AnnexRow } from "../annex/annex";
import { isUnfilled } from "../annex/unfilled";
import { fillableColumns } from "../annex/walkAnnex";
import { certainLeaves } from "./certainLeaves";

/** The lowest-level rows in which nothing stands beyond what an empty template brings. */
export function unfilledLeaves(annex: Annex): ReadonlySet<AnnexRow> {
  // One look at one cell spares most rows the whole question.
  const [first] = fillableColumns(annex);
  const maybe = certainLeaves(annex).filter((row) => first === undefined || (row.cells.get(first)?.text ?? "") === "");
  return new Set(maybe.filter((row) => isUnfilled(annex, row)));
}
