import { columnLetters } from "../snapshot/address";

/** Where the sum of a section's budgets stands; rows and columns count from zero. */
export interface SectionBudgetPlace {
  readonly column: number;
  readonly sttColumn: number;
  /** The section's row, which gets the formula. */
  readonly row: number;
  /** The row of the next section, or the total row. */
  readonly nextRow: number;
}

/** Where the sum of all budgets stands; rows and columns count from zero. */
export interface TotalBudgetPlace {
  readonly column: number;
  readonly sttColumn: number;
  /** The row where the sum starts: the heading's last. */
  readonly headingRow: number;
}

/**
 * The numbers between a section's row and the next section's, whatever is inserted at either end; phrases ("Theo dự toán được cấp")
 * do not count, and where there are no numbers the sum is empty rather than 0.
 */
export function sectionBudgetFormula({ column, sttColumn, row, nextRow }: SectionBudgetPlace): string {
  const [budget, stt] = [columnLetters(column), `$${columnLetters(sttColumn)}`];
  const rows = `ROWS(${stt}${row + 1}:${stt}${nextRow + 1})`;
  const below = `INDEX(${budget}:${budget},ROW()+1):INDEX(${budget}:${budget},ROW()+${rows}-2)`;
  return `=IF(${rows}<3,"",IF(COUNT(${below})=0,"",SUM(${below})))`;
}

/** The sections' sums: the rows whose number begins like a Roman one, up to the row above the total itself. */
export function totalBudgetFormula(place: TotalBudgetPlace): string {
  return allBudgetsFormula(place, "ISNUMBER");
}

/** The same total where the sections have no sums: all rows but those. */
export function detailsBudgetFormula(place: TotalBudgetPlace): string {
  return allBudgetsFormula(place, "ISERROR");
}

function allBudgetsFormula({ column, sttColumn, headingRow }: TotalBudgetPlace, isCounted: "ISNUMBER" | "ISERROR"): string {
  const [budget, stt] = [columnLetters(column), `$${columnLetters(sttColumn)}`];
  const above = (letters: string): string => `${letters}$${headingRow + 1}:INDEX(${letters}:${letters},ROW()-1)`;
  return `=IF(COUNT(${above(budget)})=0,"",SUMPRODUCT(--${isCounted}(FIND(LEFT(${above(stt)}&" "),"IVX")),${above(budget)}))`;
}

/** Whether a number is one of those that these totals take for a section's. */
export function countsAsSection(number: string): boolean {
  return /^[IVX]/.test(number);
}

/** Whether a formula is one of these sums; also as other programs write it when they save. */
export function isBudgetFormula(formula: string): boolean {
  return /^=IF\(ROWS\(.*COUNT\(INDEX\(.*SUM\(INDEX\(/i.test(formula) || /^=IF\(COUNT\(.*SUMPRODUCT\(.*FIND\(LEFT\(.*"IVX"/i.test(formula);
}
