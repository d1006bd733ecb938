import { type CellAddress, toA1 } from "./address";
import type { CellValue, SheetSnapshot } from "./snapshot";

/** What stands in one cell, as far as our commands write it. */
export interface CellState {
  readonly cell: CellAddress;
  /** The constant, or the formula's result. */
  readonly value: CellValue;
  /** The formula in English where there is one, else the value. */
  readonly formula: CellValue;
  readonly numberFormat: string;
}

/** The cell as the snapshot saw it; beyond the snapshot's grid cells are empty. */
export function cellStateIn({ origin, values, formulas, numberFormats }: SheetSnapshot, cell: CellAddress): CellState {
  const [row, column] = [cell.row - origin.row, cell.column - origin.column];
  return {
    cell,
    value: values[row]?.[column] ?? "",
    formula: formulas[row]?.[column] ?? "",
    numberFormat: numberFormats[row]?.[column] ?? "General",
  };
}

/** False for text that only looks like a formula. */
export function holdsFormula({ value, formula }: CellState): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** The same formula, whatever it gives now, or the same constant; in the same number format. */
export function sameState(one: CellState, other: CellState): boolean {
  return one.formula === other.formula && holdsFormula(one) === holdsFormula(other) && one.numberFormat === other.numberFormat;
}

/** Each cell once, the first that is named. */
export function eachCellOnce(states: readonly CellState[]): readonly CellState[] {
  const found = new Map<string, CellState>();
  for (const state of states) if (!found.has(toA1(state.cell))) found.set(toA1(state.cell), state);
  return [...found.values()];
}
