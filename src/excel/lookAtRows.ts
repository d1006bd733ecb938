/**
 * Looks what hangs on rows of a sheet. Nothing is written.
 *
 * Round trips
 * 1. Where the rows and the drawings lie, names and print set-up, which comments, tables and other sheets there are.
 * 2. Only where there are any: where comments and tables lie, what the other sheets' formulas and names are.
 */
import type { RowsLooked } from "#review/host";
import type { Outcome } from "#review/hostProblem";
import { askForHolds, askForPlaces, toRowsLooked } from "./rowHolds";
import { asOutcome } from "./toHostProblem";

export function lookAtRows(sheetId: string, rows: readonly number[]): Promise<Outcome<RowsLooked>> {
  return asOutcome(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const asked = askForHolds(context, context.workbook.worksheets.getItem(sheetId), rows);
      await context.sync();
      const places = askForPlaces(asked);
      if (places) await context.sync();
      return toRowsLooked(asked, places);
    }),
  );
}
