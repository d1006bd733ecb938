/** Our drop-downs on cells. Nothing here sends a batch. */
import { type RangeAddress, rangeToA1 } from "#core/snapshot/address";
import type { DropDownChange } from "#review/sheetChange";

/** Puts a list on the cells, in the place of what validation they have. */
export function putDropDown(sheet: Excel.Worksheet, range: RangeAddress, source: string): void {
  const validation = sheet.getRange(rangeToA1(range)).dataValidation;
  validation.rule = { list: { inCellDropDown: true, source } };
  validation.ignoreBlanks = true;
  // A cell may name several agencies, so what is not in the list is not refused.
  validation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
  validation.prompt = { showPrompt: false, title: "", message: "" };
}

/** The range has the list in these areas, and no validation elsewhere. */
export function putDropDowns(sheet: Excel.Worksheet, { range, areas, source }: DropDownChange): void {
  sheet.getRange(rangeToA1(range)).dataValidation.clear();
  for (const area of areas) putDropDown(sheet, area, source);
}
