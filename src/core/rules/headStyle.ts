import type { Annex, ColumnKey } from "../annex/annex";
import { type HeadPlace, headPlaces } from "./numberSeries";
import { majorityOf } from "./sttStyle";

/** What parts number and text in most cells of a column; the usual ". " where no way prevails. */
export function separatorsByColumn(annex: Annex): ReadonlyMap<ColumnKey, string> {
  const separators = new Map<ColumnKey, string[]>();
  for (const { column, stt, separator } of headPlaces(annex)) {
    if (stt.state === "read") separators.set(column, [...(separators.get(column) ?? []), separator]);
  }
  return new Map([...separators].map(([column, each]) => [column, majorityOf(each) ?? ". "]));
}

/** The cell's text with this line's number written so. */
export function withHead({ cell, stt, separator, start }: HeadPlace, number: string, newSeparator: string): string {
  const printed = stt.printed.replace(/\.$/, "");
  const end = start + printed.length + separator.length;
  return cell.text.slice(0, start) + number + newSeparator + cell.text.slice(end);
}
