import type { CellAddress, RangeAddress } from "../snapshot/address";
import type { CellState } from "../snapshot/cellState";

/** Cells rewritten and whole rows taken out of a sheet together. All places are those before. */
export interface SheetCleaning {
  /** Everything that was read of the sheet. */
  readonly area: RangeAddress;
  /** What these cells shall hold. */
  readonly cells: readonly CellState[];
  /** Rows of the sheet that go, from top to bottom; no merged cell begins in one and goes on below it. */
  readonly rows: readonly number[];
  /** Merged ranges that these rows cut or hold. */
  readonly merges: readonly RangeAddress[];
  /** Cells that must stand as given: the rewritten ones, all of the rows that go, and what the rows beside them are known by. */
  readonly expected: readonly CellState[];
}

/** A row that was taken out. */
export interface RemovedRow {
  readonly row: number;
  readonly cells: readonly CellState[];
  /** How its cells look, as the spreadsheet told it; it means nothing to anyone else. */
  readonly look: unknown;
  /** Points; `null` where it is not known. */
  readonly height: number | null;
}

export interface CleanedSheet {
  /** What stands in the expected cells, where they stand now; those of rows that went are left out. */
  readonly standing: readonly CellState[];
  readonly removed: readonly RemovedRow[];
}

/** A cleaned sheet as it was before. Places are those before the cleaning, but for `area` and `expected`: those stand now. */
export interface SheetRestoring {
  readonly area: RangeAddress;
  readonly expected: readonly CellState[];
  /** From top to bottom. */
  readonly rows: readonly RemovedRow[];
  readonly cells: readonly CellState[];
  readonly merges: readonly RangeAddress[];
}

/** Where a row stands once these rows above it are gone. */
export function rowWithout(rows: readonly number[], row: number): number {
  return row - rows.filter((gone) => gone < row).length;
}

export function cellWithout(rows: readonly number[], { row, column }: CellAddress): CellAddress {
  return { row: rowWithout(rows, row), column };
}

/** A range once these rows are gone; `null` where all of it went. */
export function rangeWithout(rows: readonly number[], { top, bottom, left, right }: RangeAddress): RangeAddress | null {
  const kept = bottom - top + 1 - rows.filter((gone) => gone >= top && gone <= bottom).length;
  const first = rowWithout(rows, top);
  return kept > 0 ? { top: first, bottom: first + kept - 1, left, right } : null;
}

/** Rows that stand one below the other, as blocks from top to bottom. */
export function blocksOf(rows: readonly number[]): readonly { readonly top: number; readonly count: number }[] {
  const blocks: { top: number; count: number }[] = [];
  for (const row of rows) {
    const block = blocks.at(-1);
    if (block && block.top + block.count === row) block.count += 1;
    else blocks.push({ top: row, count: 1 });
  }
  return blocks;
}
