/** Rows in another order: how Excel is told, and how one sees that it did it. None of these sends a batch. */
import { inverseOrder, type RowOrder, type RowsChange, type RowsChanged } from "#core/edits/rowsChange";
import { holdsFormula } from "#core/snapshot/cellState";
import { type AreaStates, stateAt } from "./areaStates";
import type { CellWrite } from "./cellStates";

/** Each row's place goes into the blank column beside the area; sorted by it, the rows stand in their order. */
export function queueSort(area: Excel.Range, keys: Excel.Range, { top, order, area: { left, right } }: Pick<RowsChange, "top" | "order" | "area">): void {
  keys.values = inverseOrder({ top, order }).order.map((row) => [row - top + 1]);
  // A column of text format makes text of the places.
  const field = { key: right + 1 - left, ascending: true, sortOn: "Value", dataOption: "TextAsNumber" } as Excel.SortField;
  area.getBoundingRect(keys).sort.apply([field], false, false, "Rows" as Excel.SortOrientation);
  keys.clear("Contents");
}

/** Where in the area, counted from its first cell, which formula is written: not where the user has written something else since. */
export function standingFormulas(
  before: AreaStates,
  { top, order, area, formulas }: RowsChange,
): readonly { readonly write: CellWrite; readonly row: number; readonly column: number }[] {
  return formulas.flatMap(({ cell, formula, from }) => {
    const row = order[cell.row - top];
    const state = row === undefined ? undefined : stateAt(before, { row, column: cell.column });
    if (!state || !holdsFormula(state) || state.formula !== from) return [];
    return [{ write: { cell, content: formula, isFormula: true, numberFormat: state.numberFormat }, row: cell.row - top, column: cell.column - area.left }];
  });
}

/** Constants stand exactly as before in their new rows; formulas count by being there. */
export function isReordered(before: AreaStates, after: AreaStates, { top, order }: RowOrder): boolean {
  return order.every((from, place) =>
    (before[from - top] ?? []).every((state, column) => {
      const now = after[place]?.[column];
      if (!now) return false;
      return holdsFormula(state) ? holdsFormula(now) : now.formula === state.formula && !holdsFormula(now);
    }),
  );
}

export function changedBy(before: AreaStates, after: AreaStates, { top, order, expected }: RowsChange): RowsChanged {
  const placeOf = new Map(order.map((from, place) => [from, top + place]));
  const moved = expected.flatMap(({ cell }) => stateAt(after, { row: placeOf.get(cell.row) ?? cell.row, column: cell.column }) ?? []);
  const formulas = order.flatMap((from, place) =>
    (before[from - top] ?? []).flatMap((state, column) => {
      const now = after[place]?.[column];
      return holdsFormula(state) && now ? [{ before: state, after: now }] : [];
    }),
  );
  return { moved, formulas };
}
