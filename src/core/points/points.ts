declare const pointsBrand: unique symbol;

/** An exact number of points, held as a whole number of billionths so that sums never drift. */
export type Points = number & { readonly [pointsBrand]: "Points" };

/** Billionths in one point: Excel's doubles keep 15 digits, so values up to a million points are exact. */
export const UNITS_PER_POINT = 1_000_000_000;

/** Decimals that a `Points` can hold. */
export const POINTS_DIGITS = 9;

const LARGEST = 1_000_000;

export const NO_POINTS = 0 as Points;

function points(units: number): Points {
  return (units === 0 ? 0 : units) as Points;
}

/**
 * An Excel number as points, without the noise of binary fractions: `2.7091000000000003` → 2.7091.
 * A longer fraction (1/3) is rounded to a billionth. `null` beyond a million points either way, and for NaN.
 */
export function pointsFromNumber(number: number): Points | null {
  if (!(Math.abs(number) <= LARGEST)) return null;
  return points(Math.sign(number) * Math.round(Math.abs(number) * UNITS_PER_POINT));
}

/** The nearest double: what an Excel cell holds for these points. */
export function toNumber(value: Points): number {
  return value / UNITS_PER_POINT;
}

const DECIMAL = /^([+\-\u2212]?)(\d*)(?:[.,](\d+))?$/;
const AROUND = /^[\s\u200b-\u200d\ufeff]+|[\s\u200b-\u200d\ufeff]+$/g;

/**
 * `"8,5"`, `"8.5"`, `" 8,5 "`, `"-0,25"` → points; `null` for what is no plain decimal number.
 * One comma or point is always the decimal sign, so `"1.000"` is one point: thousands do not occur in scores,
 * and a number with both signs, or with two of one, is refused.
 */
export function parsePoints(text: string): Points | null {
  const match = DECIMAL.exec(text.replace(AROUND, ""));
  const [, sign = "", whole = "", fraction = ""] = match ?? [];
  if (whole + fraction === "" || whole.replace(/^0+/, "").length > 7) return null;
  const kept = Number(fraction.slice(0, POINTS_DIGITS).padEnd(POINTS_DIGITS, "0"));
  const roundedUp = fraction.charAt(POINTS_DIGITS) >= "5" ? 1 : 0;
  const units = Number(whole) * UNITS_PER_POINT + kept + roundedUp;
  if (units > LARGEST * UNITS_PER_POINT) return null;
  return points(sign === "" || sign === "+" ? units : -units);
}

/** Exact as long as the sum stays below nine million points. */
export function sumPoints(values: Iterable<Points>): Points {
  let units = 0;
  for (const value of values) units += value;
  return points(units);
}

export function subtractPoints(from: Points, value: Points): Points {
  return points(from - value);
}

/** Negative, zero or positive, as `sort` wants it. */
export function comparePoints(a: Points, b: Points): number {
  return a - b;
}

/** Rounded to so many decimals (0 to 9), halves away from zero, as Excel's ROUND does. */
export function roundTo(value: Points, digits: number): Points {
  if (digits >= POINTS_DIGITS) return value;
  const step = 10 ** (POINTS_DIGITS - Math.max(0, digits));
  const size = Math.abs(value);
  const remainder = size % step;
  const rounded = size - remainder + (remainder * 2 >= step ? step : 0);
  return points(value < 0 ? -rounded : rounded);
}

/** `1.5` points → `"1.5"`, or `"1,5"` with a comma as sign; no trailing zeros. */
export function formatPoints(points: Points, sign: "," | "." = "."): string {
  const whole = Math.trunc(Math.abs(points) / UNITS_PER_POINT);
  const fraction = String(Math.abs(points) % UNITS_PER_POINT).padStart(9, "0").replace(/0+$/, "");
  return `${points < 0 ? "-" : ""}${whole}${fraction ? sign + fraction : ""}`;
}

/** The decimals it takes to write these points: `2.7091` → 4. */
export function digitsOf(value: Points): number {
  let digits = POINTS_DIGITS;
  for (let rest: number = value; digits > 0 && rest % 10 === 0; rest /= 10) digits -= 1;
  return digits;
}
