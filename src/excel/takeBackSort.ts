/** Rows put back after a sort that broke off. Two round trips: how far it came, then back; one where it was not begun. */
import { inverseOrder, type RowsChange } from "#core/edits/rowsChange";
import { rangeToA1 } from "#core/snapshot/address";
import { holdsFormula } from "#core/snapshot/cellState";
import { type AreaStates, askForArea, toAreaStates } from "./areaStates";
import { queueWrite, writeOf } from "./cellStates";
import { queueSort } from "./sortedArea";
import { asOutcome } from "./toHostProblem";

interface Held {
  readonly sheet: Excel.Worksheet;
  readonly area: Excel.Range;
  readonly keys: Excel.Range;
}

/** What stood in the area, and in the column beside it, when the sort began. */
export interface Standing {
  readonly area: AreaStates;
  readonly keys: AreaStates;
}

interface TakenBack {
  /** What may be left changed. */
  readonly left: readonly string[];
  /** False where the area has other rows than `met`: then the sort cannot have begun. */
  readonly begun: boolean;
}

/** `met` stands there afterwards. */
export async function takeBackSort(context: Excel.RequestContext, held: Held, met: Standing, change: RowsChange): Promise<TakenBack> {
  const { sheet, area, keys } = held;
  const taken = await asOutcome(async () => {
    const asked = askForArea(area);
    keys.load("values");
    await context.sync();
    const now = toAreaStates(asked);
    if (now.length !== met.area.length) return false;
    if (isSorted(keys.values, now, met.area)) queueSort(area, keys, { ...change, ...inverseOrder(change) });
    else keys.clear("Contents");
    const written = writtenCells(change);
    met.area.forEach((row, r) =>
      row.forEach((state, c) => {
        if (holdsFormula(state) || written.has(`${r},${c}`)) queueWrite(area.getCell(r, c), writeOf(state));
      }),
    );
    met.keys.forEach(([state], r) => {
      if (state && state.formula !== "") queueWrite(keys.getCell(r, 0), writeOf(state));
    });
    await context.sync();
    return true;
  });
  if (taken.ok) return { left: [], begun: taken.value };
  return { left: taken.problem.reason === "sheet-gone" ? [] : [`${sheet.name}!${rangeToA1(change.area)}`], begun: true };
}

/** Where the cells stand, once the rows are back, into which formulas were written: a moved row may have brought a number there. */
function writtenCells({ top, order, area, formulas }: RowsChange): ReadonlySet<string> {
  return new Set(formulas.map(({ cell }) => `${(order[cell.row - top] ?? cell.row) - top},${cell.column - area.left}`));
}

/** As long as the places stand in their column they tell; later the rows do, by what is no formula. */
function isSorted(places: readonly unknown[][], now: AreaStates, before: AreaStates): boolean {
  if (places.some(([place]) => place !== "")) return places.every(([place], at) => Number(place) === at + 1);
  return now.some((row, r) => row.some((state, c) => !sameConstant(state, before[r]?.[c])));
}

function sameConstant(now: AreaStates[number][number], before: AreaStates[number][number] | undefined): boolean {
  return before !== undefined && holdsFormula(now) === holdsFormula(before) && (holdsFormula(now) || now.formula === before.formula);
}
