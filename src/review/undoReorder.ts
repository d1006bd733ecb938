import type { SheetRef } from "#core/snapshot/snapshot";
import type { Host } from "./host";
import type { Outcome } from "./hostProblem";
import type { JournalEntry, ReorderedDeed } from "./journal";
import { shownContent } from "./plannedFix";
import type { Notice } from "./reviewStore";

/** The rows stand as before the command. Where the numbers' column has changed since, nothing is written and that is shown. */
export async function undoReorder(host: Host, { id, sheet }: JournalEntry, { back, count }: ReorderedDeed): Promise<Outcome<Notice>> {
  const outcome = await host.reorderRows(sheet.id, back);
  if (outcome.ok) return { ok: true, value: { kind: "done", sentence: "command.undo.reordered", data: { count, sheet: sheet.name } } };
  const { reason, conflicts = [] } = outcome.problem;
  if (reason !== "changed-meanwhile" || conflicts.length === 0) return outcome;
  return { ok: true, value: conflictNotice(id, sheet, conflicts) };
}

/** Cells that stand otherwise by now; none of the command can be taken back. */
export function conflictNotice(id: number, sheet: SheetRef, conflicts: NonNullable<Extract<Outcome<never>, { ok: false }>["problem"]["conflicts"]>): Notice {
  const cells = conflicts.map(({ expected, actual }) => ({
    cell: expected.cell,
    written: shownContent(expected),
    now: shownContent(actual),
    formatOnly: actual.formula === expected.formula,
    moved: false,
  }));
  return { kind: "conflict", id, sheet, conflicts: cells, unchanged: 0 };
}
