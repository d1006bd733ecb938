import type { TypedNumber } from "./typedNumber";
import type { Region } from "./region";

const dayLength = 86_400_000;

/** Excel's number of a day: 1 is 1 January 1900, and a 29 February 1900 that never was is counted. */
export function serialOf(year: number, month: number, day: number): number {
  const days = Math.round(Date.UTC(year, month - 1, day) / dayLength) + 25_569;
  return days < 61 ? days - 1 : days;
}

/** Reads "2/3", "2/3/2024", "3/2024", and times such as "8:30"; null for anything else. */
export function readTypedDate(text: string, region: Region): TypedNumber | null {
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (time) return timeOf(Number(time[1]), Number(time[2]), Number(time[3] ?? 0), time[3] !== undefined);
  const separator = `[${region.dateSeparators.replace("-", "\\-")}]`;
  const parts = new RegExp(`^(\\d{1,4})${separator}(\\d{1,4})(?:${separator}(\\d{1,4}))?$`).exec(text);
  if (!parts) return null;
  const [, first = "", second = "", third] = parts;
  return third === undefined ? twoParts(first, second, region) : threeParts(first, second, third, region);
}

function twoParts(first: string, second: string, region: Region): TypedNumber | null {
  if (first.length > 2) return null;
  const [day, month] = region.dayFirst ? [Number(first), Number(second)] : [Number(second), Number(first)];
  const thisYear = new Date().getFullYear();
  if (second.length <= 2 && isDay(thisYear, month, day)) return { value: serialOf(thisYear, month, day), format: "d-mmm" };
  // Where it is no day and month, it is a month and year.
  const year = fullYear(second);
  return year !== null && isDay(year, Number(first), 1) ? { value: serialOf(year, Number(first), 1), format: "mmm-yy" } : null;
}

function threeParts(first: string, second: string, third: string, region: Region): TypedNumber | null {
  const yearFirst = first.length === 4;
  const year = fullYear(yearFirst ? first : third);
  if (year === null || (!yearFirst && first.length > 2) || second.length > 2) return null;
  const [month, day] = yearFirst ? [Number(second), Number(third)] : region.dayFirst ? [Number(second), Number(first)] : [Number(first), Number(second)];
  return isDay(year, month, day) ? { value: serialOf(year, month, day), format: "m/d/yyyy" } : null;
}

function timeOf(hours: number, minutes: number, seconds: number, shown: boolean): TypedNumber | null {
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return { value: (hours * 3600 + minutes * 60 + seconds) / 86_400, format: shown ? "h:mm:ss" : "h:mm" };
}

/** Two digits: 00 to 29 are of this century, as Windows has it. */
function fullYear(text: string): number | null {
  const year = Number(text);
  if (text.length <= 2) return year < 30 ? 2000 + year : 1900 + year;
  return text.length === 4 && year >= 1900 ? year : null;
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
