import { chosenCleaning } from "#core/cleaning/chosenCleaning";
import type { CleaningName } from "#core/cleaning/cleaning";
import { type CleanedSheet, rangeWithout, type SheetCleaning, type SheetRestoring } from "#core/edits/sheetCleaning";
import { toA1 } from "#core/snapshot/address";
import type { Host } from "./host";
import { refreshReview } from "./refreshReview";
import type { CleaningPreview, ReviewStore } from "./reviewStore";
import { runCommand } from "./runCommand";

const DONE = "command.clean.done";

/**
 * *Làm sạch bảng dán*: carries out the chosen items as the user has seen and confirmed them; all of them or none, and nothing if a cell
 * is no longer what was shown, or something hangs by now on a row that would go. Does nothing where they change nothing. Closes the preview.
 */
export async function cleanTable(host: Host, store: ReviewStore, { sheet, plan }: Pick<CleaningPreview, "sheet" | "plan">, chosen: readonly CleaningName[]): Promise<void> {
  store.setCleaning(null);
  const change = chosenCleaning(plan, new Set(chosen));
  if (!change) return;
  const data = { cells: change.cells.length, rows: change.rows.length, sheet: sheet.name };
  await runCommand(
    store,
    "command.clean.busy",
    async (step) => {
      step(1, 2);
      const outcome = await host.cleanSheet(sheet.id, change);
      if (outcome.ok) store.record({ sheet, sentence: DONE, data, deed: { kind: "cleaned", back: wayBack(change, outcome.value) } });
      step(2, 2);
      // After a refusal too: what the user saw was old.
      if (outcome.ok || outcome.problem.reason === "changed-meanwhile" || outcome.problem.reason === "rows-held") await refreshReview(host, store, sheet.id);
      return outcome;
    },
    () => ({ kind: "done", sentence: DONE, data }),
  );
}

function wayBack({ area, rows, cells, merges, expected }: SheetCleaning, { standing, removed }: CleanedSheet): SheetRestoring {
  const before = new Map(expected.map((state) => [toA1(state.cell), state]));
  return {
    area: rangeWithout(rows, area) ?? area,
    expected: standing,
    rows: removed,
    cells: cells.flatMap(({ cell }) => before.get(toA1(cell)) ?? []),
    merges,
  };
}
