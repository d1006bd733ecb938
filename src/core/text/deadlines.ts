import { tidySpaces } from "./fold";

/** A stretch of time that a deadline names; `year` is `null` where it names none. */
export type DeadlinePart =
  | { readonly kind: "quarters"; readonly quarters: readonly number[]; readonly year: number | null }
  | { readonly kind: "months"; readonly months: readonly number[]; readonly year: number | null }
  | { readonly kind: "day"; readonly day: number; readonly month: number; readonly year: number | null }
  /** "Thường xuyên", "Theo kế hoạch", "Khi có quy định mới": recurring, or hanging on something else. */
  | { readonly kind: "phrase" };

export interface Deadline {
  readonly parts: readonly DeadlinePart[];
  /** First and last year that is named, both included; the last is `Infinity` for "và những năm tiếp theo". `null` where none is. */
  readonly years: { readonly first: number; readonly last: number } | null;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };
const QUARTER = "(?:IV|I{1,3}|[1-4])(?![\\p{L}\\d])";
const MONTH = "(?:0?[1-9]|1[0-2])(?!\\d)";
const DAY = "(?:0?[1-9]|[12]\\d|3[01])(?!\\d)";
const YEAR = "20\\d\\d(?!\\d)";
const BETWEEN = "\\s*(?:,|;|&|và|hoặc|đến|tới|-|–|—)\\s*(?:hết\\s+)?";
/** "/2022", "năm 2022", ", năm 2022", "-2022". */
const OF_YEAR = `(?:\\s*(?:[/,–-]|của)?\\s*(?:năm\\s+)?(?<year>${YEAR}))?`;

const QUARTERS = new RegExp(`^(?:các\\s+)?quý\\s*(?<list>${QUARTER}(?:${BETWEEN}(?:quý\\s*)?${QUARTER})*)${OF_YEAR}`, "iu");
const MONTHS = new RegExp(`^(?:các\\s+)?tháng\\s*(?<list>${MONTH}(?:${BETWEEN}(?:tháng\\s*)?${MONTH})*)${OF_YEAR}`, "iu");
const MONTH_OF_YEAR = new RegExp(`^(?<list>${MONTH})\\s*[/.-]\\s*(?<year>${YEAR})`, "u");
const DATE = new RegExp(`^(?:ngày\\s*)?(?<day>${DAY})\\s*(?:[/.-]\\s*|\\s+tháng\\s+)(?<month>${MONTH})(?:\\s*(?:[/.-]|năm)\\s*(?<year>${YEAR}))?`, "iu");
/** "Trước ngày …", "Đến hết quý …", "Hoàn thành trong tháng …". */
const LEAD = /^(?:(?:hoàn thành|thực hiện|xong|chậm nhất|muộn nhất|trước|trong|từ|vào|khoảng|đến|tới|hết|cuối|đầu|giữa)(?!\p{L})\s*)+/iu;
const PHRASE =
  /^(?:thường xuyên|thường kỳ|định kỳ|liên tục|đột xuất|cả năm|trong (?:cả )?(?:các )?năm|(?:đến )?(?:hết|cuối|đầu) năm|(?:hằng|hàng|mỗi|từng) (?:năm|quý|tháng|tuần|ngày)|năm 20\d\d|giai đoạn|(?:\d{1,2}|sáu|chín) tháng|(?:thực hiện )?theo|khi|(?:ngay )?sau khi|kết thúc)(?!\p{L})/iu;
/** Whose years are those of documents and of events, not of the deadline. */
const HANGS_ON = /^(?:(?:thực hiện )?theo|khi|(?:ngay )?sau khi)(?!\p{L})/iu;
const OPEN_END = /(?:những|các) năm (?:tiếp theo|sau)/iu;
const YEARS = new RegExp(`(?<!\\d)(${YEAR})(?:\\s*(?:-|–|đến)\\s*(?:năm\\s+)?(${YEAR}))?`, "gu");

