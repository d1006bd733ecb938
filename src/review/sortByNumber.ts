import { inverseOrder, type RowsChange, type RowsChanged } from "#core/edits/rowsChange";
import type { SheetRef } from "#core/snapshot/snapshot";
import type { AnnexOrder } from "./annexOrder";
import type { Host } from "./host";
import { refreshReview } from "./refreshReview";
import type { ReviewStore } from "./reviewStore";
import { runCommand } from "./runCommand";

const DONE = "command.sort.done";

/**
 * *Sắp lại theo STT*: puts the rows of an annex in the order of their numbers, as the user has seen and confirmed it; all of them or
 * none, and nothing if the rows are no longer what was shown. Does nothing where the order cannot be made.
 */
export async function sortByNumber(host: Host, store: ReviewStore, sheet: SheetRef, { moves, way }: AnnexOrder): Promise<void> {
  if ("reason" in way) return;
  const data = { count: moves.length, sheet: sheet.name, own: way.ownFormulas };
  await runCommand(
    store,
    "command.sort.busy",
    async (step) => {
      step(1, 2);
      const outcome = await host.reorderRows(sheet.id, way.change);
      if (outcome.ok) store.record({ sheet, sentence: DONE, data, deed: { kind: "reordered", back: wayBack(way.change, outcome.value), count: moves.length } });
      step(2, 2);
      // After a refusal too: what the user saw was old.
      if (outcome.ok || outcome.problem.reason === "changed-meanwhile") await refreshReview(host, store, sheet.id);
      return outcome;
    },
    () => ({ kind: "done", sentence: DONE, data }),
  );
}

/** Every formula reads again as before, unless it is another one by then; the rows are known by their numbers alone. */
function wayBack({ top, order, area, expected }: RowsChange, { moved, formulas }: RowsChanged): RowsChange {
  const [number] = expected;
  return {
    ...inverseOrder({ top, order }),
    area,
    formulas: formulas.map(({ before, after }) => ({ cell: before.cell, formula: String(before.formula), from: String(after.formula) })),
    expected: moved.filter(({ cell }) => cell.column === number?.cell.column),
  };
}
