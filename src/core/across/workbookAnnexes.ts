import type { Annex, AnnexKind } from "../annex/annex";
import { fold } from "../text/fold";

/** False for annexes of two places; a title that names none tells nothing. */
export function ofOneUnit(one: Annex, other: Annex): boolean {
  return one.unit === null || other.unit === null || fold(one.unit) === fold(other.unit);
}

/** Whether two annexes are papers of one plan: different kinds, and neither years nor places that both name and that differ. */
export function belongTogether(one: Annex, other: Annex): boolean {
  if (one === other || one.kind === other.kind) return false;
  if (one.year !== null && other.year !== null && one.year !== other.year) return false;
  return ofOneUnit(one, other);
}

/** The annexes of this kind that belong to `annex`, in the workbook's order. */
export function companions(annexes: readonly Annex[], annex: Annex, kind: AnnexKind): readonly Annex[] {
  return annexes.filter((other) => other.kind === kind && belongTogether(annex, other));
}
