import type { Annex } from "../annex/annex";
import type { CalculatedCell } from "../calculated/calculatedCell";
import { calculatedCells } from "../calculated/calculatedCells";
import type { CellState } from "../snapshot/cellState";
import { cellStateIn } from "../snapshot/cellState";
import type { SheetSnapshot } from "../snapshot/snapshot";
import type { Counted, CountedRange, LeftOut, TotalsItem } from "./adoption";

/** What becomes of one cell: a formula, its typed number for a reason, or nothing where nothing is typed or a formula stands already. */
type Outcome = { readonly write: CellState } | { readonly leftOut: LeftOut } | null;

/** Doubles may differ in their last digits from what was typed. */
const SAME = 1e-9;

export function totalsItem(snapshot: SheetSnapshot, annexes: readonly Annex[]): TotalsItem {
  const outcomes = annexes.flatMap((annex) => byColumn(calculatedCells(annex)).map((cells) => cells.map((cell) => outcomeOf(snapshot, cell))));
  const writes = outcomes.map((ofColumn) => ofColumn.flatMap((outcome) => (outcome && "write" in outcome ? [outcome.write] : [])));
  const write = writes.flat();
  const leftOut = counted(outcomes.flat().flatMap((outcome) => (outcome && "leftOut" in outcome ? [outcome.leftOut] : [])));
  const state = write.length > 0 ? "missing" : leftOut.length > 0 ? "not-possible" : "present";
  return { state, write, columns: writes.flatMap(rangeOver), leftOut };
}

function byColumn(cells: readonly CalculatedCell[]): readonly (readonly CalculatedCell[])[] {
  const keys = [...new Set(cells.map(({ column }) => column))];
  return keys.map((key) => cells.filter(({ column }) => column === key));
}

function outcomeOf(snapshot: SheetSnapshot, { row, cell, compared, formula, resultOn }: CalculatedCell): Outcome {
  if (cell.address.row !== row.row || cell.formula !== null || cell.text === "") return null;
  const { state } = compared() ?? {};
  if (state === undefined) return null;
  if (state !== "agrees") return { leftOut: state };
  if (typeof cell.value !== "number") return { leftOut: "text" };
  const [written, result] = [formula(), resultOn(snapshot)];
  if (written === null || result === null || Math.abs(result - cell.value) > SAME) return { leftOut: "not-found" };
  const { numberFormat } = cellStateIn(snapshot, cell.address);
  // In a text cell a formula would stay text.
  return { write: { cell: cell.address, value: cell.value, formula: written, numberFormat: numberFormat === "@" ? "General" : numberFormat } };
}

function rangeOver(cells: readonly CellState[]): readonly CountedRange[] {
  const [first, last] = [cells[0]?.cell, cells.at(-1)?.cell];
  if (!first || !last) return [];
  return [{ range: { top: first.row, left: first.column, bottom: last.row, right: last.column }, count: cells.length }];
}

function counted(reasons: readonly LeftOut[]): readonly Counted<LeftOut>[] {
  const order: readonly LeftOut[] = ["differs", "rounded", "not-checked", "text", "not-found"];
  return order.flatMap((reason) => {
    const count = reasons.filter((one) => one === reason).length;
    return count > 0 ? [{ reason, count }] : [];
  });
}
