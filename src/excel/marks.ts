/**
 * Our native warnings on a sheet that already stands. Formats of other people's are neither read further nor touched.
 *
 * Round trips
 * 1. The sheet's conditional formats, as far as it takes to tell ours.
 * 2. Reads where ours stand, adds the new ones, then deletes the old; or only deletes.
 * A batch does not roll back. So where 2 fails on the way:
 * 3. Looks how far it came.
 * 4. Deletes what was added, or, where old ones are gone already and so all new ones stand, the rest of the old.
 *    Where that fails too, the problem names the sheet.
 */
import type { PlannedConditionalFormat } from "#core/plan/sheetPlan";
import type { MarksChange, StandingMark } from "#review/host";
import type { Outcome } from "#review/hostProblem";
import { addMark } from "./addMark";
import { type FormatsOfSheet, askForAreas, askForFormats, deleteFormats, toFormats, toPlanned, toStandingMark } from "./standingFormats";
import { asOutcome, toHostProblem } from "./toHostProblem";

/** Afterwards our marks on this sheet are exactly these, the first on top. */
export async function putMarks(sheetId: string, marks: readonly PlannedConditionalFormat[]): Promise<Outcome<MarksChange>> {
  return replaceMarks(sheetId, marks, () => true);
}

export async function restoreMarks(sheetId: string, wanted: readonly StandingMark[], expected: readonly string[]): Promise<Outcome<MarksChange>> {
  const inOrder = (names: readonly string[]) => [...names].sort().join();
  return replaceMarks(sheetId, wanted.flatMap(toPlanned), ({ ours }) => inOrder(ours.map(({ mark }) => mark)) === inOrder(expected));
}

/** Takes our marks off the sheet with this id, or the active one. */
export async function removeMarks(sheetId: string | null): Promise<Outcome<MarksChange>> {
  return asOutcome(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets } = context.workbook;
      const sheet = sheetId === null ? worksheets.getActiveWorksheet() : worksheets.getItem(sheetId);
      const asked = askForFormats(sheet);
      await context.sync();
      const before = toFormats(asked);
      if (before.ours.length === 0) return changeOf(before, [], []);
      const standing = before.ours.map((format) => askForAreas(sheet, format));
      deleteFormats(sheet, idsOf(before));
      await context.sync();
      return changeOf(before, standing.map(toStandingMark), []);
    }),
  );
}

async function replaceMarks(
  sheetId: string,
  marks: readonly PlannedConditionalFormat[],
  isExpected: (before: FormatsOfSheet) => boolean,
): Promise<Outcome<MarksChange>> {
  const looked = await asOutcome(() => lookAt(sheetId));
  if (!looked.ok) return looked;
  const before = looked.value;
  if (!isExpected(before)) return { ok: false, problem: { reason: "changed-meanwhile", detail: "", left: [] } };
  try {
    return { ok: true, value: changeOf(before, await swap(sheetId, before, marks), marks) };
  } catch (error) {
    const problem = toHostProblem(error);
    const settled = await settle(sheetId, before);
    if (settled.ok && settled.value === "as-wanted") return { ok: true, value: changeOf(before, null, marks) };
    return { ok: false, problem: { ...problem, left: settled.ok ? [] : [before.sheet.name] } };
  }
}

function lookAt(sheetId: string): Promise<FormatsOfSheet> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const asked = askForFormats(context.workbook.worksheets.getItem(sheetId));
    await context.sync();
    return toFormats(asked);
  });
}

/** Answers what stood there. */
function swap(sheetId: string, before: FormatsOfSheet, marks: readonly PlannedConditionalFormat[]): Promise<readonly StandingMark[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const standing = before.ours.map((format) => askForAreas(sheet, format));
    for (const mark of [...marks].reverse()) addMark(sheet, mark);
    deleteFormats(sheet, idsOf(before));
    await context.sync();
    return standing.map(toStandingMark);
  });
}

function idsOf({ ours }: FormatsOfSheet): readonly string[] {
  return ours.map(({ id }) => id);
}

function changeOf({ sheet, ours }: FormatsOfSheet, before: readonly StandingMark[] | null, marks: readonly PlannedConditionalFormat[]): MarksChange {
  return { sheet, before, removed: ours.length, after: marks.map(({ mark }) => mark) };
}

/** Ends a change that broke off, one way or the other. */
async function settle(sheetId: string, before: FormatsOfSheet): Promise<Outcome<"as-before" | "as-wanted">> {
  return asOutcome(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const asked = askForFormats(sheet);
      await context.sync();
      const now = toFormats(asked);
      const old = idsOf(before).filter((id) => now.all.includes(id));
      const added = [...idsOf(now), ...now.unfinished].filter((id) => !before.all.includes(id));
      const deletingBegan = old.length < before.ours.length;
      deleteFormats(sheet, deletingBegan ? old : added);
      await context.sync();
      return deletingBegan ? "as-wanted" : "as-before";
    }),
  );
}
