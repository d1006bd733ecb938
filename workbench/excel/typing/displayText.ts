import { format } from "numfmt";
import { isErrorValue } from "../model/cells";
import type { CellContent } from "../model/workbook";
import type { Region } from "./region";

/** A number in a number format, with the signs of the region. */
export function displayNumber(value: number, numberFormat: string, region: Region): string {
  const pattern = numberFormat === "m/d/yyyy" ? region.shortDate : numberFormat;
  return format(pattern, value, { locale: region.tag, throws: false });
}

/** What a cell shows, were its column wide enough. */
export function displayText(content: CellContent, numberFormat: string, region: Region): string {
  if (isErrorValue(content)) return content.error;
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  if (typeof content === "number") return displayNumber(content, numberFormat === "@" ? "General" : numberFormat, region);
  return numberFormat.includes("@") && numberFormat !== "@" ? format(numberFormat, content, { throws: false }) : content;
}

/** Number formats that Excel takes; it refuses others. */
export function isNumberFormat(pattern: string): boolean {
  try {
    format(pattern, 1, { throws: true });
    return true;
  } catch {
    return false;
  }
}
