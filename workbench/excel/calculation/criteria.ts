import { readTypedNumber } from "../typing/readTypedNumber";
import type { Region } from "../typing/region";
import { compare } from "./coercion";
import { FormulaError, type Scalar } from "./values";

type Test = (value: Scalar) => boolean;

/**
 * The test that a criterion of COUNTIF and its kin means: "5", ">5", "<>x", "1.?*". A criterion that reads as a number also
 * meets text that reads as the same number ("1.1" meets "1.10"); wildcards meet text only.
 */
export function criterion(wanted: Scalar, region: Region): Test {
  if (wanted === null) return (value) => value === 0;
  if (typeof wanted !== "string") return (value) => equalTo(value, wanted, region);
  const [, operator = "", operand = ""] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(wanted) ?? [];
  const typed = readTypedNumber(operand, region);
  const target: Scalar = typed ? typed.value : readBoolean(operand);
  if (operator === "<" || operator === ">" || operator === "<=" || operator === ">=") return ordered(operator, target);
  const equal = equality(operator, target, region);
  return operator === "<>" ? (value) => !equal(value) : equal;
}

function equality(operator: string, target: Scalar, region: Region): Test {
  if (target === "") return operator === "" ? (value) => value === null || value === "" : (value) => value === null;
  if (typeof target !== "string") return (value) => equalTo(value, target, region);
  const error = /^#[A-Z/0]+[!?]?$/.test(target) ? target : null;
  const pattern = wildcards(target);
  return (value) => (value instanceof FormulaError ? value.error === error : typeof value === "string" && pattern.test(value));
}

function equalTo(value: Scalar, target: Scalar, region: Region): boolean {
  if (value instanceof FormulaError || target instanceof FormulaError) return value instanceof FormulaError && target instanceof FormulaError && value.error === target.error;
  if (typeof value === typeof target) return value === target;
  return typeof target === "number" && typeof value === "string" && readTypedNumber(value, region)?.value === target;
}

function ordered(operator: string, target: Scalar): Test {
  return (value) => {
    if (value === null || value instanceof FormulaError || typeof value !== typeof target) return false;
    const order = compare(value, target);
    if (operator === "<") return order < 0;
    if (operator === ">") return order > 0;
    return operator === "<=" ? order <= 0 : order >= 0;
  };
}

function readBoolean(text: string): string | boolean {
  if (/^true$/i.test(text)) return true;
  return /^false$/i.test(text) ? false : text;
}

/** Excel's wildcards: "?" one character, "*" any, "~" before one of them means itself. The whole text must fit, without case. */
export function wildcards(pattern: string, anchored = true): RegExp {
  const source = pattern.replace(/~([*?~])|([*?])|([\\^$.|+()[\]{}/])/g, (_, escaped?: string, wild?: string, special?: string) => {
    if (escaped !== undefined) return escaped === "~" ? "~" : `\\${escaped}`;
    if (wild !== undefined) return wild === "*" ? "[\\s\\S]*" : "[\\s\\S]";
    return `\\${special ?? ""}`;
  });
  return new RegExp(anchored ? `^${source}$` : source, "iu");
}

