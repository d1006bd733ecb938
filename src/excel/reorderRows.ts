/**
 * Puts rows of one sheet in another order by Excel's own sort, so that formats and notes move with their contents.
 *
 * Round trips
 * 1. What stands there, whether rows are hidden. Where something is not as expected nothing is written
 *    (hidden rows: 2. asks which ones, to name them).
 * 2. Looks again, for a co-author may have been there between the two; writes each row's place into the blank column beside the
 *    area, sorts by it, empties it, puts the formulas right, reads the result. Area and column are held on to since 1: where rows came
 *    in or went, the places do not fit into the column, and nothing is begun.
 * A batch does not roll back. So where 2 fails on the way, met something else than 1, or Excel made something else of it:
 * 3. Looks how far it came: the places in the column, or the rows themselves, tell.
 * 4. Sorts back, empties the column, puts the formulas back; where that fails too, the problem names the area.
 */
import type { RowsChange, RowsChanged } from "#core/edits/rowsChange";
import { rangeToA1 } from "#core/snapshot/address";
import type { CellConflict, HostProblem, Outcome } from "#review/hostProblem";
import { type AreaStates, askForArea, conflictsOf, toAreaStates } from "./areaStates";
import { queueWrite } from "./cellStates";
import { NOTHING_BEGUN } from "./changeCells";
import { hiddenRows } from "./hiddenRows";
import { changedBy, isReordered, queueSort, standingFormulas } from "./sortedArea";
import { type Standing, takeBackSort } from "./takeBackSort";
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
  if (conflicts.length > 0 || looked.keys.formulas.some(([key]) => key !== "")) return refused({ ...changedMeanwhile, conflicts });
  if (looked.sheet.protection.protected) return refused({ reason: "sheet-protected", detail: "", left: [] });
  if (looked.asked.rowHidden !== false) return hiddenRows(context, looked.sheet, change.area);
  const held: Looked = { ...looked, before };
  const takeBack = (met: Standing) => takeBackSort(context, held, met, change);
  let carried: Carried;
  try {
    carried = await carryOut(context, held, change);
  } catch (error) {
    const problem = toHostProblem(error);
    const { code } = error as OfficeExtension.Error;
    if (code === "InvalidReference") return refused({ ...changedMeanwhile, detail: problem.detail });
    if (NOTHING_BEGUN.has(code)) return refused(problem);
    const { left, begun } = await takeBack({ area: before, keys: [] });
    return refused({ ...problem, reason: begun ? problem.reason : changedMeanwhile.reason, left });
  }
  const { met, after } = carried;
  const meanwhile = [...conflictsOf(before.flat(), met.area), ...filledIn(met.keys)];
  if (meanwhile.length > 0) return refused({ ...changedMeanwhile, left: (await takeBack(met)).left, conflicts: meanwhile });
  if (isReordered(before, after, change)) return { ok: true, value: changedBy(before, after, change) };
  return refused({ reason: "not-taken", detail: rangeToA1(change.area), left: (await takeBack(met)).left });
}

const changedMeanwhile: HostProblem = { reason: "changed-meanwhile", detail: "", left: [] };

/** Cells of the column for the places that are no longer blank. */
function filledIn(keys: AreaStates): readonly CellConflict[] {
  return keys.flat().flatMap((actual) => (actual.formula === "" ? [] : [{ expected: { ...actual, value: "", formula: "" }, actual }]));
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

/** What the second look met, and what stands in the area afterwards. */
interface Carried {
  readonly met: Standing;
  readonly after: AreaStates;
}

async function carryOut(context: Excel.RequestContext, { sheet, area, keys, before }: Looked, change: RowsChange): Promise<Carried> {
  // First of all, so that nothing is begun where the sheet is gone.
  sheet.load("name");
  const met = [area, keys].map(askForArea);
  queueSort(area, keys, change);
  for (const { write, row, column } of standingFormulas(before, change)) queueWrite(area.getCell(row, column), write);
  const after = askForArea(area);
  await context.sync();
  const [metArea = [], metKeys = []] = met.map(toAreaStates);
  return { met: { area: metArea, keys: metKeys }, after: toAreaStates(after) };
}

function refused(problem: HostProblem): Outcome<never> {
  return { ok: false, problem };
}
