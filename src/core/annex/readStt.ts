import type { AnnexCell, SttReading } from "./annex";
import { dateText, isDateFormat } from "./numberFormat";
import { tidySpaces } from "../text/fold";

/** In the form of the tree: "1", "1.", "3.4.1". */
const IN_FORM = /^[1-9]\d{0,2}(?:\.[1-9]\d{0,2})*\.?$/;
/** A number that was meant: "2,3", "2..1.", "1 - 2", "(3)", "TC 1.1", or glued to the row's name: "1. CÔNG TÁC …". */
const MEANT = /^(?:(?:TCTP|TC)\s*|\()?(\d{1,3}(?:[\s.,;:\-–_/]+\d{1,3})*)[\s.,;:)]*$/i;
const BEFORE_NAME = /^(\d{1,3}(?:\.\d{1,3})*)[.)]?\s+[^\d\s]/;

/** Nearly every cell holds one number at most. */
export const NOTHING_FURTHER: readonly (readonly number[])[] = [];

function inFormPath(number: string): readonly number[] {
  return (number.endsWith(".") ? number.slice(0, -1) : number).split(".").map(Number);
}

function meantPath(text: string): readonly number[] | null {
  const number = (MEANT.exec(text) ?? BEFORE_NAME.exec(text))?.[1];
  const parts = (number?.match(/\d+/g) ?? []).map(Number);
  return parts.length > 0 && parts.every((part) => part > 0) ? parts : null;
}

/** An Excel number or date in a number's cell; it takes no place. */
export function readNumberCell(value: number, cell: AnnexCell): SttReading {
  const date = isDateFormat(cell.numberFormat);
  return { state: date ? "date" : "number", printed: date ? dateText(value) : cell.text, path: null, finalDot: false, further: NOTHING_FURTHER };
}

/**
 * What stands in a row's number cell, for the numbering "tree".
 * Text out of form takes the place it was meant for; an Excel number or date takes none, since "7.1.10" or "1.10" may have been lost.
 */
export function readStt(cell: AnnexCell | undefined): SttReading {
  const value = cell?.value ?? "";
  if (cell && typeof value === "number") return readNumberCell(value, cell);
  const text = cell?.text ?? "";
  const printed = IN_FORM.test(text) ? text : tidySpaces(text);
  const finalDot = printed.endsWith(".");
  const further = NOTHING_FURTHER;
  if (printed === "") return { state: "missing", printed, path: null, finalDot, further };
  if (IN_FORM.test(printed)) return { state: "read", printed, path: inFormPath(printed), finalDot, further };
  return { state: "malformed", printed, path: meantPath(printed), finalDot, further };
}
