import { useCallback, useRef, useSyncExternalStore } from "react";
import type { EmulatedExcel } from "../../excel/emulatedExcel";
import type { CellModel, SheetModel } from "../../excel/model/workbook";

/** Renders again after each change of the model. */
export function useModel(excel: EmulatedExcel): void {
  const version = useRef(0);
  const subscribe = useCallback(
    (onChange: () => void) =>
      excel.onModelChange(() => {
        version.current += 1;
        onChange();
      }),
    [excel],
  );
  useSyncExternalStore(subscribe, () => version.current);
}

export function activeSheet({ workbook }: EmulatedExcel): SheetModel | undefined {
  return workbook.sheets.find(({ id }) => id === workbook.activeSheetId);
}

/** The cell that typing would go to. */
export function activeCell(excel: EmulatedExcel): { row: number; column: number; cell: CellModel | undefined } {
  const sheet = activeSheet(excel);
  const row = sheet?.selection.top ?? 0;
  const column = sheet?.selection.left ?? 0;
  return { row, column, cell: sheet?.cells.get(`${row},${column}`) };
}
