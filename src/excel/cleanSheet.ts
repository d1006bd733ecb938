/**
 * Rewrites cells and takes whole rows out of one sheet, whole or not at all.
 *
 * Round trips
 * 1. What stands there, how the rows look that will go, and what hangs on them. Where something is not as expected nothing is written
 *    (hidden rows: 2. asks which ones, to name them). One trip more where the sheet has comments or tables, or the workbook other sheets;
 *    and one for the looks of each 4.000 cells after the first, of which Excel on the web would send too much at once.
 * 2. Looks again, for a co-author may have been there between the two; writes the cells, deletes the rows from the bottom up, reads the result.
 *    Only of what the cells hold: a comment that is put on one of the rows in this moment goes with it.
 * A batch does not roll back. So where 2 fails on the way, met something else than 1, or Excel made something else of it:
 * 3. Looks how many rows are gone: how far what stands below has moved tells.
 * 4. Puts them back, and the cells (5. and heights of their own); where 4 fails too, the problem names the area.
 */
import { blocksOf, cellWithout, type CleanedSheet, type RemovedRow, rangeWithout, type SheetCleaning } from "#core/edits/sheetCleaning";
import { type RangeAddress, rangeToA1 } from "#core/snapshot/address";
import { type CellState, holdsFormula, sameState } from "#core/snapshot/cellState";
import type { CellConflict, HostProblem, Outcome } from "#review/hostProblem";
import { type AreaStates, askForArea, stateAt, toAreaStates } from "./areaStates";
import { queueWrite, writeOf } from "./cellStates";
import { NOTHING_BEGUN } from "./changeCells";
import { hiddenRows } from "./hiddenRows";
import { type AskedHolds, askForHolds, askForPlaces, toRowsLooked } from "./rowHolds";
import { type AskedLook, askForLook } from "./rowLooks";
import { runsOf } from "./rowNumbers";
import { holdBelow, queueDeletion, sendRestoring, wholeRows } from "./sheetRows";
import { asOutcome, toHostProblem } from "./toHostProblem";

/** The sheet as it was looked at; the ranges are held on to. */
interface Looked {
  readonly sheet: Excel.Worksheet;
  readonly area: Excel.Range;
  readonly below: Excel.Range;
  /** The rows that go, block by block from top to bottom. */
  readonly blocks: readonly Excel.Range[];
  readonly looks: readonly AskedLook[];
  /** `null` where no rows go. */
  readonly holds: AskedHolds | null;
}

/** How a cell looks takes about 800 bytes; Excel on the web sends 5 MB at the most. */
const CELLS_AT_ONCE = 4_000;

export async function cleanSheet(sheetId: string, change: SheetCleaning): Promise<Outcome<CleanedSheet>> {
  const done = await asOutcome(() => Excel.run({ delayForCellEdit: true }, (context) => exchange(context, sheetId, change)));
  return done.ok ? done.value : done;
}

async function exchange(context: Excel.RequestContext, sheetId: string, change: SheetCleaning): Promise<Outcome<CleanedSheet>> {
  const { asked, ...first } = lookAt(context, sheetId, change);
  await context.sync();
  const before = toAreaStates(asked);
  const conflicts = conflictsOf(change.expected, before);
  if (conflicts.length > 0) return refused({ reason: "changed-meanwhile", detail: "", left: [], conflicts });
  if (first.sheet.protection.protected) return refused({ reason: "sheet-protected", detail: "", left: [] });
  if (first.blocks.some(({ rowHidden }) => rowHidden !== false)) return hiddenRows(context, first.sheet, spanOf(change));
  const held = await heldRows(context, first.holds);
  if (held.length > 0) return refused({ reason: "rows-held", detail: "", left: [], places: runsOf(held.map((row) => row + 1)) });
  const looked: Looked = { ...first, looks: await allLooks(context, first, change) };
  const takeBack = (states: AreaStates): Promise<readonly string[]> => putBack(context, looked, change, states);
  let [met, after]: readonly AreaStates[] = [];
  try {
    [met, after] = await carryOut(context, looked, change);
  } catch (error) {
    const problem = toHostProblem(error);
    return refused({ ...problem, left: NOTHING_BEGUN.has((error as OfficeExtension.Error).code) ? [] : await takeBack(before) });
  }
  if (!met || !after) throw new Error("Excel answered without the cells.");
  const meanwhile = conflictsOf(change.expected, met);
  if (meanwhile.length > 0) return refused({ reason: "changed-meanwhile", detail: "", left: await takeBack(met), conflicts: meanwhile });
  const standing = standingAfter(change, after);
  if (standing) return { ok: true, value: { standing, removed: removedRows(looked, change, before) } };
  return refused({ reason: "not-taken", detail: rangeToA1(change.area), left: await takeBack(before) });
}

function lookAt(context: Excel.RequestContext, sheetId: string, { area, rows }: SheetCleaning): Looked & { readonly asked: Excel.Range } {
  const sheet: Excel.Worksheet = context.workbook.worksheets.getItem(sheetId);
  const range = sheet.getRange(rangeToA1(area));
  const asked = askForArea(range);
  sheet.load("name");
  sheet.protection.load("protected");
  const blocks = blocksOf(rows).map((block) => sheet.getRange(wholeRows(block)));
  for (const block of blocks) block.load("rowIndex,rowHidden");
  const looks = rows.slice(0, rowsAtOnce(area)).map((row) => askForLook(sheet, area, row));
  return { sheet, area: range, below: holdBelow(sheet, area), blocks, looks, holds: rows.length === 0 ? null : askForHolds(context, sheet, rows), asked };
}

