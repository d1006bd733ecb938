import type { CleaningPlan } from "#core/cleaning/cleaning";
import { planCleaning } from "#core/cleaning/planCleaning";
import type { HeldRow } from "#core/edits/heldRow";
import type { Review } from "./reviewState";

/** What can be cleaned on a reviewed sheet; `null` where there is nothing. Takes as long as a good part of the review itself, so it is no part of it. */
export function cleaningOf({ read, findings }: Review, held: readonly HeldRow[] = []): CleaningPlan | null {
  return planCleaning(read.snapshot, read.reading, findings, held);
}
