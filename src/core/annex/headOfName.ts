import { tidySpaces } from "../text/fold";
import type { AnnexCell, SttReading } from "./annex";
import { NOTHING_FURTHER, readNumberCell } from "./readStt";

/** "1.1 Tiêu chí …", "1.1. Tiêu chí …", "1. Tập trung …", "2) Nâng cao …", "1.2" alone; not "5 sáng kiến", "100% hồ sơ". */
const IN_FORM = /^([1-9]\d{0,2}(?:\.[1-9]\d{0,2})+\.?|[1-9]\d{0,2}\.)(?:[\s)–:-]+(?=\S)|$)|^([1-9]\d{0,2})\)\s*(?=\S)/u;
/** As it was meant: "1,2 Tiêu chí", "2..1. Nâng cao", "1. 2 Rà soát". */
const MEANT = /^(\d{1,3}(?:\s*[.,]+\s*\d{1,3})+[.,]*)[\s)–:-]+(?=\p{L}|[“"])/u;
/** What parts a number from the name. */
const PARTING = /^[\s).,:–-]+/u;

/** The number that a row's name begins with, read as one in a column of numbers; `missing` where it begins with none. */
export function headOfName(cell: AnnexCell | undefined): SttReading {
  if (cell && typeof cell.value === "number") return readNumberCell(cell.value, cell);
  const text = cell?.text ?? "";
  const [, dotted, bracketed] = IN_FORM.exec(text) ?? [];
  const inForm = dotted ?? bracketed;
  const printed = inForm ?? tidySpaces(MEANT.exec(text)?.[1] ?? "");
  if (printed === "") return { state: "missing", printed, path: null, finalDot: false, further: NOTHING_FURTHER };
  const parts = (printed.match(/\d+/g) ?? []).map(Number);
  const path = parts.every((part) => part > 0) ? parts : null;
  return { state: inForm === undefined ? "malformed" : "read", printed, path, finalDot: printed.endsWith("."), further: NOTHING_FURTHER };
}

/** The name without the number it begins with. */
export function nameAfter({ state, printed }: SttReading, text: string): string {
  if (state === "missing" || state === "number" || state === "date") return text;
  return text.slice(lengthOfHead(printed, text)).replace(PARTING, "");
}

/** The name with another number at its head. */
export function withHeadOfName({ printed }: SttReading, text: string, number: string): string {
  const rest = text.slice(lengthOfHead(printed, text));
  return `${number}${/^[\p{L}“"]/u.test(rest) ? " " : ""}${rest}`;
}

/** How much of the text the number takes; it may be printed with other spaces. */
function lengthOfHead(printed: string, text: string): number {
  let [length, left] = [0, printed.replace(/\s/g, "")];
  while (left !== "" && length < text.length) {
    if (text[length] === left[0]) left = left.slice(1);
    length += 1;
  }
  return length;
}
