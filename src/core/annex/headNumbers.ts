import type { AnnexCell, SttReading } from "./annex";
import { NOTHING_FURTHER, readNumberCell } from "./readStt";

/** A number at the head of a line of text, "1.2. Nâng cao …": its reading, what parts it from the text, and the text. */
export interface HeadNumber {
  readonly stt: SttReading;
  /** What stands between number and text: ". ", " ", "."; in form ". ". */
  readonly separator: string;
  /** The line without its number. */
  readonly text: string;
  /** Where the number stands in the cell's text, in UTF-16 units. */
  readonly start: number;
}

/** "1.2. Nâng cao", "2.1 Ban hành", "3.21.XD quy trình", and as it was meant: "2..1. Thực hiện", "1,2. …", "1. 2 …". */
const AT_HEAD = /^([1-9])(\s*[.,]+\s*)([1-9]\d{0,2})(?!\d|[.,]\d|\s*%)((?:\s*[.):])?\s*)(?=\S|$)/u;
/** Begins a line after the first: only a number quite in form, since "1,5 triệu đồng" may begin a line as well. */
const IN_FORM = /^[1-9]\.[1-9]\d{0,2}[.\s]/;

function missing(text: string): HeadNumber {
  return { stt: { state: "missing", printed: "", path: null, finalDot: false, further: NOTHING_FURTHER }, separator: "", text, start: 0 };
}

function headOf(line: string, first: number, start: number): HeadNumber | null {
  const match = AT_HEAD.exec(line);
  if (!match || (start > 0 && (Number(match[1]) !== first || !IN_FORM.test(line)))) return null;
  const [whole, head = "", dots = "", number = "", separator = ""] = match;
  const state = dots === "." && Number(head) === first ? "read" : "malformed";
  const dot = separator.trimEnd();
  const printed = whole.slice(0, whole.length - separator.length) + (dot === "." ? "." : "");
  const stt: SttReading = { state, printed, path: [Number(head), Number(number)], finalDot: dot === ".", further: NOTHING_FURTHER };
  return { stt, separator, text: line.slice(whole.length).trim(), start };
}

/**
 * The numbers at the head of a cell whose numbers begin with `first` (goals 1.x, tasks 2.x, activities 3.x), one for each numbered line;
 * items "- …" have none. Without any there is one, `missing`; none in an empty cell. Readings are as in the number column:
 * "2..1." is malformed and takes the place [2, 1], an Excel number or date takes none.
 */
export function headNumbers(cell: AnnexCell | undefined, first: number): readonly HeadNumber[] {
  if (!cell || cell.text === "") return [];
  if (typeof cell.value === "number") return [{ stt: readNumberCell(cell.value, cell), separator: "", text: "", start: 0 }];
  const found: HeadNumber[] = [];
  let start = 0;
  for (const line of cell.text.split("\n")) {
    const indent = line.length - line.trimStart().length;
    const head = headOf(line.trim(), first, start);
    if (head) found.push({ ...head, start: start + indent });
    start += line.length + 1;
  }
  return found.length > 0 ? found : [missing(cell.text)];
}

/** Whether the cell's first line is numbered as the column's lines are. */
export function hasHeadNumber(cell: AnnexCell | undefined, first: number): boolean {
  return headNumbers(cell, first).some(({ stt }) => stt.path?.[0] === first);
}
