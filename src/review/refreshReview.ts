import type { Host } from "./host";
import { reviewSheet } from "./reviewSheet";
import { type ReviewStore, shownSheetId } from "./reviewStore";

/** After a command of ours has written: reads the sheet once more, if it is the one that is shown. What we write raises no event for ourselves. */
export async function refreshReview(host: Host, store: ReviewStore, sheetId: string): Promise<void> {
  store.sheetChanged(sheetId);
  if (shownSheetId(store.getState().review) !== sheetId) return;
  const number = store.beginReview();
  store.finishReview(number, await reviewSheet(host, sheetId));
}
