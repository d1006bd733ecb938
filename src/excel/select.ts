/** Round trips: 1. Shows the sheet and selects the cell. */
import { type CellAddress, toA1 } from "#core/snapshot/address";
import type { Outcome } from "#review/hostProblem";
import { asOutcome } from "./toHostProblem";

export async function select(sheetId: string, cell: CellAddress): Promise<Outcome<void>> {
  return asOutcome(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      sheet.activate();
      sheet.getRange(toA1(cell)).select();
      await context.sync();
    }),
  );
}
