import type { Annex, AnnexRow, ColumnKey } from "./annex";
import { columnsToFill } from "./kinds";

/** A lowest-level row: numbered, and no other row's number extends its own. */
export function isLeaf(row: AnnexRow): boolean {
  return row.leaf;
}

/** The lowest-level rows in sheet order; a row that only continues one above is not counted again. */
export function leavesOf(annex: Annex): readonly AnnexRow[] {
  return annex.rows.filter((row) => row.leaf && !continuesAbove(row));
}

/** The rows of the first level, in sheet order. */
export function fieldsOf(annex: Annex): readonly AnnexRow[] {
  return annex.rows.filter(({ level }) => level === 1);
}

/** True where the row's number stands in a merged cell that begins in a row above. */
export function continuesAbove(row: AnnexRow): boolean {
  const stt = row.cells.get("stt");
  return stt !== undefined && stt.address.row < row.row;
}

/** The row's name as printed, `""` where it has none. */
export function nameOf(row: AnnexRow): string {
  return row.cells.get("criterion")?.text ?? "";
}

/** The columns of this annex that an empty template leaves to the user. */
export function fillableColumns(annex: Annex): readonly ColumnKey[] {
  return columnsToFill(annex.kind).filter((key) => annex.columns.has(key));
}
