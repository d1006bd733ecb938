import { adoptionOf } from "#core/adoption/adoptionOf";
import { readAnnexes } from "#core/annex/readAnnexes";
import type { Host } from "./host";
import type { Outcome } from "./hostProblem";
import { type ReviewStore, shownSheetId, type SheetAdoption } from "./reviewStore";
import { reviewSnapshot } from "./reviewSheet";
import type { InspectedSheet } from "./sheetChange";

/** Reads the sheet with this id, or the active one, with what it has of ours, and shows both; answers what was read. */
export async function inspectReview(host: Host, store: ReviewStore, sheetId: string | null): Promise<Outcome<InspectedSheet>> {
  const number = store.beginReview();
  const inspected = await host.inspectSheet(sheetId);
  const shown = store.finishReview(number, inspected.ok ? { ok: true, value: reviewSnapshot(inspected.value.snapshot) } : inspected);
  if (shown) store.setAdoption(inspected.ok ? adoptionIn(inspected.value) : null);
  return inspected;
}

/** The same after a command of ours has written, if the sheet is the one that is shown. */
export async function refreshInspected(host: Host, store: ReviewStore, sheetId: string): Promise<void> {
  store.sheetChanged(sheetId);
  if (shownSheetId(store.getState().review) === sheetId) await inspectReview(host, store, sheetId);
}

/** `null` where the sheet has no annex, or Excel does not tell what else it has. */
export function adoptionIn({ snapshot, furnishing }: InspectedSheet): SheetAdoption | null {
  const { annexes } = readAnnexes(snapshot);
  return furnishing && annexes.length > 0 ? { sheet: snapshot.sheet, adoption: adoptionOf(snapshot, annexes, furnishing) } : null;
}