function rowsAtOnce({ left, right }: RangeAddress): number {
  return Math.max(1, Math.floor(CELLS_AT_ONCE / (right - left + 1)));
}

/** The looks of all rows, those that are not known yet asked for part by part. */
async function allLooks(context: Excel.RequestContext, { sheet, looks }: Pick<Looked, "sheet" | "looks">, change: SheetCleaning): Promise<readonly AskedLook[]> {
  const { area, rows } = change;
  if (looks.length === rows.length) return looks;
  const more = rows.slice(looks.length, looks.length + rowsAtOnce(area)).map((row) => askForLook(sheet, area, row));
  await context.sync();
  return allLooks(context, { sheet, looks: [...looks, ...more] }, change);
}

async function heldRows(context: Excel.RequestContext, holds: AskedHolds | null): Promise<readonly number[]> {
  if (!holds) return [];
  const places = askForPlaces(holds);
  if (places) await context.sync();
  return toRowsLooked(holds, places).held.map(({ row }) => row);
}

function spanOf({ area, rows }: SheetCleaning): RangeAddress {
  return { ...area, top: rows[0] ?? area.top, bottom: rows.at(-1) ?? area.bottom };
}

/** Answers what the second look met, and what stands in the area afterwards. */
async function carryOut(context: Excel.RequestContext, { sheet, area, blocks }: Looked, change: SheetCleaning): Promise<readonly AreaStates[]> {
  // First of all, so that nothing is begun where the sheet is gone.
  sheet.load("name");
  const met = askForArea(area);
  for (const state of change.cells) queueWrite(area.getCell(state.cell.row - change.area.top, state.cell.column - change.area.left), writeOf(state));
  queueDeletion(blocks);
  const after = askForArea(sheet.getRange(rangeToA1(rangeWithout(change.rows, change.area) ?? change.area)));
  await context.sync();
  return [met, after].map(toAreaStates);
}

/** Every expected cell where it stands now; `null` where Excel made something else of one. */
function standingAfter({ cells, expected, rows }: SheetCleaning, after: AreaStates): readonly CellState[] | null {
  const gone = new Set(rows);
  const standing: CellState[] = [];
  for (const state of expected) {
    if (gone.has(state.cell.row)) continue;
    const now = stateAt(after, cellWithout(rows, state.cell));
    const wanted = cells.find(({ cell }) => cell.row === state.cell.row && cell.column === state.cell.column) ?? state;
    if (!now || holdsFormula(now) !== holdsFormula(wanted) || (!holdsFormula(wanted) && (now.value !== wanted.value || now.numberFormat !== wanted.numberFormat))) return null;
    standing.push(now);
  }
  return standing;
}

function removedRows({ looks }: Looked, { rows, area }: SheetCleaning, states: AreaStates): readonly RemovedRow[] {
  return rows.map((row, place) => ({
    row,
    cells: states[row - area.top] ?? [],
    look: looks[place]?.look.value,
    height: looks[place]?.format.rowHeight ?? null,
  }));
}

/** `states` stand there afterwards. Answers what may be left changed. */
async function putBack(context: Excel.RequestContext, looked: Looked, change: SheetCleaning, states: AreaStates): Promise<readonly string[]> {
  const { sheet, below } = looked;
  /** How many rows a co-author put in between the two looks: above the area, and in it above the rows that went. */
  const above = (states[0]?.[0]?.cell.row ?? change.area.top) - change.area.top;
  const inside = states.length - (change.area.bottom - change.area.top + 1);
  const down = above + inside;
  const taken = await asOutcome(async () => {
    below.load("rowIndex");
    await context.sync();
    const count = change.area.bottom + 1 + down - below.rowIndex;
    const rows = removedRows(looked, change, states.slice(inside)).slice(change.rows.length - count).map((row) => ({ ...row, row: row.row + down }));
    // The writes went where the cells lay in the area.
    const cells = change.cells.flatMap(({ cell }) => stateAt(states, { ...cell, row: cell.row + above }) ?? []);
    const merges = count === 0 ? [] : change.merges.map((merge) => ({ ...merge, top: merge.top + down, bottom: merge.bottom + down }));
    await sendRestoring(context, sheet, { rows, cells, merges }, () => null);
  });
  return taken.ok || taken.problem.reason === "sheet-gone" ? [] : [`${sheet.name}!${rangeToA1(change.area)}`];
}

export function conflictsOf(expected: readonly CellState[], states: AreaStates): CellConflict[] {
  return expected.flatMap((state) => {
    const actual = stateAt(states, state.cell);
    return actual && sameState(state, actual) ? [] : [{ expected: state, actual: actual ?? { cell: state.cell, value: "", formula: "", numberFormat: "General" } }];
  });
}

function refused(problem: HostProblem): Outcome<never> {
  return { ok: false, problem };
}
