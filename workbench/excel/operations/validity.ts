import { columnName } from "../model/address";
import { cellAt } from "../model/cells";
import { contains } from "../model/ranges";
import type { SheetModel, ValidationModel } from "../model/workbook";
import type { RunningExcel } from "../runningExcel";

export function validationAt(sheet: SheetModel, row: number, column: number): ValidationModel | undefined {
  return sheet.validations.find(({ ranges }) => ranges.some((part) => contains(part, row, column)));
}

/** Whether what stands in a cell keeps the rule. Known for lists and formulas; other kinds are taken as kept. */
export function keepsRule(excel: RunningExcel, sheet: SheetModel, { rule, ranges }: ValidationModel, row: number, column: number): boolean {
  const { source } = (rule["list"] ?? {}) as { source?: unknown };
  const { formula } = (rule["custom"] ?? {}) as { formula?: unknown };
  const place = { row, column };
  const [first] = ranges;
  const anchor = { row: first?.top ?? row, column: first?.left ?? column };
  if (typeof source === "string" && source.startsWith("=")) {
    const found = `=SUMPRODUCT(--EXACT($${columnName(column)}$${row + 1},${source.slice(1)}))>0`;
    return excel.calculation.evaluateAt(sheet, place, found, anchor) === true;
  }
  if (typeof source === "string") return source.split(",").map((item) => item.trim()).includes(String(cellAt(sheet, row, column).value));
  return typeof formula !== "string" || excel.calculation.evaluateAt(sheet, place, formula, anchor) === true;
}
