import { subtract } from "../model/ranges";
import type { RangeModel, SheetModel } from "../model/workbook";
import type { RunningExcel } from "../runningExcel";
import { clearContents, clearFormats } from "./contents";

/** Excel's Clear: formats take conditional formats along, "All" takes validation too. */
export function clearRange(excel: RunningExcel, sheet: SheetModel, range: RangeModel, what: "All" | "Contents" | "Formats"): void {
  if (what !== "Formats") clearContents(excel, sheet, range);
  if (what === "Contents") return;
  clearFormats(excel, sheet, range);
  cutConditionalFormats(sheet, range);
  if (what === "All") cutValidations(sheet, range);
}

/** Takes a range out of the conditional formats; one left with no range is gone. */
export function cutConditionalFormats(sheet: SheetModel, range: RangeModel): void {
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({ ...format, ranges: format.ranges.flatMap((part) => subtract(part, range)) })).filter(({ ranges }) => ranges.length > 0);
}

export function cutValidations(sheet: SheetModel, range: RangeModel): void {
  sheet.validations = sheet.validations.map((validation) => ({ ...validation, ranges: validation.ranges.flatMap((part) => subtract(part, range)) })).filter(({ ranges }) => ranges.length > 0);
}
