/**
 * Our native warnings on a sheet that already stands. Formats of other people's are neither read further nor touched.
 *
 * Round trips
 * 1. The sheet's conditional formats, as far as it takes to tell ours, and the cells by which the annexes are known.
 * 2. Looks at those cells again, for a co-author may have been there between the two (they are held on to since 1, so that rows
 *    inserted above them show); reads where ours stand and adds the new ones. Where there are none to add: deletes ours.
 * 3. Deletes the old ones, where there are any beside the new.
 * A batch does not roll back. So where 2 met something else than 1, or 2 or 3 fails on the way, two more:
 * looks how far it came; deletes what was added, or, where old ones are gone already and so all new ones stand, the rest of the old.
 * Where that fails too, the problem names the sheet.
 */
import type { PlannedConditionalFormat } from "#core/plan/sheetPlan";
import { type RangeAddress, rangeToA1 } from "#core/snapshot/address";
import type { CellState } from "#core/snapshot/cellState";
import type { MarksChange } from "#review/host";
import type { CellConflict, HostProblem, Outcome } from "#review/hostProblem";
import type { StandingMark } from "#review/standingMark";
import { addMark } from "./addMark";
import { askForArea, conflictsOf, toAreaStates } from "./areaStates";
import { NOTHING_BEGUN } from "./changeCells";
import { type FormatsOfSheet, askForAreas, askForFormats, deleteFormats, toFormats, toPlanned, toStandingMark } from "./standingFormats";
import { asOutcome, toHostProblem } from "./toHostProblem";

/** What our marks shall be, and what must stand for that. */
interface Replacement {
  /** `null` is the active sheet. */
  readonly sheetId: string | null;
  readonly marks: readonly PlannedConditionalFormat[];
  readonly cells: readonly CellState[];
  /** By name; `null` where it does not matter which there are. */
  readonly standing: readonly string[] | null;
}

/** The sheet as it was looked at; `area` spans the expected cells and is held on to. */
interface Looked {
  readonly sheet: Excel.Worksheet;
  readonly area: Excel.Range | null;
  readonly before: FormatsOfSheet;
}

/** What the second round trip did and met. */
interface Added {
  readonly ids: readonly string[];
  /** What stood there before. */
  readonly standing: readonly StandingMark[];
  readonly conflicts: readonly CellConflict[];
}

/** Afterwards our marks on this sheet are exactly these, the first on top. */
export async function putMarks(sheetId: string, marks: readonly PlannedConditionalFormat[], cells: readonly CellState[]): Promise<Outcome<MarksChange>> {
  return replaceMarks({ sheetId, marks, cells, standing: null });
}

export async function restoreMarks(sheetId: string, wanted: readonly StandingMark[], standing: readonly string[], cells: readonly CellState[]): Promise<Outcome<MarksChange>> {
  return replaceMarks({ sheetId, marks: wanted.flatMap(toPlanned), cells, standing });
}

/** Takes our marks off the sheet with this id, or the active one; one round trip where there are none. */
export async function removeMarks(sheetId: string | null): Promise<Outcome<MarksChange>> {
  return replaceMarks({ sheetId, marks: [], cells: [], standing: null });
}

async function replaceMarks(wanted: Replacement): Promise<Outcome<MarksChange>> {
  const done = await asOutcome(() => Excel.run({ delayForCellEdit: true }, (context) => exchange(context, wanted)));
  return done.ok ? done.value : done;
}

async function exchange(context: Excel.RequestContext, wanted: Replacement): Promise<Outcome<MarksChange>> {
  const { marks, cells } = wanted;
  const looked = await lookAt(context, wanted);
  if (!looked.ok) return looked;
  const { before } = looked.value;
  if (marks.length === 0 && before.ours.length === 0) return { ok: true, value: changeOf(before, [], []) };
  let [added, deleting]: [Added | null, boolean] = [null, marks.length === 0];
  try {
    added = await add(context, looked.value, marks, cells);
    if (added.conflicts.length > 0) {
      const settled = await settle(context, before, added, false);
      return refused({ ...changedMeanwhile, conflicts: added.conflicts, left: leftBy(settled, before) });
    }
    if (marks.length > 0 && before.ours.length > 0) {
      deleting = true;
      deleteFormats(sheetOf(context, before), idsOf(before));
      await context.sync();
    }
    return { ok: true, value: changeOf(before, added.standing, marks) };
  } catch (error) {
    const problem = toHostProblem(error);
    // Whether it is the sheet that is gone, or rows of it, is seen in settling.
    const gone = problem.reason === "sheet-gone";
    if (added === null && !gone && NOTHING_BEGUN.has((error as OfficeExtension.Error).code)) return refused(problem);
    const settled = await settle(context, before, added, deleting);
    if (settled.ok && settled.value === "as-wanted") return { ok: true, value: changeOf(before, added?.standing ?? null, marks) };
    return refused({ ...problem, reason: gone && settled.ok ? "changed-meanwhile" : problem.reason, left: leftBy(settled, before) });
  }
}

