import { readTypedNumber } from "../typing/readTypedNumber";
import type { Region } from "../typing/region";
import { FormulaError, type Scalar, valueError } from "./values";

/** A scalar as a number, as arithmetic takes it; throws the error value it is or leads to. */
export function toNumber(value: Scalar, region: Region): number {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof FormulaError) throw value;
  const typed = readTypedNumber(value, region);
  if (!typed) throw valueError;
  return typed.value;
}

export function toText(value: Scalar, region: Region): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof FormulaError) throw value;
  return numberText(value).replace(".", region.decimal);
}

export function toBoolean(value: Scalar, region: Region): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value !== "string") return toNumber(value, region) !== 0;
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  throw valueError;
}

/** A number as Excel writes it into text: fifteen digits at most. */
export function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const exponent = rounded === 0 ? 0 : Math.floor(Math.log10(Math.abs(rounded)));
  if (exponent < 20 && exponent > -10) return plainDigits(rounded);
  return rounded.toExponential().replace(/e([+-])(\d)$/, "E$10$2").replace("e", "E");
}

function plainDigits(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}

const alphabet = new Intl.Collator("vi", { sensitivity: "accent" });

/** Order of two scalars as "<" sees it: numbers before text before booleans; text without case. */
export function compare(a: Scalar, b: Scalar): number {
  if (a instanceof FormulaError) throw a;
  if (b instanceof FormulaError) throw b;
  const left = a ?? blankBeside(b);
  const right = b ?? blankBeside(a);
  const ranks = rank(left) - rank(right);
  if (ranks !== 0) return ranks;
  if (typeof left === "string" && typeof right === "string") return sameText(left, right) ? 0 : alphabet.compare(left, right) || 1;
  return Number(left) - Number(right);
}

/** "=" of two scalars; much quicker than their order. */
export function equal(a: Scalar, b: Scalar): boolean {
  if (typeof a === "string" && typeof b === "string") return sameText(a, b);
  return compare(a, b) === 0;
}

function sameText(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

function blankBeside(other: Scalar): number | string | boolean {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

function rank(value: number | string | boolean): number {
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}
