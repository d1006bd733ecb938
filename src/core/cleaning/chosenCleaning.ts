import type { SheetCleaning } from "../edits/sheetCleaning";
import { type CellState, eachCellOnce } from "../snapshot/cellState";
import type { CleaningName, CleaningPlan, DirtyCell } from "./cleaning";
import { cleaningNames } from "./cleaning";
import { joinLines } from "./joinLines";
import { repairCharacters } from "./repairCharacters";

/** What a cell holds when these items have been carried out; its own state where none of them changes it. */
export function cleanedState({ before, joined, lines, fixed }: DirtyCell, chosen: ReadonlySet<CleaningName>): CellState {
  if (fixed && chosen.has(fixed.item)) return fixed.after;
  const whole = chosen.has("split") ? (joined ?? before.value) : before.value;
  if (typeof whole !== "string") return before;
  let text = whole;
  if (chosen.has("characters")) text = repairCharacters(text);
  if (chosen.has("lines") && lines) text = joinLines(text, lines);
  return text === before.value ? before : { ...before, value: text, formula: text };
}

/** Every cell that these items change, before and after. */
export function cellsChanged({ cells }: CleaningPlan, chosen: ReadonlySet<CleaningName>): readonly { readonly before: CellState; readonly after: CellState }[] {
  return cells.flatMap((cell) => {
    const after = cleanedState(cell, chosen);
    return after === cell.before ? [] : [{ before: cell.before, after }];
  });
}

/** The items that have something to do: alone, or on top of those chosen. */
export function itemsOf(plan: CleaningPlan): readonly CleaningName[] {
  return cleaningNames.filter((name) => itemCount(plan, name) > 0);
}

/** How many rows or cells an item changes; lines broken over several rows count with the lines. */
export function itemCount(plan: CleaningPlan, name: CleaningName): number {
  if (name === "rows" || name === "split") return plan.rows.filter(({ item }) => item === name).length;
  return itemChanges(plan, name).length;
}

/** What an item by itself changes in cells; in texts from several rows, once these have been joined. */
export function itemChanges(plan: CleaningPlan, name: CleaningName): readonly { readonly before: CellState; readonly after: CellState }[] {
  if (name === "rows") return [];
  const alone = new Set([name]);
  if (name === "split") return cellsChanged(plan, alone);
  return plan.cells.flatMap((cell) => {
    const text = cell.joined;
    const before = text === null ? cell.before : { ...cell.before, value: text, formula: text };
    const after = cleanedState({ ...cell, before, joined: null }, alone);
    return after === before ? [] : [{ before, after }];
  });
}

/** The chosen items as one change of the sheet; `null` where they change nothing. */
export function chosenCleaning(plan: CleaningPlan, chosen: ReadonlySet<CleaningName>): SheetCleaning | null {
  const cells = cellsChanged(plan, chosen);
  const going = plan.rows.filter(({ item }) => chosen.has(item));
  if (cells.length === 0 && going.length === 0) return null;
  const rows = going.map(({ row }) => row);
  return {
    area: plan.area,
    cells: cells.map(({ after }) => after),
    rows,
    merges: plan.merges.filter(({ top, bottom }) => rows.some((row) => row >= top && row <= bottom)),
    expected: eachCellOnce([...cells.map(({ before }) => before), ...going.flatMap((row) => row.cells), ...plan.witnesses]),
  };
}
