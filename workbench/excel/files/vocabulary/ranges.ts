import { parseA1, toAbsoluteA1, toA1 } from "../../model/address";
import type { RangeModel } from "../../model/workbook";

/** The rectangle of `"A1:B2"` or of `"'Phụ lục'!$A$1:$B$2"`. */
export function parseRange(text: string | undefined): RangeModel | null {
  return text === undefined ? null : parseA1(text.slice(text.lastIndexOf("!") + 1));
}

/** The rectangles of an attribute such as `"A1:B2 D4"`. */
export function parseRanges(text: string | undefined): RangeModel[] {
  return (text ?? "").split(/\s+/).flatMap((one) => parseRange(one) ?? []);
}

export function rangesToText(ranges: readonly RangeModel[]): string {
  return ranges.map(toA1).join(" ");
}

/** `"'Phụ lục'!$A$1:$B$2"`, always quoted: then it is right for every name. */
export function namedRange(sheetName: string, range: RangeModel): string {
  return `${quoted(sheetName)}!${toAbsoluteA1(range)}`;
}

export function namedRows(sheetName: string, rows: { first: number; last: number }): string {
  return `${quoted(sheetName)}!$${rows.first + 1}:$${rows.last + 1}`;
}

function quoted(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'`;
}
