/**
 * Makes a new sheet from a plan; no other sheet is touched. Whole or not at all.
 *
 * Round trips
 * 1. Sheet names, protection, the active sheet, the shared lists.
 * 2. Makes the sheet, hidden, with everything on it, and what the lists lack; then shows it, selects its first cell and
 *    looks at it, so that its removal can tell whether anything has been done to it.
 * 3. Only where a co-author extended a list between the two: puts their items and ours into it.
 * A batch does not roll back. So where 2 or 3 fails on the way, one more:
 * deletes what was begun; where that fails too, the problem names what may be left.
 * Where a co-author made a sheet or a list of that name between the two, one more before that tells which is ours.
 */
import { type SheetPlan, sharedListsOf } from "#core/plan/sheetPlan";
import type { SheetRef } from "#core/snapshot/snapshot";
import type { Outcome } from "#review/hostProblem";
import { buildSheet, showSheet } from "./buildSheet";
import { type ListWork, askForList, carryOutListWork, decideListWork, mergeList, takeBackListWork } from "./sharedLists";
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
const NOTHING_BEGUN = new Set(["InvalidOperationInCellEditMode", "RequestPayloadSizeLimitExceeded", "AccessDenied"]);

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
    const problem = toHostProblem(error);
    const { code } = error as OfficeExtension.Error;
    if (code === "ItemAlreadyExists") return { ok: false, problem: { ...problem, reason: "changed-meanwhile", left: await takeBackOurs(before) } };
    const left = NOTHING_BEGUN.has(code) ? [] : await takeBack(before);
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
    const asked = sharedListsOf(plan).map((list) => askForList(context, list));
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
    const met = before.lists.flatMap((work) => carryOutListWork(context, work) ?? []);
    buildSheet(sheet, plan);
    showSheet(sheet, plan);
    sheet.load("id,name");
    const [rows, columns] = [plan.cells.length, plan.columnWidths.length];
    const asked = askForLook(sheet, rows, columns);
    await context.sync();
    if (met.filter((list) => mergeList(context, list)).length > 0) await context.sync();
    return { sheet: { id: sheet.id, name: sheet.name }, look: { rows, columns, look: toLook(asked) } };
  });
}

/**
 * The same where a sheet or a list of that name came to stand there meanwhile: that is a co-author's. Of ours no more has been
 * made than the sheet, still hidden, and what lists it lacks.
 */
async function takeBackOurs(before: Before): Promise<readonly string[]> {
  const taken = await asOutcome(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(before.sheetName);
      sheet.load("visibility");
      await context.sync();
      if (sheet.isNullObject || sheet.visibility === "Visible") return;
      sheet.delete();
      await context.sync();
    }),
  );
  return taken.ok ? [] : [before.sheetName];
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
