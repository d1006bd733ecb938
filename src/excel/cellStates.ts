/** Asking for single cells, and queueing what they shall hold. None of these sends a batch. */
import { type CellAddress, toA1 } from "#core/snapshot/address";
import { type CellState, holdsFormula } from "#core/snapshot/cellState";
import type { CellValue } from "#core/snapshot/snapshot";

/** What a cell shall hold; `content` that is text stays text, unless it is meant as a formula. */
export interface CellWrite {
  readonly cell: CellAddress;
  readonly content: CellValue;
  readonly isFormula: boolean;
  readonly numberFormat: string;
}

export interface AskedCell {
  readonly cell: CellAddress;
  readonly range: Excel.Range;
}

export function askForCell(sheet: Excel.Worksheet, cell: CellAddress): AskedCell {
  const range = sheet.getRange(toA1(cell));
  range.load("values,formulas,numberFormat");
  return { cell, range };
}

/** Asks anew for a cell that is held on to, wherever it stands by now. */
export function askAt(held: Excel.Range): Omit<AskedCell, "cell"> {
  const range = held.getCell(0, 0);
  range.load("rowIndex,columnIndex,values,formulas,numberFormat");
  return { range };
}

/** Where a cell stands that was asked for with `askAt`. */
export function placeOf(range: Excel.Range): CellAddress {
  return { row: range.rowIndex, column: range.columnIndex };
}

/** Once the batch with the question has been sent. */
export function toCellState({ cell, range }: AskedCell): CellState {
  const first = <T>(grid: unknown[][], empty: T): T => (grid[0]?.[0] ?? empty) as T;
  return {
    cell,
    value: first<CellValue>(range.values, ""),
    formula: first<CellValue>(range.formulas, ""),
    numberFormat: first<string>(range.numberFormat, "General"),
  };
}

/** The write that makes a cell what it was. */
export function writeOf(state: CellState): CellWrite {
  return { cell: state.cell, content: state.formula, isFormula: holdsFormula(state), numberFormat: state.numberFormat };
}

/** A text cell makes text of everything, any other cell reads "8,5" or "=A1" its own way: so the content passes through the format that keeps it. */
export function queueWrite(target: Excel.Range, { content, isFormula, numberFormat }: CellWrite): void {
  const isText = typeof content === "string" && content !== "" && !isFormula;
  const passing = isText ? "@" : numberFormat === "@" ? "General" : numberFormat;
  target.numberFormat = [[passing]];
  target.formulas = [[content]];
  if (passing !== numberFormat || isFormula) target.numberFormat = [[numberFormat]];
}
