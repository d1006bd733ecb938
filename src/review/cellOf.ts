import type { AnnexRow, ColumnKey } from "#core/annex/annex";
import { nameCellOf } from "#core/annex/walkAnnex";
import type { CellAddress } from "#core/snapshot/address";

const NOWHERE: CellAddress = { row: 0, column: 0 };

/** The row's cell in this column; where the sheet lacks the column, the cell with the row's number, else with its name. */
export function cellOf(row: AnnexRow, key: ColumnKey): CellAddress {
  return (row.cells.get(key) ?? row.cells.get("stt") ?? nameCellOf(row))?.address ?? NOWHERE;
}
