import { parsePoints, pointsFromNumber, type Points } from "../points/points";
import { readBudget } from "../text/budgets";
import type { AnnexCell } from "./annex";

/** "1.500", "1.500,5", "1,500,000": signs before every three digits. */
const THOUSANDS: readonly (readonly [RegExp, string])[] = [
  [/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/, "."],
  [/^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/, ","],
];

/** By how many decimals a unit is larger than a million đồng. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^tr/iu, 0],
  [/^(?:tỷ|tỉ)/iu, 3],
  [/^(?:nghìn|ngàn)/iu, -3],
  [/^đ/iu, -6],
];

/** A number as printed, with a point as decimal sign and nothing between the thousands. */
function plainNumber(printed: string): string {
  const [, sign = ""] = THOUSANDS.find(([form]) => form.test(printed)) ?? [];
  return printed.replaceAll(sign === "" ? " " : sign, "").replace(",", ".");
}

/** The number with its decimal sign moved so many places to the right; below zero to the left. */
function shifted(number: string, by: number): string {
  const [whole = "", fraction = ""] = number.split(".");
  const before = "0".repeat(Math.max(0, -by));
  const digits = `${before}${whole}${fraction.padEnd(Math.max(0, by), "0")}`;
  const at = before.length + whole.length + by;
  return `${digits.slice(0, at)}.${digits.slice(at)}0`;
}

/**
 * The money of a budget cell in millions of đồng: the number 30, "1.500,5" → 1500.5, "1,2 tỷ" → 1200, "27.000.000 đồng" → 27. A
 * number alone counts millions, as the column does. `null` for phrases, for so much for each, and beyond a million of millions.
 */
export function millionsOf({ value, text }: AnnexCell): Points | null {
  if (typeof value === "number") return value < 0 ? null : pointsFromNumber(value);
  if (readBudget(text)?.kind !== "amount") return null;
  const [, printed = "", unit = ""] = /(\d(?:[\d.,]*\d)?)\s*(\p{L}.*)?$/u.exec(text.normalize("NFC")) ?? [];
  const by = UNITS.find(([form]) => form.test(unit))?.[1] ?? 0;
  return parsePoints(shifted(plainNumber(printed), by));
}
