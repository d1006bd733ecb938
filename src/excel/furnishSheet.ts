/**
 * Changes cells, our marks, our drop-downs and the page set-up of a sheet that stands, whole or not at all.
 *
 * Round trips
 * 1. What stands there now. Where it is not as expected, or protected, nothing is written.
 * 2. Looks at the expected cells again, for a co-author may have been there between the two (they are held on to since 1, so that rows
 *    that came in or went show); writes everything and adds the new marks, asking for the areas of the old ones first; reads what
 *    Excel made of the cells.
 * 3. Deletes the old marks, where there are any, and puts a co-author's items and ours into a list that both have extended.
 * A batch does not roll back. So where 2 met something else than 1, 2 or 3 fails on the way, or Excel made something else of a cell,
 * `settleFurnishing` ends it in two more.
 */
import { holdsFormula } from "#core/snapshot/cellState";
import type { CellState } from "#core/snapshot/cellState";
import { toA1 } from "#core/snapshot/address";
import type { StandingMark } from "#review/standingMark";
import type { HostProblem, Outcome } from "#review/hostProblem";
import type { ExpectedSheet, FurnishedSheet, SheetChange } from "#review/sheetChange";
import { addMark } from "./addMark";
import { askAt, placeOf, queueWrite, toCellState, writeOf } from "./cellStates";
import { conflictsOf, heldRange } from "./changeCells";
import { askForPlaced, type LookedBefore, lookBeforeFurnishing, refusalFor, toPlaced } from "./furnishedBefore";
import { setPage } from "./layOutPage";
import { type Settled, settleFurnishing, type StoodThere } from "./settleFurnishing";
import { carryOutListWork, mergeList, type MetList } from "./sharedLists";
import { askForAreas, deleteFormats, toPlanned, toStandingMark } from "./standingFormats";
import { asOutcome, toHostProblem } from "./toHostProblem";
import { putDropDowns } from "./validation";

/** What the second round trip met, and what stands there afterwards. */
interface Written {
  readonly met: StoodThere;
  readonly cells: readonly CellState[];
  readonly marks: readonly StandingMark[];
  readonly lists: readonly MetList[];
}

/** Refusals that come before anything of a batch is carried out. */
const NOTHING_BEGUN = new Set(["InvalidOperationInCellEditMode", "RequestPayloadSizeLimitExceeded"]);

/** A formula's result may differ from what was typed in the last digits of a double. */
const SAME = 1e-9;

export async function furnishSheet(sheetId: string, change: SheetChange, expected: ExpectedSheet): Promise<Outcome<FurnishedSheet>> {
  const done = await asOutcome(() => Excel.run({ delayForCellEdit: true }, (context) => exchange(context, sheetId, change, expected)));
  return done.ok ? done.value : done;
}

async function exchange(context: Excel.RequestContext, sheetId: string, change: SheetChange, expected: ExpectedSheet): Promise<Outcome<FurnishedSheet>> {
  const looked = await lookBeforeFurnishing(context, sheetId, change, expected);
  const { before } = looked;
  const refusal = refusalFor(before, expected);
  if (refusal) return refused(refusal);
  const settle = (met: StoodThere): Promise<Settled> => settleFurnishing(context, looked, change, met);
  let written: Written | null = null;
  try {
    written = await write(context, looked, change);
    const conflicts = conflictsOf(expected.cells, written.met.cells);
    if (conflicts.length > 0) return refused({ reason: "changed-meanwhile", detail: "", left: (await settle(written.met)).left, conflicts });
    const notTaken = change.cells.filter((wanted, place) => !isTaken(wanted, written?.cells[place]));
    if (notTaken.length > 0) {
      return refused({ reason: "not-taken", detail: notTaken.map(({ cell }) => toA1(cell)).join(", "), left: (await settle(written.met)).left });
    }
    await finish(context, looked, written.lists);
  } catch (error) {
    const problem = toHostProblem(error);
    const code = error instanceof OfficeExtension.Error ? error.code : "";
    // A cell held on to is no more: that is met before anything is written.
    if (written === null && code === "InvalidReference") return refused({ ...problem, reason: "changed-meanwhile" });
    if (written === null && NOTHING_BEGUN.has(code)) return refused(problem);
    const settled = await settle(written?.met ?? before);
    if (!settled.done || written === null) return refused({ ...problem, left: settled.left });
  }
  const { dropDowns, page, sheet } = before;
  return { ok: true, value: { sheet, cells: written.cells, before: { marks: before.marks && written.marks, dropDowns, page } } };
}

async function write(context: Excel.RequestContext, { sheet, asked, before }: LookedBefore, change: SheetChange): Promise<Written> {
  // First of all, so that nothing is begun where the sheet is gone.
  sheet.load("name");
  const met = asked.map(({ range }) => askAt(range));
  const placed = askForPlaced(sheet, change);
  const standing = (before.marks?.ours ?? []).map((format) => askForAreas(sheet, format));
  const held = change.cells.map(({ cell }) => heldRange(asked, cell));
  for (const [place, state] of change.cells.entries()) queueWrite(held[place] as Excel.Range, writeOf(state));
  setPage(sheet, change.page);
  // Each new format goes on top of the others, so the last comes first.
  for (const mark of (change.marks ?? []).flatMap(toPlanned).reverse()) addMark(sheet, mark);
  // Last, since a link to another workbook cannot be put back.
  const lists = before.lists.flatMap((work) => carryOutListWork(context, work) ?? []);
  for (const dropDown of change.dropDowns) putDropDowns(sheet, dropDown);
  const now = change.cells.map(({ cell }, place) => ({ cell, ...askAt(held[place] as Excel.Range) }));
  await context.sync();
  const cells = met.map((cell) => toCellState({ ...cell, cell: placeOf(cell.range) }));
  return { met: { cells, ...toPlaced(placed, change, true) }, cells: now.map(toCellState), marks: standing.map(toStandingMark), lists };
}

/** Where there is anything left to do. */
async function finish(context: Excel.RequestContext, { sheet, before }: LookedBefore, lists: readonly MetList[]): Promise<void> {
  const old = (before.marks?.ours ?? []).map(({ id }) => id);
  const merged = lists.filter((list) => mergeList(context, list));
  if (old.length > 0) deleteFormats(sheet, old);
  if (old.length + merged.length > 0) await context.sync();
}

function refused(problem: HostProblem): Outcome<never> {
  return { ok: false, problem };
}

function isTaken(wanted: CellState, actual: CellState | undefined): boolean {
  if (!actual || actual.numberFormat !== wanted.numberFormat || holdsFormula(actual) !== holdsFormula(wanted)) return false;
  if (typeof wanted.value !== "number" || typeof actual.value !== "number") return wanted.value === actual.value;
  return Math.abs(wanted.value - actual.value) <= SAME;
}
