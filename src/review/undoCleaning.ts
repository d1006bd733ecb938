import type { SheetRestoring } from "#core/edits/sheetCleaning";
import type { Host } from "./host";
import type { Outcome } from "./hostProblem";
import type { JournalEntry } from "./journal";
import type { Notice } from "./reviewStore";
import { conflictNotice } from "./undoReorder";

/** The sheet stands as before the cleaning. Where a cleaned cell, or a row beside one that went, has changed since, nothing is written and that is shown. */
export async function undoCleaning(host: Host, { id, sheet }: JournalEntry, back: SheetRestoring): Promise<Outcome<Notice>> {
  const outcome = await host.restoreSheet(sheet.id, back);
  const data = { cells: back.cells.length, rows: back.rows.length, sheet: sheet.name };
  if (outcome.ok) return { ok: true, value: { kind: "done", sentence: "command.undo.cleaned", data } };
  const { reason, conflicts = [] } = outcome.problem;
  return reason === "changed-meanwhile" && conflicts.length > 0 ? { ok: true, value: conflictNotice(id, sheet, conflicts) } : outcome;
}
