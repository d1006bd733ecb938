import type { AnnexCell, AnnexRow, ColumnKey } from "../annex/annex";
import type { Sum, UncheckedSum } from "../annex/sums";
import type { Datum } from "../findings/finding";
import type { SheetSnapshot } from "../snapshot/snapshot";

/** A cell that a sheet of ours calculates from others of its annex. What takes long is worked out when asked. */
export interface CalculatedCell {
  readonly row: AnnexRow;
  readonly column: ColumnKey;
  readonly cell: AnnexCell;
  readonly what: "total" | "ratio";
  /** What stands in the cell against what it should be calculated from; `null` where there is nothing to compare. */
  compared(): Compared | null;
  /** The formula that does it; `null` where it would not give what is expected. */
  formula(): string | null;
  /** What that formula would give on the sheet as it stands: it sees cells, not the annex that was read from them. */
  resultOn(snapshot: SheetSnapshot): number | null;
}

/** `rounded`: it is the result rounded to the decimals shown. */
export interface Compared {
  readonly state: Sum["state"] | UncheckedSum["state"];
  /** The exact result; `null` where it cannot be told. */
  readonly expected: Datum | null;
}

export function comparedSum(sum: Sum | UncheckedSum | null): Compared | null {
  return sum && { state: sum.state, expected: sum.state === "not-checked" ? null : { points: sum.sum } };
}
