import { tidySpaces } from "../text/fold";
import type { AnnexCell, AnnexColumn, ColumnKey } from "./annex";

/** "năm 2022", but neither a date ("ngày 5 tháng 7 năm 2022") nor a span ("năm 2021-2025"). */
const YEAR = /(tháng\s*[\d.…]*\s*)?năm\s*:?\s*(20\d\d)(?!\s*[-–]\s*20\d\d|\d)/giu;

function yearsIn(text: string): readonly number[] {
  return [...text.normalize("NFC").matchAll(YEAR)].flatMap(([, month, year]) => (month === undefined ? Number(year) : []));
}

/** The main line of a title block: the first that names a year, else the longest; `""` where there is none. */
export function mainTitle(title: readonly AnnexCell[]): string {
  const lines = title.map(({ text }) => text.normalize("NFC")).filter((text) => !text.startsWith("("));
  const longest = lines.reduce((longer, line) => (line.length > longer.length ? line : longer), "");
  return tidySpaces(lines.find((line) => yearsIn(line).length > 0) ?? longest);
}

function withoutParentheses(text: string): string {
  return text.replace(/\([^)]*\)/g, " ");
}

const TARGETS: readonly ColumnKey[] = ["targetScore", "target", "goal"];

/** The year named in the heading of the column for this year's targets. */
function targetYear(columns: ReadonlyMap<ColumnKey, AnnexColumn>): number | null {
  const heading = TARGETS.map((key) => columns.get(key)?.heading).find((found) => found !== undefined) ?? "";
  const year = /\b20\d\d\b/.exec(heading)?.[0];
  return year === undefined ? null : Number(year);
}

/**
 * The plan's year: the first that the title names (of several in one cell the one in the target column's heading, else the latest),
 * else the one in that heading, else `fallback`. What stands in parentheses counts only if nothing else names a year.
 */
export function planYear(
  title: readonly AnnexCell[],
  columns: ReadonlyMap<ColumnKey, AnnexColumn>,
  fallback: number | null,
): number | null {
  const target = targetYear(columns);
  for (const texts of [title.map(({ text }) => withoutParentheses(text)), title.map(({ text }) => text)]) {
    const years = texts.map(yearsIn).find((found) => found.length > 0);
    if (years) return target !== null && years.includes(target) ? target : Math.max(...years);
  }
  return target ?? fallback;
}
