import type { Annex, AnnexRow, ColumnKey } from "../annex/annex";
import { nameOf, placeText, sectionAbove } from "../annex/walkAnnex";
import { toA1 } from "../snapshot/address";

const SHOWN = 60;

/** Long text cut to what a message can hold, between words where there are any. */
export function shortened(text: string): string {
  if (text.length <= SHOWN) return text;
  const kept = text.slice(0, SHOWN);
  return `${/\s/.test(kept.trim()) ? kept.replace(/\s+\S*$/, "") : kept}…`;
}

/** Where numbers start over in each section, the section's stands before it: "II.4", "VII.A.3". */
function numberOf(row: AnnexRow): string {
  return sectionAbove(row) && row.stt.path !== null ? placeText(row) : row.stt.printed.replace(/\.$/, "");
}

/** What a message calls a row: its number without the final dot, else its name in quotes, else the address of its first cell. */
export function rowName(row: AnnexRow): string {
  const number = numberOf(row);
  if (number !== "") return shortened(number);
  const name = nameOf(row);
  return name === "" ? toA1({ row: row.row, column: 0 }) : `“${shortened(name)}”`;
}

/** The column's heading as printed on the sheet. */
export function columnName(annex: Annex, column: ColumnKey): string {
  return annex.columns.get(column)?.heading ?? "";
}
