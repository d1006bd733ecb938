import type { Host } from "./host";
import type { Outcome } from "./hostProblem";
import { refreshInspected } from "./inspectReview";
import { type JournalEntry, withoutChanges } from "./journal";
import { refreshReview } from "./refreshReview";
import type { Notice, ReviewStore } from "./reviewStore";
import { runCommand } from "./runCommand";
import { undoCells } from "./undoCells";
import { undoCleaning } from "./undoCleaning";
import { undoFurnishing } from "./undoFurnishing";
import { undoInsertion } from "./undoInsertion";
import { undoMarks } from "./undoMarks";
import { undoReorder } from "./undoReorder";

/**
 * *Hoàn tác* of one command of ours, whatever the user has done elsewhere since. Where cells have changed since, nothing is
 * written and the conflict is shown; `onlyUnchanged` is the user's answer to that. Does nothing where the journal lacks the entry.
 */
export async function undoCommand(host: Host, store: ReviewStore, id: number, onlyUnchanged = false): Promise<void> {
  const entry = store.getState().journal.find((one) => one.id === id);
  if (!entry) return;
  await runCommand(
    store,
    "command.undo.busy",
    async (step) => {
      step(1, 2);
      const outcome = await undo(host, store, entry, onlyUnchanged);
      step(2, 2);
      if (outcome.ok && entry.deed.kind === "furnished") await refreshInspected(host, store, entry.sheet.id);
      else if (outcome.ok) await refreshReview(host, store, entry.sheet.id);
      // What stood on a sheet that is gone can never be taken back.
      else if (outcome.problem.reason === "sheet-gone") store.amendJournal((journal) => journal.filter((one) => one.id !== id));
      return outcome;
    },
    (notice) => notice,
  );
}

async function undo(host: Host, store: ReviewStore, entry: JournalEntry, onlyUnchanged: boolean): Promise<Outcome<Notice>> {
  const { deed, sheet, id } = entry;
  if (deed.kind === "cells") {
    const outcome = await undoCells(host, sheet.id, deed.changes, onlyUnchanged);
    if (!outcome.ok) return outcome;
    const { undone, conflicts } = outcome.value;
    store.amendJournal((journal) => withoutChanges(journal, id, undone));
    if (undone.length > 0) return { ok: true, value: { kind: "done", sentence: "command.undo.cells", data: { count: undone.length, left: conflicts.length, sheet: sheet.name } } };
    return { ok: true, value: { kind: "conflict", id, sheet, conflicts, unchanged: deed.changes.length - conflicts.length } };
  }
  if (deed.kind === "furnished") return undoFurnishing(host, store, entry, deed, onlyUnchanged);
  if (deed.kind === "reordered" || deed.kind === "cleaned") {
    const undone = deed.kind === "reordered" ? await undoReorder(host, entry, deed) : await undoCleaning(host, entry, deed.back);
    if (undone.ok && undone.value.kind === "done") store.amendJournal((journal) => journal.filter((one) => one.id !== id));
    return undone;
  }
  const outcome = deed.kind === "marks" ? await undoMarks(host, sheet.id, deed) : await undoInsertion(host, sheet.id, deed.plan);
  if (!outcome.ok) return outcome;
  store.amendJournal((journal) => journal.filter((one) => (deed.kind === "marks" ? one.id !== id : one.sheet.id !== sheet.id)));
  return { ok: true, value: { kind: "done", sentence: `command.undo.${deed.kind}`, data: { sheet: sheet.name } } };
}