function numbersIn(list: string): readonly number[] {
  return (list.match(/IV|I{1,3}|\d+/giu) ?? []).map((number) => ROMAN[number.toUpperCase()] ?? Number(number));
}

/** "2 đến 7" → 2, 3, … 7; "6, 12" → 6, 12. */
function spread(list: string): readonly number[] {
  const numbers = numbersIn(list);
  const [first = 0, last = first] = numbers;
  const isSpan = numbers.length === 2 && /đến|tới|[-–—]/iu.test(list) && first < last;
  return isSpan ? Array.from({ length: last - first + 1 }, (_, place) => first + place) : numbers;
}

function yearOf(groups: Readonly<Record<string, string | undefined>>): number | null {
  return groups.year === undefined ? null : Number(groups.year);
}

/** The stretch of time that the text opens with, and how many letters it takes. */
function openingPart(text: string): { readonly part: DeadlinePart; readonly length: number } | null {
  const forms: readonly (readonly [RegExp, (groups: Readonly<Record<string, string | undefined>>) => DeadlinePart])[] = [
    [QUARTERS, (groups) => ({ kind: "quarters", quarters: spread(groups.list ?? ""), year: yearOf(groups) })],
    [MONTHS, (groups) => ({ kind: "months", months: spread(groups.list ?? ""), year: yearOf(groups) })],
    [MONTH_OF_YEAR, (groups) => ({ kind: "months", months: spread(groups.list ?? ""), year: yearOf(groups) })],
    [DATE, (groups) => ({ kind: "day", day: Number(groups.day), month: Number(groups.month), year: yearOf(groups) })],
  ];
  for (const [form, read] of forms) {
    const match = form.exec(text);
    if (match) return { part: read(match.groups ?? {}), length: match[0].length };
  }
  return null;
}

/** One deadline of several that a cell may name side by side: `null` where it cannot be read. */
function readPart(text: string): readonly DeadlinePart[] | null {
  const parts: DeadlinePart[] = [];
  let rest = text;
  while (rest !== "") {
    const bare = rest.replace(LEAD, "");
    const found = openingPart(bare);
    if (!found) return PHRASE.test(rest) ? [...parts, { kind: "phrase" }] : null;
    parts.push(found.part);
    rest = bare.slice(found.length).replace(/^\s*(?:[,;&.–—-]|và|hoặc|đến|tới)?\s*/iu, "");
  }
  return parts;
}

/** True where a deadline hangs on a document or an event: "Theo kế hoạch của tỉnh", "Khi có quy định mới". */
export function hangsOnOther(text: string): boolean {
  return HANGS_ON.test(tidySpaces(text.normalize("NFC")));
}

function yearsNamed(texts: readonly string[]): Deadline["years"] {
  const years = texts.filter((text) => !HANGS_ON.test(text)).flatMap((text) => {
    const named = [...text.matchAll(YEARS)].flatMap(([, first, last]) => [Number(first), Number(last ?? first)]);
    return named.length > 0 && OPEN_END.test(text) ? [...named, Infinity] : named;
  });
  return years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) };
}

/**
 * A deadline as plans write it: "Quý II, III/2022", "01/2022", "Tháng 2 đến tháng 7 năm 2022", "Trước ngày 15/12/2022", "Thường xuyên",
 * "Trong năm 2022 và những năm tiếp theo", several side by side at "/", ";" or line breaks. `null` where it cannot be read.
 */
export function readDeadline(text: string): Deadline | null {
  const texts = text
    .normalize("NFC")
    .split(/(?<=\p{L})\s*\/\s*(?=\p{L})|[;\n]/u)
    .map((part) => tidySpaces(part).replace(/^[-+•*\s]+|[\s.,]+$/g, ""))
    .filter((part) => part !== "");
  const parts = texts.map(readPart);
  if (parts.length === 0 || parts.includes(null)) return null;
  return { parts: parts.flatMap((part) => part ?? []), years: yearsNamed(texts) };
}
