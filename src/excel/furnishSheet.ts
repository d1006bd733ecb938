/**
 * Changes cells, our marks, our drop-downs and the page set-up of a sheet that stands, whole or not at all.
 *
 * Round trips
 * 1. What stands there now. Where it is not as expected, or protected, nothing is written.
 * 2. Writes everything and adds the new marks, asking for the areas of the old ones first; reads what Excel made of the cells.
 * 3. Deletes the old marks, where there are any.
 * A batch does not roll back. So where 2 or 3 fails on the way, or Excel made something else of a cell, `settleFurnishing` ends it
 * in two more.
 */
import { holdsFormula } from "#core/snapshot/cellState";
import type { CellState } from "#core/snapshot/cellState";
import { toA1 } from "#core/snapshot/address";
import type { StandingMark } from "#review/standingMark";
import type { Outcome } from "#review/hostProblem";
import type { ExpectedSheet, FurnishedSheet, SheetChange } from "#review/sheetChange";
import { addMark } from "./addMark";
import { askForCell, queueWrite, toCellState, writeOf } from "./cellStates";
import { type FurnishedBefore, lookBeforeFurnishing, refusalFor } from "./furnishedBefore";
import { setPage } from "./layOutPage";
import { settleFurnishing } from "./settleFurnishing";
import { carryOutListWork } from "./sharedLists";
import { askForAreas, deleteFormats, toPlanned, toStandingMark } from "./standingFormats";
import { asOutcome, toHostProblem } from "./toHostProblem";
import { putDropDowns } from "./validation";

/** What the second round trip answers. */
interface Written {
  readonly cells: readonly CellState[];
  readonly marks: readonly StandingMark[];
}

/** Refusals that come before anything of a batch is carried out. */
const NOTHING_BEGUN = new Set(["InvalidOperationInCellEditMode", "RequestPayloadSizeLimitExceeded"]);

/** A formula's result may differ from what was typed in the last digits of a double. */
const SAME = 1e-9;

export async function furnishSheet(sheetId: string, change: SheetChange, expected: ExpectedSheet): Promise<Outcome<FurnishedSheet>> {
  const looked = await asOutcome(() => lookBeforeFurnishing(sheetId, change, expected));
  if (!looked.ok) return looked;
  const before = looked.value;
  const refusal = refusalFor(before, expected);
  if (refusal) return { ok: false, problem: refusal };
  let written: Written | null = null;
  try {
    written = await write(sheetId, before, change);
    const refused = change.cells.filter((wanted, place) => !isTaken(wanted, written?.cells[place]));
    if (refused.length > 0) {
      const settled = await settleFurnishing(sheetId, before, change);
      return { ok: false, problem: { reason: "not-taken", detail: refused.map(({ cell }) => toA1(cell)).join(", "), left: settled.left } };
    }
    if (before.marks && before.marks.ours.length > 0) await deleteOldMarks(sheetId, before.marks.ours.map(({ id }) => id));
  } catch (error) {
    const problem = toHostProblem(error);
    if (written === null && error instanceof OfficeExtension.Error && NOTHING_BEGUN.has(error.code)) return { ok: false, problem };
    const settled = await settleFurnishing(sheetId, before, change);
    if (!settled.done || written === null) return { ok: false, problem: { ...problem, left: settled.left } };
  }
  const { dropDowns, page, sheet } = before;
  return { ok: true, value: { sheet, cells: written.cells, before: { marks: before.marks && written.marks, dropDowns, page } } };
}

function write(sheetId: string, before: FurnishedBefore, change: SheetChange): Promise<Written> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const standing = (before.marks?.ours ?? []).map((format) => askForAreas(sheet, format));
    for (const state of change.cells) queueWrite(sheet.getRange(toA1(state.cell)), writeOf(state));
    setPage(sheet, change.page);
    // Each new format goes on top of the others, so the last comes first.
    for (const mark of (change.marks ?? []).flatMap(toPlanned).reverse()) addMark(sheet, mark);
    // Last, since a link to another workbook cannot be put back.
    for (const work of before.lists) carryOutListWork(context, work);
    for (const dropDown of change.dropDowns) putDropDowns(sheet, dropDown);
    const asked = change.cells.map(({ cell }) => askForCell(sheet, cell));
    await context.sync();
    return { cells: asked.map(toCellState), marks: standing.map(toStandingMark) };
  });
}

function deleteOldMarks(sheetId: string, ids: readonly string[]): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    deleteFormats(context.workbook.worksheets.getItem(sheetId), ids);
    await context.sync();
  });
}

function isTaken(wanted: CellState, actual: CellState | undefined): boolean {
  if (!actual || actual.numberFormat !== wanted.numberFormat || holdsFormula(actual) !== holdsFormula(wanted)) return false;
  if (typeof wanted.value !== "number" || typeof actual.value !== "number") return wanted.value === actual.value;
  return Math.abs(wanted.value - actual.value) <= SAME;
}
