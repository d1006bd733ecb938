import type { TypedNumber } from "./typedNumber";
import type { Region } from "./region";
import { readTypedDate } from "./readTypedDate";

/** Reads text as Excel reads what is typed in that region: numbers, percentages, dates; null for anything else. */
export function readTypedNumber(text: string, region: Region): TypedNumber | null {
  const trimmed = text.trim();
  if (!/\d/.test(trimmed)) return null;
  return readDecimal(trimmed, region) ?? readTypedDate(trimmed, region);
}

function readDecimal(text: string, region: Region): TypedNumber | null {
  const thousands = `\\${region.thousands}`;
  const decimal = `\\${region.decimal}`;
  // After a thousands sign at least three digits must follow, else it is no number.
  const pattern = new RegExp(`^([-+]?)(\\()?(\\d+(?:${thousands}\\d{3,})*)?(?:${decimal}(\\d*))?(?:[eE]([-+]?\\d{1,3}))?(\\))?\\s*(%)?$`);
  const found = pattern.exec(text);
  if (!found) return null;
  const [, sign = "", open, whole = "", fraction = "", exponent, close, percent] = found;
  if ((open === undefined) !== (close === undefined) || whole + fraction === "") return null;
  const grouped = whole.includes(region.thousands);
  const digits = whole.replaceAll(region.thousands, "") || "0";
  const size = Number(`${digits}.${fraction || "0"}e${exponent ?? "0"}`);
  if (!Number.isFinite(size)) return null;
  const signed = sign === "-" || open !== undefined ? -size : size;
  const decimals = fraction === "" ? "" : ".00";
  if (percent !== undefined) return { value: signed / 100, format: `0${decimals}%` };
  if (exponent !== undefined) return { value: signed, format: "0.00E+00" };
  return { value: signed, format: grouped ? `#,##0${decimals}` : "General" };
}
