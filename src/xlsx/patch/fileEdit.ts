import type { SheetEdit } from "#core/edits/edit";
import { toA1, type CellAddress } from "#core/snapshot/address";

/** What becomes of one cell of a file. */
export type CellPatch =
  | SheetEdit
  /** Stores what the cell's formula, old or new, amounts to; `null` takes the stored result out, so that whoever opens the file calculates it. */
  | { readonly kind: "setResult"; readonly cell: CellAddress; readonly result: number | null };

/** A patch of a sheet's cell, the sheet by its name. */
export interface FileEdit {
  readonly sheet: string;
  readonly patch: CellPatch;
}

/**
 * - `covered`: the cell is hidden under a merged range · `array`: it is a part of a formula over several cells
 * - `table`: it is a heading or total of a table, which is also written in the table's own part
 */
export type RefusalReason = "covered" | "array" | "table";

/** Thrown where a cell cannot be changed without changing more than the cell. */
export class CellRefused extends Error {
  constructor(
    readonly sheet: string,
    readonly cell: CellAddress,
    readonly reason: RefusalReason,
  ) {
    super(`${sheet}!${toA1(cell)}: ${reason}`);
    this.name = "CellRefused";
  }
}
