import type { Annex, AnnexCell, AnnexRow, ColumnKey } from "./annex";
import { nameAfter, withHeadOfName } from "./headOfName";
import { columnsOf } from "./kinds";

/** Where an annex's numbers stand: in their own column, or, where it has none, at the head of the names. */
export function numberColumnOf({ kind, columns }: Annex): ColumnKey {
  return columns.has("stt") ? "stt" : (columnsOf(kind).find(({ bearsNumber }) => bearsNumber)?.key ?? "stt");
}

/** What the cell in that column holds with another number for the row. */
export function withNumber({ cells, stt }: AnnexRow, cell: AnnexCell, number: string): string {
  return cells.has("stt") ? number : withHeadOfName(stt, cell.text, number);
}

/** A name as it is without the number that it begins with where no column is for numbers. */
export function nameWithoutNumber({ cells, stt }: AnnexRow, text: string): string {
  return cells.has("stt") ? text : nameAfter(stt, text);
}
