/**
 * Our native warnings on a sheet that already stands. Formats of other people's are neither read further nor touched.
 *
 * Round trips
 * 1. The sheet's conditional formats, as far as it takes to tell ours.
 * 2. Adds the new ones, then deletes the old; or only deletes.
 * A batch does not roll back. So where 2 fails on the way:
 * 3. Looks how far it came.
 * 4. Deletes what was added, or, where old ones are gone already and so all new ones stand, the rest of the old.
 *    Where that fails too, the problem names the sheet.
 */
import { markOf } from "#core/marks/recogniseMark";
import type { PlannedConditionalFormat } from "#core/plan/sheetPlan";
import type { Outcome } from "#review/hostProblem";
import { addMark } from "./addMark";
import { asOutcome, toHostProblem } from "./toHostProblem";

/** Afterwards our marks on this sheet are exactly these, the first on top. Answers how many stand. */
export async function putMarks(sheetId: string, marks: readonly PlannedConditionalFormat[]): Promise<Outcome<number>> {
  const found: { before?: FormatsOfSheet } = {};
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const asked = askForFormats(sheet);
      await context.sync();
      found.before = toFormats(asked);
      for (const mark of [...marks].reverse()) addMark(sheet, mark);
      deleteFormats(sheet, found.before.ours);
      await context.sync();
    });
    return { ok: true, value: marks.length };
  } catch (error) {
    const problem = toHostProblem(error);
    if (!found.before) return { ok: false, problem };
    const settled = await settle(sheetId, found.before);
    if (settled.ok && settled.value === "as-wanted") return { ok: true, value: marks.length };
    return { ok: false, problem: { ...problem, left: settled.ok ? [] : [found.before.name] } };
  }
}

/** Takes our marks off the sheet with this id, or the active one. Answers how many there were. */
export async function removeMarks(sheetId: string | null): Promise<Outcome<number>> {
  return asOutcome(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets } = context.workbook;
      const sheet = sheetId === null ? worksheets.getActiveWorksheet() : worksheets.getItem(sheetId);
      const asked = askForFormats(sheet);
      await context.sync();
      const { ours } = toFormats(asked);
      if (ours.length > 0) {
        deleteFormats(sheet, ours);
        await context.sync();
      }
      return ours.length;
    }),
  );
}

/** Ids of the conditional formats on a sheet. */
interface FormatsOfSheet {
  readonly name: string;
  readonly all: readonly string[];
  readonly ours: readonly string[];
  /** Without a formula: what is left of one whose making broke off. */
  readonly unfinished: readonly string[];
}

interface AskedFormats {
  readonly sheet: Excel.Worksheet;
  readonly formats: Excel.ConditionalFormatCollection;
}

function askForFormats(sheet: Excel.Worksheet): AskedFormats {
  const formats = sheet.getRange().conditionalFormats;
  sheet.load("name");
  formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return { sheet, formats };
}

function toFormats({ sheet, formats }: AskedFormats): FormatsOfSheet {
  const idsOf = (wanted: readonly Excel.ConditionalFormat[]) => wanted.map((format) => format.id);
  const custom = formats.items.filter((format) => format.type === "Custom");
  return {
    name: sheet.name,
    all: idsOf(formats.items),
    ours: idsOf(custom.filter((format) => markOf(formulaOf(format)) !== null)),
    unfinished: idsOf(custom.filter((format) => formulaOf(format) === "")),
  };
}

function formulaOf(format: Excel.ConditionalFormat): string {
  return String(format.customOrNullObject.rule.formula ?? "");
}

function deleteFormats(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const formats = sheet.getRange().conditionalFormats;
  for (const id of ids) formats.getItem(id).delete();
}

/** Ends a change that broke off, one way or the other. */
async function settle(sheetId: string, before: FormatsOfSheet): Promise<Outcome<"as-before" | "as-wanted">> {
  return asOutcome(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const asked = askForFormats(sheet);
      await context.sync();
      const now = toFormats(asked);
      const old = before.ours.filter((id) => now.all.includes(id));
      const added = [...now.ours, ...now.unfinished].filter((id) => !before.all.includes(id));
      const deletingBegan = old.length < before.ours.length;
      deleteFormats(sheet, deletingBegan ? old : added);
      await context.sync();
      return deletingBegan ? "as-wanted" : "as-before";
    }),
  );
}
