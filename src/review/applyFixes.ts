import { eachCellOnce } from "#core/snapshot/cellState";
import type { SheetRef } from "#core/snapshot/snapshot";
import type { Host } from "./host";
import type { Outcome } from "./hostProblem";
import type { CellChange } from "./journal";
import type { PlannedFix } from "./plannedFix";
import { refreshReview } from "./refreshReview";
import type { ReviewStore } from "./reviewStore";
import { runCommand } from "./runCommand";

const DONE = "command.fix.done";

/** Carries out fixes that the user has seen and confirmed: all of them or none, and nothing if a cell is no longer what was shown. */
export async function applyFixes(host: Host, store: ReviewStore, sheet: SheetRef, fixes: readonly PlannedFix[]): Promise<void> {
  await runCommand(
    store,
    "command.fix.busy",
    async (step) => {
      step(1, 2);
      const written = await write(host, sheet, fixes);
      if (written.ok) {
        const data = { count: written.value.length, sheet: sheet.name };
        store.record({ sheet, sentence: DONE, data, deed: { kind: "cells", changes: written.value } });
      }
      step(2, 2);
      // After a refusal too: what the user saw was old.
      if (written.ok || written.problem.reason === "changed-meanwhile") await refreshReview(host, store, sheet.id);
      return written;
    },
    (changes) => ({ kind: "done", sentence: DONE, data: { count: changes.length, sheet: sheet.name } }),
  );
}

async function write(host: Host, sheet: SheetRef, fixes: readonly PlannedFix[]): Promise<Outcome<readonly CellChange[]>> {
  const planned = fixes.flatMap(({ changes }) => changes);
  const expected = eachCellOnce([...planned.map(({ before }) => before), ...planned.flatMap(({ witnesses }) => witnesses)]);
  const outcome = await host.applyEdits(sheet.id, planned.map(({ edit }) => edit), expected);
  if (!outcome.ok) return outcome;
  const changes = planned.map(({ before, witnesses }, place) => ({ before, after: outcome.value[place] ?? before, witnesses }));
  return { ok: true, value: withOwnWitnesses(changes) };
}

/** A command may write a cell and its witness. */
function withOwnWitnesses(changes: readonly CellChange[]): readonly CellChange[] {
  const after = changes.map((change) => change.after);
  return changes.map((change) => ({
    ...change,
    witnesses: change.witnesses.map(
      (witness) => after.find(({ cell }) => cell.row === witness.cell.row && cell.column === witness.cell.column) ?? witness,
    ),
  }));
}
