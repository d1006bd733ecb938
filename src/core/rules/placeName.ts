import type { Annex, AnnexRow } from "../annex/annex";
import { placeText } from "./placedRows";

const ROMAN = ["X", "IX", "V", "IV", "I"] as const;
const ROMAN_VALUES = [10, 9, 5, 4, 1] as const;

/** `4` → `"IV"`; whole numbers above zero. */
export function roman(number: number): string {
  let rest = number;
  let text = "";
  for (const [place, value] of ROMAN_VALUES.entries()) {
    for (; rest >= value; rest -= value) text += ROMAN[place] ?? "";
  }
  return text;
}

function letter(number: number): string {
  return String.fromCharCode("A".charCodeAt(0) + number - 1);
}

/**
 * A place as people write it: "2.3" in a tree, whose fields may be "II"; where numbers start over in sections "II.3", in a sub-section
 * "VII.A.3". `like` is a row of the same level, which tells sub-sections from numbered rows.
 */
export function placeName({ numbering: { form, romanFields } }: Annex, path: readonly number[], like: AnnexRow): string {
  if (form === "tree" && !(romanFields && path.length === 1)) return placeText(path);
  const letterAt = form === "goals" && (path.length === 3 || like.role === "subsection") ? 1 : -1;
  return path.map((number, depth) => (depth === 0 ? roman(number) : depth === letterAt ? letter(number) : String(number))).join(".");
}

/** The number that stands in the row's own cell for this place: all of it in a tree, below a field what follows the field's, else its last part. */
export function ownNumber(annex: Annex, path: readonly number[], like: AnnexRow): string {
  const name = placeName(annex, path, like);
  const { form } = annex.numbering;
  if (form === "tree" || path.length === 1) return name;
  return name.slice((form === "fields" ? name.indexOf(".") : name.lastIndexOf(".")) + 1);
}
