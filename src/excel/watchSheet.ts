/**
 * Tells of everything that can change what a review says. The handlers ask Excel nothing.
 *
 * Round trips
 * 1. Registers all events, once.
 * 2. Removes them, when the answer is called.
 */
import { type CellAddress, columnIndex } from "#core/snapshot/address";
import type { SheetEvent } from "#review/host";
import type { Outcome } from "#review/hostProblem";
import { asOutcome } from "./toHostProblem";

/** Filtering and hiding change no review. Merging alone raises no event: the next one catches it. */
export async function watchSheet(listener: (event: SheetEvent) => void): Promise<Outcome<() => Promise<void>>> {
  return asOutcome(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheets = context.workbook.worksheets;
      const changed = async (args: { worksheetId: string }) => listener({ kind: "changed", sheetId: args.worksheetId, remote: false });
      const registered = [
        sheets.onChanged.add(async (args) => {
          // What we write ourselves is read back by the command that wrote it.
          if (args.triggerSource === "ThisLocalAddin") return;
          listener({ kind: "changed", sheetId: args.worksheetId, remote: args.source === "Remote" });
        }),
        sheets.onCalculated.add(changed),
        sheets.onRowSorted.add(changed),
        sheets.onFormatChanged.add(changed),
        // A new name alone is told of from 1.17 on; before that the next read finds it.
        ...(Office.context.requirements.isSetSupported("ExcelApi", "1.17") ? [sheets.onNameChanged.add(changed)] : []),
        sheets.onActivated.add(async (args) => listener({ kind: "activated", sheetId: args.worksheetId })),
        sheets.onDeleted.add(async (args) => listener({ kind: "deleted", sheetId: args.worksheetId })),
        sheets.onSelectionChanged.add(async (args) => {
          const cell = firstCellOf(args.address);
          if (cell) listener({ kind: "selected", sheetId: args.worksheetId, cell });
        }),
      ];
      await context.sync();
      return async () => {
        for (const registration of registered) registration.remove();
        await context.sync();
      };
    }),
  );
}

/** "C5", "C5:D9", "B:B", "3:4", "C5,E7" or "C5;E7", with or without the sheet's name → the first cell. */
export function firstCellOf(address: string): CellAddress | null {
  const match = /(?:^|!)\$?([A-Z]{0,3})\$?(\d*)(?:[:,;]|$)/i.exec(address);
  if (!match || (!match[1] && !match[2])) return null;
  return { row: match[2] ? Number(match[2]) - 1 : 0, column: match[1] ? columnIndex(match[1]) : 0 };
}
