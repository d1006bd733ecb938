import type { EmulatedExcel, ExcelOptions } from "#workbench/excel/emulatedExcel";
import { startExcel } from "./startExcel";

/** Starts an emulated Excel and makes it the one that our code finds: `Excel`, `Office` and `OfficeExtension` as in an add-in's page. */
export async function openExcel(options: ExcelOptions = {}): Promise<EmulatedExcel> {
  const { excel, Excel, Office, OfficeExtension } = await startExcel(options);
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  return excel;
}
