/**
 * Deletes a sheet that we have inserted, unless somebody has coloured or stressed cells in it since.
 *
 * Round trips
 * 1. How it looks now.
 * 2. Deletes it.
 */
import type { Outcome } from "#review/hostProblem";
import { type LookedAt, askForLook, toLook } from "./sheetLook";
import { asOutcome } from "./toHostProblem";

export async function removeSheet(sheetId: string, { rows, columns, look }: LookedAt): Promise<Outcome<void>> {
  const removed = await asOutcome(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const asked = askForLook(sheet, rows, columns);
      await context.sync();
      if (toLook(asked) !== look) return false;
      sheet.delete();
      await context.sync();
      return true;
    }),
  );
  if (removed.ok) return removed.value ? { ok: true, value: undefined } : { ok: false, problem: { reason: "sheet-edited", detail: "", left: [] } };
  // Cells' protection does not keep a sheet from being deleted, so what denies access is the workbook's.
  const { problem } = removed;
  return { ok: false, problem: problem.reason === "sheet-protected" ? { ...problem, reason: "workbook-protected" } : problem };
}
