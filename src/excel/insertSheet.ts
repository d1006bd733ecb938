/**
 * Makes a new sheet from a plan; no other sheet is touched. Whole or not at all.
 *
 * Round trips
 * 1. Sheet names, protection, the active sheet, the shared lists.
 * 2. Makes the sheet, hidden, with everything on it, and what the lists lack; then shows it, selects its first cell and
 *    looks at it, so that its removal can tell whether anything has been done to it.
 * A batch does not roll back. So where 2 fails on the way:
 * 3. Deletes what was begun; where that fails too, the problem names what may be left.
 */
import type { SheetPlan, SharedList } from "#core/plan/sheetPlan";
import type { SheetRef } from "#core/snapshot/snapshot";
import type { Outcome } from "#review/hostProblem";
import { buildSheet, showSheet } from "./buildSheet";
import { type ListWork, askForList, carryOutListWork, decideListWork, takeBackListWork } from "./sharedLists";
import { type LookedAt, askForLook, toLook } from "./sheetLook";
import { freeSheetName } from "./sheetNames";
import { asOutcome, toHostProblem } from "./toHostProblem";

/** What the workbook looked like before, as far as insertion depends on it. Plain data. */
interface Before {
  readonly sheetName: string;
  readonly activeSheetId: string;
  readonly protected: boolean;
  readonly lists: readonly ListWork[];
}

/** Refusals that come before anything of the batch is carried out; its first action adds the sheet. */
const NOTHING_BEGUN = new Set(["InvalidOperationInCellEditMode", "RequestPayloadSizeLimitExceeded", "ItemAlreadyExists", "AccessDenied"]);

/** A sheet as it was made. */
export interface MadeSheet {
  readonly sheet: SheetRef;
  readonly look: LookedAt;
}

export async function insertSheet(plan: SheetPlan): Promise<Outcome<MadeSheet>> {
  const looked = await asOutcome(() => lookAround(plan));
  if (!looked.ok) return looked;
  const before = looked.value;
  if (before.protected) {
    return { ok: false, problem: { reason: "workbook-protected", detail: "", left: [] } };
  }
  try {
    return { ok: true, value: await makeSheet(plan, before) };
  } catch (error) {
    const nothingBegun = error instanceof OfficeExtension.Error && NOTHING_BEGUN.has(error.code);
    const left = nothingBegun ? [] : await takeBack(before);
    const problem = toHostProblem(error);
    // No sheet that was there is written to, so what denies access is the file.
    const reason = problem.reason === "sheet-protected" ? "read-only" : problem.reason;
    return { ok: false, problem: { ...problem, reason, left } };
  }
}

function lookAround(plan: SheetPlan): Promise<Before> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, protection } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    worksheets.load("items/name");
    active.load("id");
    protection.load("protected");
    const asked = listsOf(plan).map((list) => askForList(context, list));
    await context.sync();
    const taken = worksheets.items.map((sheet) => sheet.name);
    const sheetName = freeSheetName(plan.name, taken);
    const lists = asked.map((list) => decideListWork(list, [...taken, sheetName]));
    return { sheetName, activeSheetId: active.id, protected: protection.protected, lists };
  });
}

function makeSheet(plan: SheetPlan, before: Before): Promise<MadeSheet> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.add(before.sheetName);
    sheet.visibility = "Hidden";
    for (const work of before.lists) carryOutListWork(context, work);
    buildSheet(sheet, plan);
    showSheet(sheet, plan);
    sheet.load("id,name");
    const [rows, columns] = [plan.cells.length, plan.columnWidths.length];
    const asked = askForLook(sheet, rows, columns);
    await context.sync();
    return { sheet: { id: sheet.id, name: sheet.name }, look: { rows, columns, look: toLook(asked) } };
  });
}

/** Answers the names of what may be left. */
async function takeBack(before: Before): Promise<readonly string[]> {
  const taken = await asOutcome(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItemOrNullObject(before.activeSheetId).activate();
      for (const work of before.lists) takeBackListWork(context, work);
      worksheets.getItemOrNullObject(before.sheetName).delete();
      await context.sync();
    }),
  );
  if (taken.ok) return [];
  const lists = before.lists.flatMap((work) => (work.kind === "create" ? [work.sheetName] : []));
  return [before.sheetName, ...lists];
}

/** Each list once, whichever columns use it. */
function listsOf(plan: SheetPlan): readonly SharedList[] {
  return [...new Map(plan.dropDowns.map(({ list }) => [list.name, list])).values()];
}
