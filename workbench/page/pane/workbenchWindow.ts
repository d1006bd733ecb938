import type { EmulatedExcel } from "../../excel/emulatedExcel";
import type { CellBox } from "../grid/cellBox";

/** The workbench's page as the pane's frame, the browser tests and a developer's console see it. */
export interface WorkbenchWindow extends Window {
  /** Puts the emulated Excel's `window.external` into the pane's window. */
  installExcel?: (pane: object) => void;
  /** The Excel that is running now. */
  excel?: EmulatedExcel;
  /** Where a cell of the active sheet, "E15", is drawn. */
  cellBox?: (address: string) => CellBox | null;
}
