import { tidySpaces } from "../text/fold";
import type { AnnexCell, NumberingForm, SttReading } from "./annex";
import { isDateFormat } from "./numberFormat";
import { NOTHING_FURTHER, readNumberCell, readStt } from "./readStt";

/** What a number counts: roman sections, sub-sections by letter, rows by arabic numbers. */
export type NumberSeries = "roman" | "letter" | "arabic";

export interface NumberReading {
  readonly stt: SttReading;
  readonly series: NumberSeries;
}

const ROMAN = "(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})";
const ROMAN_IN_FORM = new RegExp(`^${ROMAN}\\.?$`);
/** "iv", "(II)", "Phần III", or glued to the section's name: "I. CÔNG TÁC CHỈ ĐẠO". */
const ROMAN_MEANT = new RegExp(`^(?:phần\\s+|mục\\s+)?\\(?(${ROMAN})[\\s.,;:)]*$`, "iu");
const ROMAN_BEFORE_NAME = new RegExp(`^(${ROMAN})(?:[.)/-]\\s*|\\s+)\\p{L}{2}`, "u");
const LETTER_IN_FORM = /^[A-H]\.?$/;
const LETTER_MEANT = /^\(?([A-H])[\s.,;:)]*$/i;
const LETTER_BEFORE_NAME = /^([A-H])[.)]\s*\p{L}{2}/u;
const ARABIC = /^[1-9]\d{0,2}\.?$/;
const SEVERAL = /^[1-9]\d{0,2}(?:[\s,;]+[1-9]\d{0,2})+\.?$/;
const ARABIC_MEANT = /^\(?0*([1-9]\d{0,2})[\s.,;:)]*$/;
const ARABIC_BEFORE_NAME = /^([1-9]\d{0,2})[.)]\s*\p{L}{2}/u;

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function romanValue(roman: string): number {
  const values = [...roman.toUpperCase()].map((letter) => VALUES[letter] ?? 0);
  return values.reduce((sum, value, place) => (value < (values[place + 1] ?? 0) ? sum - value : sum + value), 0);
}

function letterValue(letter: string): number {
  return letter.toUpperCase().charCodeAt(0) - "A".charCodeAt(0) + 1;
}

function reading(state: SttReading["state"], printed: string, numbers: readonly number[], series: NumberSeries): NumberReading {
  const [first, ...rest] = numbers.map((number) => [number]);
  const further = rest.length === 0 ? NOTHING_FURTHER : rest;
  return { stt: { state, printed, path: first ?? null, finalDot: printed.endsWith("."), further }, series };
}

function romanReading(state: SttReading["state"], printed: string, roman: string): NumberReading {
  return reading(state, printed, [romanValue(roman)], "roman");
}

function romanMeant(printed: string): string | null {
  return (ROMAN_MEANT.exec(printed) ?? ROMAN_BEFORE_NAME.exec(printed))?.[1] ?? null;
}

function readText(printed: string, form: NumberingForm): NumberReading {
  if (ARABIC.test(printed)) return reading("read", printed, [Number.parseInt(printed, 10)], "arabic");
  if (ROMAN_IN_FORM.test(printed)) return romanReading("read", printed, printed.replace(".", ""));
  const lettered = form === "goals";
  if (lettered && LETTER_IN_FORM.test(printed)) return reading("read", printed, [letterValue(printed)], "letter");
  if (lettered && SEVERAL.test(printed)) return reading("read", printed, (printed.match(/\d+/g) ?? []).map(Number), "arabic");
  const roman = romanMeant(printed);
  if (roman !== null) return romanReading("malformed", printed, roman);
  const letter = lettered ? (LETTER_MEANT.exec(printed) ?? LETTER_BEFORE_NAME.exec(printed))?.[1] : undefined;
  if (letter !== undefined) return reading("malformed", printed, [letterValue(letter)], "letter");
  const arabic = (ARABIC_MEANT.exec(printed) ?? ARABIC_BEFORE_NAME.exec(printed))?.[1];
  return reading("malformed", printed, arabic === undefined ? [] : [Number(arabic)], "arabic");
}

/** In a tree the fields may have roman numbers. Only capitals are taken for such: "i" and "x" may list or mark. */
function readTreeNumber(cell: AnnexCell | undefined): NumberReading {
  const stt = readStt(cell);
  if (stt.state !== "malformed" || stt.path !== null) return { stt, series: "arabic" };
  const { printed } = stt;
  if (ROMAN_IN_FORM.test(printed)) return romanReading("read", printed, printed.replace(".", ""));
  const roman = romanMeant(printed);
  return roman !== null && roman === roman.toUpperCase() ? romanReading("malformed", printed, roman) : { stt, series: "arabic" };
}

/**
 * What stands in a row's number cell. Outside of a tree `path` holds the cell's own number alone (`[3]` for "III", "C" and "3"), and
 * `series` says what it counts; `placeNumbers` puts it into its section.
 */
export function readSectionNumber(cell: AnnexCell | undefined, form: NumberingForm): NumberReading {
  if (form === "tree") return readTreeNumber(cell);
  const value = cell?.value ?? "";
  if (cell && typeof value === "number") {
    const counts = !isDateFormat(cell.numberFormat) && Number.isInteger(value) && value > 0 && value < 1000;
    return counts ? reading("read", cell.text, [value], "arabic") : { stt: readNumberCell(value, cell), series: "arabic" };
  }
  const printed = tidySpaces(cell?.text ?? "");
  return printed === "" ? reading("missing", printed, [], "arabic") : readText(printed, form);
}
