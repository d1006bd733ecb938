import type { CellAddress, RangeAddress } from "../snapshot/address";
import type { CellState } from "../snapshot/cellState";

/** Which row of the sheet shall stand in each row from `top` on; only rows between the first and the last that move. */
export interface RowOrder {
  readonly top: number;
  /** The row that now stands at `order[i]` moves to `top + i`. */
  readonly order: readonly number[];
}

/** The order that puts every row back. */
export function inverseOrder({ top, order }: RowOrder): RowOrder {
  const back: number[] = [];
  order.forEach((row, place) => (back[row - top] = top + place));
  return { top, order: back };
}

/** A formula that a moved cell shall hold. */
export interface MovedFormula {
  /** Where the cell stands afterwards. */
  readonly cell: CellAddress;
  readonly formula: string;
  /** What it holds now, where it stands now; where it holds something else by then it is left alone. */
  readonly from: string;
}

/** Rows that change their places. */
export interface RowsChange extends RowOrder {
  /** The cells that move with their rows; nothing is merged in it, and the column right of it is blank in these rows. */
  readonly area: RangeAddress;
  /** What formulas read afterwards that must not read as Excel's sorting leaves them. */
  readonly formulas: readonly MovedFormula[];
  /** Cells of the area by which its rows are known. */
  readonly expected: readonly CellState[];
}

export interface RowsChanged {
  /** The `expected` cells, where and as they stand afterwards. */
  readonly moved: readonly CellState[];
  /** Every formula of the area, before and afterwards. */
  readonly formulas: readonly { readonly before: CellState; readonly after: CellState }[];
}
