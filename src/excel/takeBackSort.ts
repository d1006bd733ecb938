/** Rows put back after a sort that broke off. Two round trips: how far it came, then back. */
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

/** `states` stand there afterwards. Answers what may be left changed. */
export async function takeBackSort(context: Excel.RequestContext, held: Held, states: AreaStates, change: RowsChange): Promise<readonly string[]> {
  const { sheet, area, keys } = held;
  const taken = await asOutcome(async () => {
    const asked = askForArea(area);
    keys.load("values");
    await context.sync();
    if (isSorted(keys.values, toAreaStates(asked), states)) queueSort(area, keys, { ...change, ...inverseOrder(change) });
    else keys.clear("Contents");
    states.forEach((row, r) =>
      row.forEach((state, c) => {
        if (holdsFormula(state)) queueWrite(area.getCell(r, c), writeOf(state));
      }),
    );
    await context.sync();
  });
  return taken.ok || taken.problem.reason === "sheet-gone" ? [] : [`${sheet.name}!${rangeToA1(change.area)}`];
}

/** As long as the places stand in their column they tell; later the rows do, by what is no formula. */
function isSorted(places: readonly unknown[][], now: AreaStates, before: AreaStates): boolean {
  if (places.some(([place]) => place !== "")) return places.every(([place], at) => Number(place) === at + 1);
  return now.length === before.length && now.some((row, r) => row.some((state, c) => !sameConstant(state, before[r]?.[c])));
}

function sameConstant(now: AreaStates[number][number], before: AreaStates[number][number] | undefined): boolean {
  return before !== undefined && holdsFormula(now) === holdsFormula(before) && (holdsFormula(now) || now.formula === before.formula);
}
