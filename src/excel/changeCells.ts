/**
 * Writes single cells of one sheet, whole or not at all; nothing beyond the cells is touched.
 *
 * Round trips
 * 1. What stands in the cells now. Where one is not as expected, or locked, nothing is written.
 * 2. Looks again, for a co-author may have been there between the two; writes; reads what Excel made of it. The cells are
 *    held on to since 1, so that rows inserted above them in the meantime do not lead the write astray.
 * A batch does not roll back. So where 2 fails on the way, met something else than 1, or Excel made something else of it:
 * 3. Puts back what stood there; where that fails too, the problem names the cells.
 */
import { type CellAddress, toA1 } from "#core/snapshot/address";
import { type CellState, sameState } from "#core/snapshot/cellState";
import type { CellConflict, HostProblem, Outcome } from "#review/hostProblem";
import { type AskedCell, type CellWrite, askAt, askForCell, placeOf, queueWrite, toCellState, writeOf } from "./cellStates";
import { asOutcome, toHostProblem } from "./toHostProblem";

export interface CellsChange {
  readonly writes: readonly CellWrite[];
  /** All written cells, and whatever else must stand as given. */
  readonly expected: readonly CellState[];
  /** Whether Excel made of a write what was meant. */
  readonly isTaken: (write: CellWrite, state: CellState) => boolean;
}

/** Refusals that come before anything of a batch is carried out; the last three where the sheet, or a cell held on to, is no more. */
export const NOTHING_BEGUN = new Set([
  "InvalidOperationInCellEditMode", "RequestPayloadSizeLimitExceeded", "AccessDenied", "ItemNotFound", "InvalidReference", "InvalidObjectPath",
]);

/** The sheet as it was looked at; `asked` are the cells, held on to. */
interface Looked {
  readonly sheet: Excel.Worksheet;
  readonly asked: readonly AskedCell[];
  readonly standing: readonly CellState[];
  readonly locked: boolean;
}

/** What the second look met, in the order of `expected`, and what stands in the written cells now. */
interface Written {
  readonly met: readonly CellState[];
  readonly now: readonly CellState[];
}

/** Answers what stands in the written cells afterwards, in the order of the writes. */
export async function changeCells(sheetId: string, change: CellsChange): Promise<Outcome<readonly CellState[]>> {
  const done = await asOutcome(() => Excel.run({ delayForCellEdit: true }, (context) => exchange(context, sheetId, change)));
  return done.ok ? done.value : done;
}

async function exchange(context: Excel.RequestContext, sheetId: string, change: CellsChange): Promise<Outcome<readonly CellState[]>> {
  const looked = await lookAt(context, sheetId, change);
  const conflicts = conflictsOf(change.expected, looked.standing);
  if (conflicts.length > 0) return refused({ reason: "changed-meanwhile", detail: "", left: [], conflicts });
  if (looked.locked) return refused({ reason: "sheet-protected", detail: "", left: [] });
  let written: Written;
  try {
    written = await write(context, looked, change.writes);
  } catch (error) {
    const problem = toHostProblem(error);
    const { code } = error as OfficeExtension.Error;
    if (code === "InvalidReference") return refused({ ...problem, reason: "changed-meanwhile" });
    return refused({ ...problem, left: NOTHING_BEGUN.has(code) ? [] : await takeBack(context, looked, looked.standing, change.writes) });
  }
  const { met, now } = written;
  const meanwhile = conflictsOf(change.expected, met);
  if (meanwhile.length > 0) {
    return refused({ reason: "changed-meanwhile", detail: "", left: await takeBack(context, looked, met, change.writes), conflicts: meanwhile });
  }
  const notTaken = change.writes.filter((wanted, place) => !change.isTaken(wanted, now[place] as CellState));
  if (notTaken.length === 0) return { ok: true, value: now };
  const left = await takeBack(context, looked, looked.standing, change.writes);
  return refused({ reason: "not-taken", detail: notTaken.map(({ cell }) => toA1(cell)).join(", "), left });
}

async function lookAt(context: Excel.RequestContext, sheetId: string, { expected, writes }: CellsChange): Promise<Looked> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const { protection } = sheet;
  sheet.load("name");
  protection.load("protected");
  const asked = expected.map(({ cell }) => askForCell(sheet, cell));
  const locks = writes.map(({ cell }) => askForLock(sheet, toA1(cell)));
  await context.sync();
  const locked = protection.protected && locks.some((lock) => lock.locked);
  return { sheet, asked, standing: asked.map(toCellState), locked };
}

function askForLock(sheet: Excel.Worksheet, address: string): Excel.FormatProtection {
  const { protection } = sheet.getRange(address).format;
  protection.load("locked");
  return protection;
}

async function write(context: Excel.RequestContext, { sheet, asked }: Looked, writes: readonly CellWrite[]): Promise<Written> {
  // First of all, so that nothing is begun where the sheet is gone.
  sheet.load("name");
  const met = asked.map(({ range }) => askAt(range));
  for (const wanted of writes) queueWrite(heldRange(asked, wanted.cell), wanted);
  const now = writes.map((wanted) => ({ cell: wanted.cell, ...askAt(heldRange(asked, wanted.cell)) }));
  await context.sync();
  return { met: met.map((cell) => toCellState({ ...cell, cell: placeOf(cell.range) })), now: now.map(toCellState) };
}

/** Answers the cells that may be left changed. `states` are in the order of the asked cells. */
async function takeBack(
  context: Excel.RequestContext,
  { sheet, asked }: Looked,
  states: readonly CellState[],
  writes: readonly CellWrite[],
): Promise<readonly string[]> {
  const written = new Set(writes.map(({ cell }) => toA1(cell)));
  const taken = await asOutcome(async () => {
    for (const [place, { cell, range }] of asked.entries()) {
      if (written.has(toA1(cell))) queueWrite(range, writeOf(states[place] as CellState));
    }
    await context.sync();
  });
  return taken.ok || taken.problem.reason === "sheet-gone" ? [] : [...written].map((address) => `${sheet.name}!${address}`);
}

/** The cell as it is held on to since it was asked for. */
export function heldRange(asked: readonly AskedCell[], cell: CellAddress): Excel.Range {
  const held = asked.find((one) => one.cell.row === cell.row && one.cell.column === cell.column);
  if (!held) throw new Error(`A write to ${toA1(cell)} without what is expected there.`);
  return held.range;
}

/** A cell that stands elsewhere by now is a conflict too: what was meant for it may name rows. */
export function conflictsOf(expected: readonly CellState[], standing: readonly CellState[]): CellConflict[] {
  return expected.flatMap((state, place) => {
    const actual = standing[place];
    if (!actual) return [];
    const there = actual.cell.row === state.cell.row && actual.cell.column === state.cell.column;
    return there && sameState(state, actual) ? [] : [{ expected: state, actual }];
  });
}

function refused(problem: HostProblem): Outcome<never> {
  return { ok: false, problem };
}
