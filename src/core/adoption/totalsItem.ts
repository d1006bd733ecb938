import type { Annex, AnnexRow, PointsColumnKey } from "../annex/annex";
import { pointsColumnsOf } from "../annex/kinds";
import { readPoints } from "../annex/readPoints";
import { checkChildren, checkFields } from "../annex/sums";
import { childrenTotalOf, grandTotalOf, tableTop } from "../annex/totalFormula";
import type { CellState } from "../snapshot/cellState";
import { cellStateIn } from "../snapshot/cellState";
import type { SheetSnapshot } from "../snapshot/snapshot";
import type { Counted, CountedRange, LeftOut, TotalsItem } from "./adoption";
import { childrenFormulaResult, fieldsFormulaResult } from "./formulaResult";

/** What becomes of one sum: a formula, its typed number for a reason, or nothing where nothing is typed or a formula stands already. */
type Outcome = { readonly write: CellState } | { readonly leftOut: LeftOut } | null;

/** Doubles may differ in their last digits from what was typed. */
const SAME = 1e-9;

export function totalsItem(snapshot: SheetSnapshot, annexes: readonly Annex[]): TotalsItem {
  const outcomes = annexes.flatMap((annex) =>
    pointsColumnsOf(annex.kind).map((key) => sumRows(annex).map((row) => outcomeOf(snapshot, annex, row, key))),
  );
  const writes = outcomes.map((ofColumn) => ofColumn.flatMap((outcome) => (outcome && "write" in outcome ? [outcome.write] : [])));
  const write = writes.flat();
  const leftOut = counted(outcomes.flat().flatMap((outcome) => (outcome && "leftOut" in outcome ? [outcome.leftOut] : [])));
  const state = write.length > 0 ? "missing" : leftOut.length > 0 ? "not-possible" : "present";
  return { state, write, columns: writes.flatMap(rangeOver), leftOut };
}

function sumRows(annex: Annex): readonly AnnexRow[] {
  const parents = annex.rows.filter((row) => row.children.length > 0);
  return annex.totalRow ? [...parents, annex.totalRow] : parents;
}

function outcomeOf(snapshot: SheetSnapshot, annex: Annex, row: AnnexRow, key: PointsColumnKey): Outcome {
  const cell = row.cells.get(key);
  if (!cell || cell.address.row !== row.row || cell.formula !== null || readPoints(cell).state === "empty") return null;
  const total = row === annex.totalRow;
  const sum = total ? checkFields(annex, key) : checkChildren(annex, row, key);
  if (sum === null) return null;
  if (sum.state !== "agrees") return { leftOut: sum.state };
  if (typeof cell.value !== "number") return { leftOut: "text" };
  const formula = total ? grandTotalOf(annex, key) : childrenTotalOf(annex, row, key);
  const result = total ? fieldsResult(snapshot, annex, key) : childrenResult(snapshot, annex, row, key);
  if (formula === null || Math.abs(result - cell.value) > SAME) return { leftOut: "not-found" };
  const { numberFormat } = cellStateIn(snapshot, cell.address);
  // In a text cell a formula would stay text.
  return { write: { cell: cell.address, value: cell.value, formula, numberFormat: numberFormat === "@" ? "General" : numberFormat } };
}

function fieldsResult(snapshot: SheetSnapshot, annex: Annex, key: PointsColumnKey): number {
  const end = annex.totalRow?.row ?? annex.range.bottom + 1;
  return fieldsFormulaResult(snapshot, { ...columnsOf(annex, key), first: tableTop(annex), last: end - 1 });
}

function childrenResult(snapshot: SheetSnapshot, annex: Annex, row: AnnexRow, key: PointsColumnKey): number {
  const last = annex.totalRow ? annex.totalRow.row - 1 : annex.range.bottom;
  return childrenFormulaResult(snapshot, { ...columnsOf(annex, key), first: row.row + 1, last }, String(row.cells.get("stt")?.value ?? ""));
}

function columnsOf(annex: Annex, key: PointsColumnKey): { readonly column: number; readonly sttColumn: number } {
  return { column: annex.columns.get(key)?.column ?? 0, sttColumn: annex.columns.get("stt")?.column ?? 0 };
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