async function lookAt(context: Excel.RequestContext, { sheetId, cells, standing }: Replacement): Promise<Outcome<Looked>> {
  const { worksheets } = context.workbook;
  const sheet = sheetId === null ? worksheets.getActiveWorksheet() : worksheets.getItem(sheetId);
  const asked = askForFormats(sheet);
  const area = cells.length === 0 ? null : sheet.getRange(rangeToA1(areaOf(cells)));
  const found = area && askForArea(area);
  await context.sync();
  const before = toFormats(asked);
  const conflicts = found ? conflictsOf(cells, toAreaStates(found)) : [];
  const inOrder = (names: readonly string[]) => [...names].sort().join();
  const others = standing !== null && inOrder(before.ours.map(({ mark }) => mark)) !== inOrder(standing);
  return conflicts.length > 0 || others ? refused({ ...changedMeanwhile, conflicts }) : { ok: true, value: { sheet, area, before } };
}

/** Takes ours off where there are none to add. */
async function add(context: Excel.RequestContext, { area, before }: Looked, marks: readonly PlannedConditionalFormat[], cells: readonly CellState[]): Promise<Added> {
  const sheet = sheetOf(context, before);
  const met = area && askForArea(area);
  const standing = before.ours.map((format) => askForAreas(sheet, format));
  const added = [...marks].reverse().map((mark) => addMark(sheet, mark));
  for (const format of added) format.load("id");
  if (marks.length === 0) deleteFormats(sheet, idsOf(before));
  await context.sync();
  return { ids: added.map(({ id }) => id), standing: standing.map(toStandingMark), conflicts: met ? movedOf(cells, met) : [] };
}

/** Rows that came into the area, or left it, are met by its last row alone. */
function movedOf(cells: readonly CellState[], met: Excel.Range): readonly CellConflict[] {
  const states = toAreaStates(met);
  const { top, bottom, left, right } = areaOf(cells);
  const [first] = states[0] ?? [];
  const asRead = first?.cell.row === top && first.cell.column === left && states.length === bottom - top + 1 && states[0]?.length === right - left + 1;
  const conflicts = conflictsOf(cells, states);
  const [expected] = cells;
  return asRead || conflicts.length > 0 || !expected ? conflicts : [{ expected, actual: expected }];
}

function areaOf(cells: readonly CellState[]): RangeAddress {
  const [rows, columns] = [cells.map(({ cell }) => cell.row), cells.map(({ cell }) => cell.column)];
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
}

function sheetOf(context: Excel.RequestContext, { sheet }: FormatsOfSheet): Excel.Worksheet {
  return context.workbook.worksheets.getItem(sheet.id);
}

function idsOf({ ours }: FormatsOfSheet): readonly string[] {
  return ours.map(({ id }) => id);
}

function changeOf({ sheet, ours }: FormatsOfSheet, before: readonly StandingMark[] | null, marks: readonly PlannedConditionalFormat[]): MarksChange {
  return { sheet, before, removed: ours.length, after: marks.map(({ mark }) => mark) };
}

/**
 * Ends a change that broke off, one way or the other; before old ones are deleted there is one way only. Where it is not known
 * what was `added`, all that is new is ours: rows moved by a co-author meanwhile may have brought some.
 */
async function settle(context: Excel.RequestContext, before: FormatsOfSheet, added: Added | null, deleting: boolean): Promise<Outcome<"as-before" | "as-wanted">> {
  return asOutcome(async () => {
    const sheet = sheetOf(context, before);
    const asked = askForFormats(sheet);
    await context.sync();
    const now = toFormats(asked);
    const old = idsOf(before).filter((id) => now.all.includes(id));
    const brought = [...idsOf(now), ...now.unfinished].filter((id) => (added ? added.ids.includes(id) : !before.all.includes(id)));
    const deletingBegan = deleting && old.length < before.ours.length;
    deleteFormats(sheet, deletingBegan ? old : brought);
    await context.sync();
    return deletingBegan ? "as-wanted" : "as-before";
  });
}

function leftBy(settled: Outcome<unknown>, { sheet }: FormatsOfSheet): readonly string[] {
  return settled.ok || settled.problem.reason === "sheet-gone" ? [] : [sheet.name];
}

const changedMeanwhile: HostProblem = { reason: "changed-meanwhile", detail: "", left: [] };

function refused(problem: HostProblem): Outcome<never> {
  return { ok: false, problem };
}
