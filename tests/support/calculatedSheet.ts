import type { PlannedConditionalFormat } from "#core/plan/sheetPlan";
import { toA1 } from "#core/snapshot/address";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { Calculation } from "#workbench/excel/calculation/calculation";
import { putCell } from "#workbench/excel/model/cells";
import { newWorkbook } from "#workbench/excel/model/newWorkbook";
import type { CellContent } from "#workbench/excel/model/workbook";
import { regions } from "#workbench/excel/typing/region";

/** A sheet that calculates as Excel does, for asking what formulas give on it. */
export interface CalculatedSheet {
  /** What stands in a cell once everything is calculated; rows and columns count from zero. */
  valueAt(row: number, column: number): CellContent;
  /** What a formula written for `anchor` gives at a cell: the way conditional formats are evaluated. */
  evaluate(formula: string, at: Place, anchor: Place): CellContent;
  /** `"sum C98"` for each mark and each of its cells where the condition holds, in order. */
  lit(marks: readonly PlannedConditionalFormat[]): readonly string[];
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Excel takes a condition as met where it gives TRUE or a number other than 0, and not where it fails. */
export function isMet(value: CellContent): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

export function calculatedSheet({ origin, formulas }: Pick<SheetSnapshot, "origin" | "formulas">, region: "vi-VN" | "en-US" = "vi-VN"): CalculatedSheet {
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0]!;
  const style = { numberFormat: "General" };
  for (const [row, cells] of formulas.entries()) {
    for (const [column, content] of cells.entries()) {
      const isFormula = typeof content === "string" && content.startsWith("=");
      if (content !== "") putCell(sheet, origin.row + row, origin.column + column, isFormula ? { value: "", formula: content, style } : { value: content, style });
    }
  }
  const calculation = new Calculation(workbook, regions[region]);
  calculation.everythingChanged();
  calculation.calculateAll();
  const evaluate = (formula: string, at: Place, anchor: Place): CellContent => calculation.evaluateAt(sheet, at, formula, anchor);
  const isLit = ({ formula, range }: PlannedConditionalFormat, at: Place): boolean => isMet(evaluate(formula, at, { row: range.top, column: range.left }));
  return {
    valueAt: (row, column) => sheet.cells.get(`${row},${column}`)?.value ?? "",
    evaluate,
    lit: (marks) => marks.flatMap((mark) => cellsOf(mark.range).filter((at) => isLit(mark, at)).map((at) => `${mark.mark} ${toA1(at)}`)),
  };
}

function cellsOf({ top, left, bottom, right }: PlannedConditionalFormat["range"]): Place[] {
  const cells: Place[] = [];
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) cells.push({ row, column });
  return cells;
}
