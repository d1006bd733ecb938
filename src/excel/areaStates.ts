/** Asking for a rectangle of cells and reading single ones out of the answer. Sends no batch. */
import type { CellAddress } from "#core/snapshot/address";
import { type CellState, holdsFormula, sameState } from "#core/snapshot/cellState";
import type { CellValue } from "#core/snapshot/snapshot";
import type { CellConflict } from "#review/hostProblem";

/** The cells row by row. */
export type AreaStates = readonly (readonly CellState[])[];

/** Asks anew for an area that is held on to, wherever it stands by now. */
export function askForArea(held: Excel.Range): Excel.Range {
  const range = held.getResizedRange(0, 0);
  range.load("rowIndex,columnIndex,values,formulas,numberFormat");
  return range;
}

/** Once the batch with the question has been sent. */
export function toAreaStates(range: Excel.Range): AreaStates {
  const { rowIndex, columnIndex } = range;
  const { values, formulas, numberFormat } = range as { values: CellValue[][]; formulas: CellValue[][]; numberFormat: string[][] };
  return values.map((row, r) =>
    row.map((value, c) => ({
      cell: { row: rowIndex + r, column: columnIndex + c },
      value,
      formula: formulas[r]?.[c] ?? value,
      numberFormat: numberFormat[r]?.[c] ?? "General",
    })),
  );
}

export function stateAt(states: AreaStates, { row, column }: CellAddress): CellState | undefined {
  const first = states[0]?.[0]?.cell;
  return first && states[row - first.row]?.[column - first.column];
}

/** Where the cells that were expected hold something else, or are no more in the area. */
export function conflictsOf(expected: readonly CellState[], states: AreaStates): CellConflict[] {
  return expected.flatMap((state) => {
    const actual = stateAt(states, state.cell);
    return actual && sameState(state, actual) && holdsFormula(state) === holdsFormula(actual) ? [] : [{ expected: state, actual: actual ?? state }];
  });
}
