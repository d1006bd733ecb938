import type { RangeAddress } from "#core/snapshot/address";

/** Of a range whose four numbers have been loaded. */
export function toAddress(range: Excel.Range): RangeAddress {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}
