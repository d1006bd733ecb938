import { ExcelError } from "../../excelError";
import { isWholeColumns, isWholeRows, parseA1 } from "../../model/address";
import type { RangeModel, SheetModel } from "../../model/workbook";
import type { RunningExcel } from "../../runningExcel";
import type { RangeTarget } from "../targets";
import { isHostObject } from "../hostObject";

/** The rows and columns above and left that `freezeAt(range)` means; refused where the range does not begin at A1. */
export function freezeOf(sheet: SheetModel, argument: unknown): { rows: number; columns: number } {
  const range = isHostObject(argument) && argument.type === "Range" ? (argument.target as RangeTarget).range : addressed(argument);
  if (range.top !== 0 || range.left !== 0) throw new ExcelError("InvalidArgument");
  if (isHostObject(argument) && (argument.target as RangeTarget).sheet !== sheet) throw new ExcelError("InvalidArgument");
  return { rows: isWholeColumns(range) ? 0 : range.bottom + 1, columns: isWholeRows(range) ? 0 : range.right + 1 };
}

export function setFreeze(excel: RunningExcel, sheet: SheetModel, freeze: SheetModel["freeze"]): void {
  sheet.freeze = freeze;
  excel.changes.formats(sheet, null, false);
}

function addressed(argument: unknown): RangeModel {
  const range = typeof argument === "string" ? parseA1(argument.slice(argument.lastIndexOf("!") + 1)) : null;
  if (!range) throw new ExcelError("InvalidArgument");
  return range;
}
