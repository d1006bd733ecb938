import { columnLetters } from "../snapshot/address";

/** Where a share is calculated; rows and columns count from zero. */
export interface RatioPlace {
  readonly column: number;
  readonly wholeRow: number;
  readonly partRow: number;
  /** The cell has an Excel percent format, which shows a hundredfold. */
  readonly percent?: boolean;
}

/** A change against another year is no share of the first part row in the second. */
const CHANGE = /giảm|tinh giản|tăng|so với năm/iu;

/**
 * Whether an indicator is the share, in %, of its second part row in the first: it is given in %, and two or more part rows count
 * the same thing in a unit other than %.
 */
export function isRatio(indicator: string, unit: string, partUnits: readonly string[]): boolean {
  const [whole = "", part = ""] = partUnits.map((printed) => printed.trim().toLowerCase());
  return unit.trim() === "%" && partUnits.length >= 2 && whole === part && whole !== "" && whole !== "%" && !CHANGE.test(indicator.normalize("NFC"));
}

/**
 * `=IF(AND(COUNT(D8,D9)=2,N(D8)>0),ROUND(D9/D8*100,2),"")`: part of whole in % with two decimals at most; nothing as long as one
 * of the two is no number or the whole is 0.
 */
export function ratioFormula({ column, wholeRow, partRow, percent = false }: RatioPlace): string {
  const [whole, part] = [wholeRow, partRow].map((row) => `${columnLetters(column)}${row + 1}`);
  const share = percent ? `ROUND(${part}/${whole},4)` : `ROUND(${part}/${whole}*100,2)`;
  return `=IF(AND(COUNT(${whole},${part})=2,N(${whole})>0),${share},"")`;
}

/** Whether a formula calculates a share as this one does; also as other programs write it when they save. */
export function isRatioFormula(formula: string): boolean {
  return /^=IF\(AND\(COUNT\(.*ROUND\([^()]*\/[^()]*\)/i.test(formula);
}

/** What the formula gives: 3 of 6 → 50, nothing → `""`. */
export function ratioOf(whole: unknown, part: unknown): number | string {
  if (typeof whole !== "number" || typeof part !== "number" || whole <= 0) return "";
  return Math.round((part / whole) * 10_000) / 100;
}
