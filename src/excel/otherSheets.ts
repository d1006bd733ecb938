/**
 * Reads several sheets as plain data. Nothing is written.
 *
 * Round trips
 * 1. Of each sheet name, used part of the bounded area and merged areas, all in one batch. There is no second try: where one of the
 *    sheets is gone, has more than 512 merged areas, or the answer is more than Excel on the web sends, none is told.
 */
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import type { Outcome } from "#review/hostProblem";
import { askForSnapshot, smallWay, toSnapshot } from "./readSnapshot";
import { asOutcome } from "./toHostProblem";

export async function readOtherSheets(sheetIds: readonly string[]): Promise<Outcome<readonly SheetSnapshot[]>> {
  return asOutcome(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const asked = sheetIds.map((id) => askForSnapshot(context, context.workbook.worksheets.getItem(id), smallWay));
      await context.sync();
      return asked.map((sheet) => toSnapshot(sheet, smallWay));
    }),
  );
}
