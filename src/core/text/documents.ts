const DASH = "[-–‑]";
const TYPE = `\\p{Lu}[\\p{L}\\d]*(?:\\s?${DASH}\\s?\\p{Lu}[\\p{L}\\d]*)*`;
const DATE = "(?:\\s*,?\\s*(?:ban hành\\s+)?ngày\\s+(?:\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*(?<short>\\d{4})|\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+(?<long>\\d{4})))?";
const NUMBERED = new RegExp(`(?<![\\d/])\\d{1,5}\\s?/\\s?(?<year>(?:19|20)\\d\\d)\\s?/\\s?${TYPE}${DATE}`, "gu");
const WITHOUT_YEAR = new RegExp(`(?<![\\d/]|/\\s)(?<number>\\d{1,4})\\s?/\\s?(?<type>(?:NĐ${DASH}CP|TTLT${DASH}${TYPE}|TT${DASH}${TYPE}))${DATE}`, "gu");

/** A legal document as a text names it. */
export interface NamedDocument {
  /** `"61/2018/NĐ-CP ngày 23/4/2018"` */
  readonly printed: string;
  /** The year in its number. */
  readonly year: number;
  /** The year of the day that follows right after, `null` where none does. */
  readonly dateYear: number | null;
}

/** A decree or circular whose number lacks its year, and the number it should have where its day is named. */
export interface NumberWithoutYear {
  /** `"108/NĐ-CP"` */
  readonly printed: string;
  /** `"108/2014/NĐ-CP"`, or `null`. */
  readonly right: string | null;
}

/** The documents that a text names by number, year and type: 61/2018/NĐ-CP, 14/2020/QH14. */
export function documentsIn(text: string): readonly NamedDocument[] {
  return [...text.matchAll(NUMBERED)].map(({ 0: printed, groups = {} }) => {
    const date = groups.short ?? groups.long;
    return { printed, year: Number(groups.year), dateYear: date === undefined ? null : Number(date) };
  });
}

/** The decrees (NĐ-CP) and circulars (TT-, TTLT-) that a text names without a year; other documents need none. */
export function numbersWithoutYear(text: string): readonly NumberWithoutYear[] {
  return [...text.matchAll(WITHOUT_YEAR)].map(({ 0: all, groups = {} }) => {
    const { number = "", type = "" } = groups;
    const year = groups.short ?? groups.long;
    const printed = all.slice(0, all.indexOf(type) + type.length);
    return { printed, right: year === undefined ? null : `${number}/${year}/${type}` };
  });
}
