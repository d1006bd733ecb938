import type { Annex } from "#core/annex/annex";
import { columnsHolding } from "#core/annex/kinds";
import { nameOf } from "#core/annex/walkAnnex";
import type { RowsChange } from "#core/edits/rowsChange";
import { disorderOf, standsInOneOrder, sumsBrokenBySorting } from "#core/rules/disorder";
import { type OrderPlan, type OrderRefusal, planOrder } from "#core/order/orderPlan";
import { movesOf, rowOrderOf } from "#core/rules/rowOrder";
import { type CellAddress, rangeToA1 } from "#core/snapshot/address";
import { cellStateIn } from "#core/snapshot/cellState";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { cellOf } from "./cellOf";

/** An annex whose rows do not stand in the order of their numbers, and the way to put them in it. */
export interface AnnexOrder {
  /** "A5:G124". */
  readonly range: string;
  /** True where the table has been sorted, false where a few rows stand out of place. */
  readonly sorted: boolean;
  /** Fewest rows that, moved, put the annex in order. */
  readonly misplaced: number;
  /** Rows that stand elsewhere than they should, of so many; neither counts the total row. */
  readonly displaced: number;
  readonly rows: number;
  /** Sums that formulas no longer give because of the sorting. */
  readonly brokenSums: number;
  /** Every row that changes its place, the total row too, from top to bottom. */
  readonly moves: readonly MovingRow[];
  readonly way: OrderWay | OrderRefusal;
}

export interface MovingRow {
  readonly stt: string;
  readonly name: string;
  readonly cell: CellAddress;
  /** Row of the sheet, from zero. */
  readonly to: number;
}

export interface OrderWay {
  readonly change: RowsChange;
  /** The user's formulas that count other rows from their own: Excel may shift them. */
  readonly ownFormulas: number;
}

/** The annexes of a sheet whose rows are out of order. */
export function annexOrders(snapshot: SheetSnapshot, annexes: readonly Annex[]): readonly AnnexOrder[] {
  return annexes.flatMap((annex) => {
    const { misplaced, sorted } = disorderOf(annex);
    const plan = standsInOneOrder(annex) && misplaced.length > 0 ? planOrder(snapshot, annexes, annex) : null;
    if (!plan) return [];
    const moving = movesOf(annex, rowOrderOf(annex));
    const moves = moving.map(({ row, to }) => ({ stt: row.stt.printed, name: nameOf(row), cell: cellOf(row, "stt"), to }));
    return [
      {
        range: rangeToA1(annex.range),
        sorted,
        misplaced: misplaced.length,
        displaced: moving.filter(({ row }) => row !== annex.totalRow).length,
        rows: annex.rows.length,
        brokenSums: sumsBrokenBySorting(annex).size,
        moves,
        way: "reason" in plan ? plan : { change: changeFor(snapshot, annex, plan), ownFormulas: plan.ownFormulas },
      },
    ];
  });
}

/** A row is known by its number and its name. */
function changeFor(snapshot: SheetSnapshot, annex: Annex, { top, order, area, totals }: OrderPlan): RowsChange {
  const columns = ["stt" as const, ...columnsHolding(annex.kind, "name")].flatMap((key) => annex.columns.get(key)?.column ?? []);
  const expected = order.flatMap((_, place) => columns.map((column) => cellStateIn(snapshot, { row: top + place, column })));
  return { top, order, area, formulas: totals, expected };
}
