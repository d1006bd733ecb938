/**
 * Puts rows of one sheet in another order by Excel's own sort, so that formats and notes move with their contents.
 *
 * Round trips
 * 1. What stands there, whether rows are hidden. Where something is not as expected nothing is written
 *    (hidden rows: 2. asks which ones, to name them).
 * 2. Looks again, for a co-author may have been there between the two; writes each row's place into the blank column beside the
 *    area, sorts by it, empties it, puts the formulas right, reads the result.
 * A batch does not roll back. So where 2 fails on the way, met something else than 1, or Excel made something else of it:
 * 3. Looks how far it came: the places in the column, or the rows themselves, tell.
 * 4. Sorts back, empties the column, puts the formulas back; where that fails too, the problem names the area.
 */
import type { RowsChange, RowsChanged } from "#core/edits/rowsChange";
import { rangeToA1 } from "#core/snapshot/address";
import type { HostProblem, Outcome } from "#review/hostProblem";
import { type AreaStates, askForArea, conflictsOf, toAreaStates } from "./areaStates";
import { queueWrite } from "./cellStates";
import { NOTHING_BEGUN } from "./changeCells";
import { hiddenRows } from "./hiddenRows";
import { changedBy, isReordered, queueSort, standingFormulas } from "./sortedArea";
import { takeBackSort } from "./takeBackSort";
import { asOutcome, toHostProblem } from "./toHostProblem";

/** The sheet as it was looked at; the ranges are held on to. */
interface Looked {
  readonly sheet: Excel.Worksheet;
  readonly area: Excel.Range;
  /** The blank column beside the area. */
  readonly keys: Excel.Range;
  readonly before: AreaStates;
}

export async function reorderRows(sheetId: string, change: RowsChange): Promise<Outcome<RowsChanged>> {
  const done = await asOutcome(() => Excel.run({ delayForCellEdit: true }, (context) => exchange(context, sheetId, change)));
  return done.ok ? done.value : done;
}

async function exchange(context: Excel.RequestContext, sheetId: string, change: RowsChange): Promise<Outcome<RowsChanged>> {
  const looked = lookAt(context, sheetId, change);
  await context.sync();
  const before = toAreaStates(looked.asked);
  const conflicts = conflictsOf(change.expected, before);
  if (conflicts.length > 0 || looked.keys.formulas.some(([key]) => key !== "")) return refused({ reason: "changed-meanwhile", detail: "", left: [], conflicts });
  if (looked.sheet.protection.protected) return refused({ reason: "sheet-protected", detail: "", left: [] });
  if (looked.asked.rowHidden !== false) return hiddenRows(context, looked.sheet, change.area);
  const held: Looked = { ...looked, before };
  const takeBack = (states: AreaStates): Promise<readonly string[]> => takeBackSort(context, held, states, change);
  let [met, after]: readonly AreaStates[] = [];
  try {
    [met, after] = await carryOut(context, held, change);
  } catch (error) {
    const problem = toHostProblem(error);
    return refused({ ...problem, left: NOTHING_BEGUN.has((error as OfficeExtension.Error).code) ? [] : await takeBack(before) });
  }
  if (!met || !after) throw new Error("Excel answered without the rows.");
  const meanwhile = conflictsOf(before.flat(), met);
  if (meanwhile.length > 0) return refused({ reason: "changed-meanwhile", detail: "", left: await takeBack(met), conflicts: meanwhile });
  if (isReordered(before, after, change)) return { ok: true, value: changedBy(before, after, change) };
  return refused({ reason: "not-taken", detail: rangeToA1(change.area), left: await takeBack(before) });
}

function lookAt(context: Excel.RequestContext, sheetId: string, { area }: RowsChange): Omit<Looked, "before"> & { readonly asked: Excel.Range } {
  const sheet: Excel.Worksheet = context.workbook.worksheets.getItem(sheetId);
  const range = sheet.getRange(rangeToA1(area));
  const keys = sheet.getRange(rangeToA1({ ...area, left: area.right + 1, right: area.right + 1 }));
  const asked = askForArea(range);
  sheet.load("name");
  sheet.protection.load("protected");
  asked.load("rowHidden");
  keys.load("formulas");
  return { sheet, area: range, keys, asked };
}

/** Answers what the second look met, and what stands in the area afterwards. */
async function carryOut(context: Excel.RequestContext, { sheet, area, keys, before }: Looked, change: RowsChange): Promise<readonly AreaStates[]> {
  // First of all, so that nothing is begun where the sheet is gone.
  sheet.load("name");
  const met = askForArea(area);
  queueSort(area, keys, change);
  for (const { write, row, column } of standingFormulas(before, change)) queueWrite(area.getCell(row, column), write);
  const after = askForArea(area);
  await context.sync();
  return [met, after].map(toAreaStates);
}

function refused(problem: HostProblem): Outcome<never> {
  return { ok: false, problem };
}
