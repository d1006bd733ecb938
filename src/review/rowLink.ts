import type { AnnexRow, ColumnKey } from "#core/annex/annex";
import { nameOf, nearestPlace } from "#core/annex/walkAnnex";
import { cellOf } from "./cellOf";
import type { RowLink } from "./reviewState";

/** The row, with the cell in this column to go to. */
export function rowLink(row: AnnexRow, key: ColumnKey): RowLink {
  return { place: nearestPlace(row), name: nameOf(row), cell: cellOf(row, key) };
}

/** The first-level row in which a row stands, itself included: its field, its section. */
export function sectionOf(row: AnnexRow): AnnexRow {
  return row.parent ? sectionOf(row.parent) : row;
}
