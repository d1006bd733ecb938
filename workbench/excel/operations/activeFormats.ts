import { contains } from "../model/ranges";
import type { SheetModel } from "../model/workbook";
import type { RunningExcel } from "../runningExcel";
import { inOrder } from "./conditionalFormats";

/** The ids of the custom formats that show at a cell, the first in priority first; after one that says "stop" no more. */
export function activeFormats(excel: RunningExcel, sheet: SheetModel, row: number, column: number): string[] {
  const active: string[] = [];
  for (const format of inOrder(sheet)) {
    const [first] = format.ranges;
    if (format.formula === undefined || !first || !format.ranges.some((range) => contains(range, row, column))) continue;
    const result = excel.calculation.evaluateAt(sheet, { row, column }, format.formula, { row: first.top, column: first.left });
    if (result !== true && !(typeof result === "number" && result !== 0)) continue;
    active.push(format.id);
    if (format.stopIfTrue) break;
  }
  return active;
}
