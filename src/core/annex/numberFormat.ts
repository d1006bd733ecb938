/** The part of an English number format that Excel reads as codes: first section, without quoted text, colours and escapes. */
function codes(format: string): string {
  const plain = format.replace(/"[^"]*"?|\\.|_.|\*./g, "").replace(/\[(?!h|m|s)[^\]]*\]/gi, "");
  return plain.split(";")[0] ?? "";
}

/** The formats of nearly all cells, told without taking them apart. */
function isPlain(format: string): boolean {
  return format === "General" || format === "@";
}

/** True for `"d/m/yyyy"`, `"[h]:mm"` and the like. */
export function isDateFormat(format: string): boolean {
  return !isPlain(format) && format.toLowerCase() !== "general" && /[dmyhs]/i.test(codes(format));
}

/** The decimals a format fixes: `"0.00"` → 2, `"0"` → 0; `null` where it shows a number as it is (`"General"`, `"@"`). */
export function fixedDigits(format: string): number | null {
  if (isPlain(format)) return null;
  const shown = codes(format);
  if (!/[0#?]/.test(shown)) return null;
  const decimals = (/\.([0#?]+)/.exec(shown)?.[1] ?? "").length;
  return decimals + (shown.includes("%") ? 2 : 0);
}

const DAY = 86_400_000;
/** Day 0 of Excel's count, as it is right from 1 March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** Excel's day number as people here write it, `44928` → `"2/1/2023"`; the number itself where there is no such day. */
export function dateText(serial: number): string {
  const date = new Date(DAY_ZERO + Math.floor(serial) * DAY);
  if (Number.isNaN(date.getTime())) return String(serial);
  return `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
}
