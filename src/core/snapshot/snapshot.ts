import type { CellAddress, RangeAddress } from "./address";

/** What a cell holds: `""` when empty; Excel's error values come as their text, `"#REF!"`. */
export type CellValue = string | number | boolean;

export interface SheetRef {
  /** Stable while the workbook is open; for a file, the sheet's name. */
  readonly id: string;
  readonly name: string;
}

/**
 * What stood on a sheet at one moment, as plain data; nothing is interpreted.
 * The three grids have the same shape and `grid[0][0]` is the cell `origin`.
 */
export interface SheetSnapshot {
  readonly sheet: SheetRef;
  readonly origin: CellAddress;
  readonly values: readonly (readonly CellValue[])[];
  /** The formula (in English, `"=SUM(A1:A2)"`) where there is one, else the value. */
  readonly formulas: readonly (readonly CellValue[])[];
  /** English number formats, `"General"`, `"@"`, `"d/m/yyyy"`. */
  readonly numberFormats: readonly (readonly string[])[];
  /** Merged rectangles, in sheet coordinates; the value stands in the top left cell. */
  readonly merges: readonly RangeAddress[];
  /** Present where Excel did not tell the merged areas, so that `merges` is empty whatever is merged. */
  readonly mergesUnknown?: true;
  /** False where calculation is manual or unfinished, so values may be old. */
  readonly calculated: boolean;
  /** True where the sheet holds more than was read. */
  readonly cut: boolean;
}
