/**
 * Writes single cells of one sheet, whole or not at all; nothing beyond the cells is touched.
 *
 * Round trips
 * 1. What stands in the cells now. Where one is not as expected, or locked, nothing is written.
 * 2. Writes, and reads what Excel made of it.
 * A batch does not roll back. So where 2 fails on the way, or Excel made something else of it:
 * 3. Puts back what stood there; where that fails too, the problem names the cells.
 */
import { toA1 } from "#core/snapshot/address";
import { type CellState, sameState } from "#core/snapshot/cellState";
import type { HostProblem, Outcome } from "#review/hostProblem";
import { type CellWrite, askForCell, queueWrite, toCellState, writeOf } from "./cellStates";
import { asOutcome, toHostProblem } from "./toHostProblem";

export interface CellsChange {
  readonly writes: readonly CellWrite[];
  /** All written cells, and whatever else must stand as given. */
  readonly expected: readonly CellState[];
  /** Whether Excel made of a write what was meant. */
  readonly isTaken: (write: CellWrite, state: CellState) => boolean;
}

/** Refusals that come before anything of a batch is carried out. */
const NOTHING_BEGUN = new Set(["InvalidOperationInCellEditMode", "RequestPayloadSizeLimitExceeded", "AccessDenied"]);

interface Before {
  readonly sheetName: string;
  readonly standing: readonly CellState[];
  readonly locked: boolean;
}

/** Answers what stands in the written cells afterwards, in the order of the writes. */
export async function changeCells(sheetId: string, change: CellsChange): Promise<Outcome<readonly CellState[]>> {
  const looked = await asOutcome(() => lookAt(sheetId, change));
  if (!looked.ok) return looked;
  const before = looked.value;
  const refusal = refusalFor(before, change);
  if (refusal) return { ok: false, problem: refusal };
  try {
    const written = await write(sheetId, change.writes);
    const refused = change.writes.filter((wanted, place) => !change.isTaken(wanted, written[place] as CellState));
    if (refused.length === 0) return { ok: true, value: written };
    const left = await takeBack(sheetId, before, change.writes);
    return { ok: false, problem: { reason: "not-taken", detail: refused.map(({ cell }) => toA1(cell)).join(", "), left } };
  } catch (error) {
    const problem = toHostProblem(error);
    const nothingBegun = error instanceof OfficeExtension.Error && NOTHING_BEGUN.has(error.code);
    return { ok: false, problem: { ...problem, left: nothingBegun ? [] : await takeBack(sheetId, before, change.writes) } };
  }
}

function lookAt(sheetId: string, { expected, writes }: CellsChange): Promise<Before> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const { protection } = sheet;
    sheet.load("name");
    protection.load("protected");
    const asked = expected.map(({ cell }) => askForCell(sheet, cell));
    const locks = writes.map(({ cell }) => askForLock(sheet, toA1(cell)));
    await context.sync();
    const locked = protection.protected && locks.some((lock) => lock.locked);
    return { sheetName: sheet.name, standing: asked.map(toCellState), locked };
  });
}

function askForLock(sheet: Excel.Worksheet, address: string): Excel.FormatProtection {
  const { protection } = sheet.getRange(address).format;
  protection.load("locked");
  return protection;
}

function refusalFor({ standing, locked }: Before, { expected }: CellsChange): HostProblem | null {
  const conflicts = expected.flatMap((state, place) => {
    const actual = standing[place];
    return actual && !sameState(state, actual) ? [{ expected: state, actual }] : [];
  });
  if (conflicts.length > 0) return { reason: "changed-meanwhile", detail: "", left: [], conflicts };
  return locked ? { reason: "sheet-protected", detail: "", left: [] } : null;
}

function write(sheetId: string, writes: readonly CellWrite[]): Promise<readonly CellState[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const wanted of writes) queueWrite(sheet, wanted);
    const asked = writes.map(({ cell }) => askForCell(sheet, cell));
    await context.sync();
    return asked.map(toCellState);
  });
}

/** Answers the cells that may be left changed. */
async function takeBack(sheetId: string, { sheetName, standing }: Before, writes: readonly CellWrite[]): Promise<readonly string[]> {
  const addresses = writes.map(({ cell }) => toA1(cell));
  const touched = standing.filter(({ cell }) => addresses.includes(toA1(cell)));
  const taken = await asOutcome(() => write(sheetId, touched.map(writeOf)));
  return taken.ok ? [] : addresses.map((address) => `${sheetName}!${address}`);
}
