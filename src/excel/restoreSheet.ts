/**
 * Puts a cleaned sheet back: the rows that went, the cells that were rewritten, the merged ranges; whole or not at all.
 *
 * Round trips
 * 1. What stands there now. Where something is not as expected nothing is written.
 * 2. Looks again; puts rows and cells back, reads the result. 3. Only where rows had heights of their own: sets them.
 * Where 2 fails on the way, met something else than 1, or Excel made something else of it:
 * 3. Looks how many rows came back. 4. Takes them out again; where that fails too, the problem names the area.
 */
import { blocksOf, cellWithout, rangeWithout, type SheetRestoring } from "#core/edits/sheetCleaning";
import { rangeToA1 } from "#core/snapshot/address";
import { type CellState, holdsFormula } from "#core/snapshot/cellState";
import type { HostProblem, Outcome } from "#review/hostProblem";
import { type AreaStates, askForArea, stateAt, toAreaStates } from "./areaStates";
import { queueWrite, writeOf } from "./cellStates";
import { NOTHING_BEGUN } from "./changeCells";
import { conflictsOf } from "./cleanSheet";
import { holdBelow, queueDeletion, sendRestoring, wholeRows } from "./sheetRows";
import { asOutcome, toHostProblem } from "./toHostProblem";

interface Looked {
  readonly sheet: Excel.Worksheet;
  readonly area: Excel.Range;
  readonly below: Excel.Range;
}

export async function restoreSheet(sheetId: string, change: SheetRestoring): Promise<Outcome<void>> {
  const done = await asOutcome(() => Excel.run({ delayForCellEdit: true }, (context) => exchange(context, sheetId, change)));
  return done.ok ? done.value : done;
}

async function exchange(context: Excel.RequestContext, sheetId: string, change: SheetRestoring): Promise<Outcome<void>> {
  const sheet: Excel.Worksheet = context.workbook.worksheets.getItem(sheetId);
  const { protection } = sheet;
  const area = sheet.getRange(rangeToA1(change.area));
  const below = holdBelow(sheet, change.area);
  const asked = askForArea(area);
  sheet.load("name");
  protection.load("protected");
  await context.sync();
  const before = toAreaStates(asked);
  const conflicts = conflictsOf(change.expected, before);
  if (conflicts.length > 0) return refused({ reason: "changed-meanwhile", detail: "", left: [], conflicts });
  if (protection.protected) return refused({ reason: "sheet-protected", detail: "", left: [] });
  const takeBack = (states: AreaStates, count?: number): Promise<readonly string[]> => takeOut(context, { sheet, area, below }, change, states, count);
  let [met, after]: readonly AreaStates[] = [];
  try {
    [met, after] = await carryOut(context, { sheet, area, below }, change);
  } catch (error) {
    const problem = toHostProblem(error);
    return refused({ ...problem, left: NOTHING_BEGUN.has((error as OfficeExtension.Error).code) ? [] : await takeBack(before) });
  }
  if (!met || !after) throw new Error("Excel answered without the cells.");
  const meanwhile = conflictsOf(change.expected, met);
  if (meanwhile.length > 0) return refused({ reason: "changed-meanwhile", detail: "", left: await takeBack(met, change.rows.length), conflicts: meanwhile });
  if (isRestored(change, after)) return { ok: true, value: undefined };
  return refused({ reason: "not-taken", detail: rangeToA1(change.area), left: await takeBack(before, change.rows.length) });
}

/** Answers what the second look met, and what stands in the area afterwards. */
async function carryOut(context: Excel.RequestContext, { sheet, area }: Looked, change: SheetRestoring): Promise<readonly AreaStates[]> {
  sheet.load("name");
  const met = askForArea(area);
  const { top, left, bottom, right } = change.area;
  const whole = { top, left, bottom: bottom + change.rows.length, right };
  const after = await sendRestoring(context, sheet, change, () => askForArea(sheet.getRange(rangeToA1(whole))));
  return [met, after].map(toAreaStates);
}

function isRestored({ rows, cells }: SheetRestoring, after: AreaStates): boolean {
  return [...cells, ...rows.flatMap((row) => row.cells)].every((wanted) => {
    const now = stateAt(after, wanted.cell);
    return now !== undefined && holdsFormula(now) === holdsFormula(wanted) && (holdsFormula(wanted) || now.value === wanted.value);
  });
}

/**
 * `states` stand there afterwards; `count` is how many rows came back, where it is known. Answers what may be left changed: the area too
 * where a co-author moved its rows between the two looks, for merged cells went astray then.
 */
async function takeOut(context: Excel.RequestContext, { sheet, below }: Looked, change: SheetRestoring, states: AreaStates, count?: number): Promise<readonly string[]> {
  const astray = states.length !== change.area.bottom - change.area.top + 1 || states[0]?.[0]?.cell.row !== change.area.top;
  const rows = change.rows.map(({ row }) => row);
  const taken = await asOutcome(async () => {
    below.load("rowIndex");
    await context.sync();
    const back = rows.slice(0, count ?? below.rowIndex - change.area.bottom - 1);
    queueDeletion(blocksOf(back).map((block) => sheet.getRange(wholeRows(block))));
    for (const { cell } of change.cells) {
      const state: CellState | undefined = stateAt(states, cellWithout(rows, cell));
      if (state) queueWrite(sheet.getRange(rangeToA1({ top: state.cell.row, bottom: state.cell.row, left: state.cell.column, right: state.cell.column })), writeOf(state));
    }
    for (const merge of change.merges) {
      const range = rangeWithout(rows, merge);
      if (!range) continue;
      const merged = sheet.getRange(rangeToA1(range));
      merged.unmerge();
      if (range.top !== range.bottom || range.left !== range.right) merged.merge();
    }
    await context.sync();
  });
  return (taken.ok && !astray) || (!taken.ok && taken.problem.reason === "sheet-gone") ? [] : [`${sheet.name}!${rangeToA1(change.area)}`];
}

function refused(problem: HostProblem): Outcome<never> {
  return { ok: false, problem };
}
