import type { Adoption, AdoptionPlan, ItemName } from "#core/adoption/adoption";
import { planOf } from "#core/adoption/adoptionOf";
import type { Annex } from "#core/annex/annex";
import { readAnnexes } from "#core/annex/readAnnexes";
import type { PlannedConditionalFormat } from "#core/plan/sheetPlan";
import { rangeToA1 } from "#core/snapshot/address";
import { cellStateIn, eachCellOnce } from "#core/snapshot/cellState";
import type { SheetRef, SheetSnapshot } from "#core/snapshot/snapshot";
import { annexCells } from "./annexCells";
import type { Host } from "./host";
import type { StandingMark } from "./standingMark";
import type { Outcome } from "./hostProblem";
import { adoptionIn, refreshInspected } from "./inspectReview";
import type { CellChange } from "./journal";
import type { ReviewStore } from "./reviewStore";
import { runCommand } from "./runCommand";
import type { FurnishedSheet, SheetChange } from "./sheetChange";
import { rowsBySheetRow, witnessesOf } from "./witnesses";

const DONE = "command.adopt.done";

/**
 * Adds to the sheet, or repairs, the chosen items of what our own sheets have; all of them or none, and nothing where the sheet
 * would get something else than was shown.
 */
export async function adoptSheet(host: Host, store: ReviewStore, sheet: SheetRef, shown: Adoption, chosen: readonly ItemName[]): Promise<void> {
  const data = { count: chosen.length, sheet: sheet.name };
  await runCommand(
    store,
    "command.adopt.busy",
    async (step) => {
      step(1, 2);
      const done = await adopt(host, store, sheet, shown, chosen);
      step(2, 2);
      if (done.ok || done.problem.reason === "changed-meanwhile") await refreshInspected(host, store, sheet.id);
      return done;
    },
    () => ({ kind: "done", sentence: DONE, data }),
  );
}

async function adopt(host: Host, store: ReviewStore, sheet: SheetRef, shown: Adoption, chosen: readonly ItemName[]): Promise<Outcome<FurnishedSheet>> {
  const inspected = await host.inspectSheet(sheet.id);
  if (!inspected.ok) return inspected;
  const { snapshot, furnishing, withheld } = inspected.value;
  if (withheld) return { ok: false, problem: withheld };
  const now = adoptionIn(inspected.value)?.adoption;
  if (!furnishing || !now || !chosen.every((item) => JSON.stringify(now[item]) === JSON.stringify(shown[item]))) {
    return { ok: false, problem: { reason: "changed-meanwhile", detail: "", left: [] } };
  }
  const { annexes } = readAnnexes(snapshot);
  const plan = planOf(now, chosen);
  const changes = plannedCells(snapshot, annexes, plan);
  const expected = eachCellOnce([...changes.map(({ before }) => before), ...changes.flatMap(({ witnesses }) => witnesses), ...annexCells(snapshot, annexes)]);
  const marks = plan.marks === null ? null : furnishing.marks.map(({ mark }) => mark);
  const outcome = await host.furnishSheet(sheet.id, changeFor(plan), { cells: expected, marks });
  if (!outcome.ok) return outcome;
  const { cells, before } = outcome.value;
  store.record({
    sheet,
    sentence: DONE,
    data: { count: chosen.length, sheet: sheet.name },
    deed: {
      kind: "furnished",
      changes: changes.map((change, place) => ({ ...change, after: cells[place] ?? change.after })),
      before,
      marks: (plan.marks ?? []).map(({ mark }) => mark),
      page: plan.page,
      annexes: annexes.map(({ range }) => rangeToA1(range)),
    },
  });
  return outcome;
}

function plannedCells(snapshot: SheetSnapshot, annexes: readonly Annex[], { cells }: AdoptionPlan): readonly CellChange[] {
  const rows = rowsBySheetRow(annexes);
  return cells.map((after) => ({ before: cellStateIn(snapshot, after.cell), after, witnesses: witnessesOf(snapshot, rows, after.cell) }));
}

function changeFor({ cells, marks, dropDowns, page }: AdoptionPlan): SheetChange {
  return {
    cells,
    marks: marks && marks.map(toStandingMark),
    dropDowns: dropDowns.map(({ range, list }) => ({ range, areas: [range], source: `=${list.name}` })),
    lists: [...new Map(dropDowns.map(({ list }) => [list.name, list])).values()],
    page,
  };
}

function toStandingMark({ range, bold = false, italic = false, ...mark }: PlannedConditionalFormat): StandingMark {
  return { ...mark, bold, italic, areas: [range] };
}
