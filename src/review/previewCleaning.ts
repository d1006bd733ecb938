import type { HeldRow } from "#core/edits/heldRow";
import type { SheetRef } from "#core/snapshot/snapshot";
import { cleaningOf } from "./cleaningOf";
import type { Host, RowsLooked } from "./host";
import type { HostProblemReason, Outcome } from "./hostProblem";
import { lastReview, type ReviewStore } from "./reviewStore";
import { runCommand } from "./runCommand";

/** Trying again helps; of all else nothing more can be learnt, and the cells can be cleaned all the same. */
const PASSING: ReadonlySet<HostProblemReason> = new Set<HostProblemReason>(["cell-edit-mode", "busy", "sheet-gone"]);

/**
 * Opens the preview of *Làm sạch bảng dán*: looks what hangs on the rows that would go, writes nothing. Rows that something hangs on are
 * shown as rows that stay; all of them where the spreadsheet does not tell.
 */
export async function previewCleaning(host: Host, store: ReviewStore, sheet: SheetRef): Promise<void> {
  const review = lastReview(store.getState().review);
  if (!review || review.sheet.id !== sheet.id) return;
  const plan = cleaningOf(review);
  if (!plan) {
    store.setCleanable(null);
    return;
  }
  const rows = plan.rows.map(({ row }) => row);
  await runCommand(
    store,
    "command.clean.looking",
    async () => {
      const looked = await lookAt(host, sheet, rows);
      if (!looked.ok) return looked;
      const { held, notesSeen } = looked.value;
      const left = held.length === 0 ? plan : cleaningOf(review, held);
      if (left) store.setCleaning({ sheet, plan: left, notesSeen });
      return looked;
    },
    () => null,
  );
}

async function lookAt(host: Host, { id }: SheetRef, rows: readonly number[]): Promise<Outcome<RowsLooked>> {
  if (rows.length === 0) return { ok: true, value: { held: [], notesSeen: true } };
  const looked = await host.lookAtRows(id, rows);
  if (looked.ok || PASSING.has(looked.problem.reason)) return looked;
  return { ok: true, value: { held: rows.map((row): HeldRow => ({ row, reason: "unseen" })), notesSeen: true } };
}
