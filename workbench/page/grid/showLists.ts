import type { Injector } from "@univerjs/core";
import { SheetCanvasPopManagerService } from "@univerjs/sheets-ui";
import { ComponentManager } from "@univerjs/ui";
import { toA1 } from "#core/snapshot/address";
import type { EmulatedExcel } from "../../excel/emulatedExcel";
import type { SheetModel } from "../../excel/model/workbook";
import { LIST_BUTTON, ListButton, type ListChoice } from "./ListButton";
import { listItems } from "./listItems";
import { WORKBOOK_ID } from "./univer";

/** Keeps the drop-down's arrow at the selected cell; answers what to call after each selection. */
export function showLists(injector: Injector, excel: EmulatedExcel, report: (error: unknown) => void): (sheet: SheetModel) => void {
  injector.get(ComponentManager).register(LIST_BUTTON, ListButton);
  let shown: { at: string; dispose: () => void } | null = null;
  return (sheet) => {
    const { top: row, left: column } = sheet.selection;
    const items = listItems(excel, sheet, row, column);
    const at = items ? `${sheet.id} ${row},${column}` : "";
    if (shown?.at === at) return;
    shown?.dispose();
    shown = null;
    if (!items) return;
    const choice: ListChoice = {
      items,
      onPick(item) {
        try {
          excel.user.types(toA1({ row, column }), item);
        } catch (error) {
          report(error);
        }
      },
    };
    const popups = injector.get(SheetCanvasPopManagerService);
    const popup = popups.attachPopupToCell(row, column, { componentKey: LIST_BUTTON, direction: "horizontal", extraProps: { ...choice } }, WORKBOOK_ID, sheet.id);
    shown = popup ? { at, dispose: () => popup.dispose() } : null;
  };
}
