import type { Annex, AnnexRow } from "../annex/annex";
import { pointsColumnsOf } from "../annex/kinds";
import { readAnnexes } from "../annex/readAnnexes";
import { sheetGrid } from "../annex/sheetGrid";
import { childrenTotalOf, grandTotalOf, isTotalFormula } from "../annex/totalFormula";
import type { MovedFormula, RowOrder } from "../edits/rowsChange";
import { rowOrderOf } from "../rules/rowOrder";
import type { RangeAddress } from "../snapshot/address";
import { cellStateIn, holdsFormula } from "../snapshot/cellState";
import type { SheetSnapshot } from "../snapshot/snapshot";
import { reachesOtherRows } from "./rowReferences";

/** How an annex's rows are put in the order of their numbers, as far as the sheet allows it. */
export interface OrderPlan extends RowOrder {
  /** The cells that move with their rows: the annex's columns and what stands beside them without a blank column between. */
  readonly area: RangeAddress;
  /** Totals of ours as they must read afterwards. */
  readonly totals: readonly MovedFormula[];
  /** Formulas in the area, not totals of ours, that count other rows from their own. */
  readonly ownFormulas: number;
}

/** Why the order cannot be made, and where. */
export interface OrderRefusal {
  readonly reason: "merged" | "foreign-rows" | "no-room";
  readonly at: readonly RangeAddress[];
}

/** `null` where the rows stand in order. */
export function planOrder(snapshot: SheetSnapshot, annexes: readonly Annex[], annex: Annex): OrderPlan | OrderRefusal | null {
  const order = rowOrderOf(annex);
  if (!order) return null;
  const foreign = foreignRows(snapshot, annex, order);
  if (foreign.length > 0) return { reason: "foreign-rows", at: foreign };
  const columns = columnsOfTable(snapshot, annexes, annex);
  const area = { ...columns, top: order.top, bottom: order.top + order.order.length - 1 };
  const merged = snapshot.merges.filter((merge) => touches(merge, { ...area, right: area.right + 1 }));
  if (merged.length > 0) return { reason: "merged", at: merged };
  if (!hasRoom(snapshot, annexes, annex, columns.right + 1)) return { reason: "no-room", at: [area] };
  const totals = totalsAfter(snapshot, annex, { ...order, area });
  return { ...order, area, totals, ownFormulas: ownFormulas(snapshot, area) };
}

/** Rows among those that move that are none of the annex: repeated headings, page numbers, remarks, subtotals. Nobody can say where they belong. */
function foreignRows(snapshot: SheetSnapshot, annex: Annex, { top, order }: RowOrder): readonly RangeAddress[] {
  const known = new Set([...annex.rows, ...(annex.totalRow ? [annex.totalRow] : [])].map(({ row }) => row));
  const grid = sheetGrid(snapshot);
  const found: RangeAddress[] = [];
  for (let row = top; row < top + order.length; row += 1) {
    const holds = [...annex.columns.values()].some(({ column }) => grid.holds(row, column));
    if (!known.has(row) && holds) found.push({ top: row, bottom: row, left: annex.range.left, right: annex.range.right });
  }
  return found;
}

/** What a person would sort: from the annex's columns on to either side until a blank column or another annex. */
function columnsOfTable(snapshot: SheetSnapshot, annexes: readonly Annex[], annex: Annex): { readonly left: number; readonly right: number } {
  const belongs = (column: number): boolean => column >= 0 && !isOfAnother(annexes, annex, column) && !isBlank(snapshot, annex, column);
  let { left, right } = annex.range;
  while (belongs(left - 1)) left -= 1;
  while (belongs(right + 1)) right += 1;
  return { left, right };
}

/** The column right of the table takes the order for a moment, so it must be blank and seen to be. */
function hasRoom(snapshot: SheetSnapshot, annexes: readonly Annex[], annex: Annex, column: number): boolean {
  const seen = snapshot.origin.column + Math.max(0, ...snapshot.values.map((row) => row.length));
  return !isOfAnother(annexes, annex, column) && isBlank(snapshot, annex, column) && !(snapshot.cut && column >= seen);
}

function isOfAnother(annexes: readonly Annex[], annex: Annex, column: number): boolean {
  return annexes.some((other) => other !== annex && touches(other.range, { ...annex.range, left: column, right: column }));
}

function isBlank(snapshot: SheetSnapshot, { range }: Annex, column: number): boolean {
  for (let row = range.top; row <= range.bottom; row += 1) {
    if (cellStateIn(snapshot, { row, column }).formula !== "") return false;
  }
  return true;
}

function touches(one: RangeAddress, other: RangeAddress): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

/** The annex is read once more with its rows in order, so that each total is the one its new place asks for. */
function totalsAfter(snapshot: SheetSnapshot, annex: Annex, order: RowOrder & { readonly area: RangeAddress }): readonly MovedFormula[] {
  const after = readAnnexes(reordered(snapshot, order)).annexes.find(({ range }) => range.top === annex.range.top && range.left === annex.range.left);
  if (!after) return [];
  const inArea = (row: AnnexRow): boolean => row.row >= order.area.top && row.row <= order.area.bottom;
  const sums = [...after.rows, ...(after.totalRow ? [after.totalRow] : [])].filter(inArea);
  return sums.flatMap((row) =>
    pointsColumnsOf(after.kind).flatMap((key) => {
      const cell = row.cells.get(key);
      const from = cell?.formula ?? null;
      const formula = row === after.totalRow ? grandTotalOf(after, key) : childrenTotalOf(after, row, key);
      return cell && from !== null && formula !== null && isTotalFormula(from) ? [{ cell: cell.address, formula, from }] : [];
    }),
  );
}

/** The snapshot with the area's rows in their order; formulas as they stand, not as Excel would shift them. */
export function reordered(snapshot: SheetSnapshot, { top, order, area }: RowOrder & { readonly area: RangeAddress }): SheetSnapshot {
  const { origin } = snapshot;
  const moved = <T>(grid: readonly (readonly T[])[]): readonly (readonly T[])[] =>
    grid.map((cells, index) => {
      const from = order[index + origin.row - top];
      if (from === undefined) return cells;
      return cells.map((cell, column) => {
        const inside = column + origin.column >= area.left && column + origin.column <= area.right;
        return inside ? (grid[from - origin.row]?.[column] ?? cell) : cell;
      });
    });
  return { ...snapshot, values: moved(snapshot.values), formulas: moved(snapshot.formulas), numberFormats: moved(snapshot.numberFormats) };
}

function ownFormulas(snapshot: SheetSnapshot, area: RangeAddress): number {
  let count = 0;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const state = cellStateIn(snapshot, { row, column });
      const formula = String(state.formula);
      if (holdsFormula(state) && !isTotalFormula(formula) && reachesOtherRows(formula, row)) count += 1;
    }
  }
  return count;
}
