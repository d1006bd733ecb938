import { displayNumber } from "../../typing/displayText";
import { readTypedNumber } from "../../typing/readTypedNumber";
import type { Region } from "../../typing/region";
import { toBoolean, toNumber, toText } from "../coercion";
import { wildcards } from "../criteria";
import { asScalar } from "../scope";
import { FormulaError, type Scalar, type Value, valueError } from "../values";
import { cellsOf } from "./collect";
import { type FormulaFunction, type FunctionTable, ofScalars, ofValues } from "./define";

type Texts = { readonly text: (index: number) => string; readonly number: (index: number, otherwise?: number) => number };

function ofTexts(least: number, most: number, call: (args: Texts, region: Region) => Scalar): FormulaFunction {
  return ofScalars(least, most, (args, region) =>
    call(
      {
        text: (index) => toText(args[index] ?? null, region),
        number: (index, otherwise = 0) => (args[index] === undefined ? otherwise : Math.trunc(toNumber(args[index] ?? null, region))),
      },
      region,
    ),
  );
}

function count(value: number): number {
  if (value < 0) throw valueError;
  return value;
}

function found(at: number): number {
  if (at < 0) throw valueError;
  return at + 1;
}

function substitute({ text, number }: Texts): string {
  const [whole, old, fresh] = [text(0), text(1), text(2)];
  const which = number(3, 0);
  if (old === "") return whole;
  if (which === 0) return whole.replaceAll(old, () => fresh);
  let at = -1;
  for (let seen = 0; seen < which; seen++) {
    at = whole.indexOf(old, at + 1);
    if (at < 0) return whole;
  }
  return whole.slice(0, at) + fresh + whole.slice(at + old.length);
}

function search({ text, number }: Texts): number {
  const start = number(2, 1) - 1;
  const at = text(1).slice(start).search(wildcards(text(0), false));
  return found(at < 0 ? at : at + start);
}

function joined(values: readonly Value[], scope: Parameters<typeof cellsOf>[1], separator: string, skipEmpty: boolean): Value {
  const { region } = scope.book;
  const texts = cellsOf(values, scope).map((cell) => toText(cell, region));
  return (skipEmpty ? texts.filter((text) => text !== "") : texts).join(separator);
}

function valueOf(value: Scalar, region: Region): Scalar {
  return typeof value === "string" ? (readTypedNumber(value, region)?.value ?? valueError) : toNumber(value, region);
}

export const textFunctions: FunctionTable = {
  CHAR: ofTexts(1, 1, ({ number }) => String.fromCharCode(number(0))),
  CODE: ofTexts(1, 1, ({ text }) => (text(0) === "" ? valueError : text(0).charCodeAt(0))),
  CLEAN: ofTexts(1, 1, ({ text }) => [...text(0)].filter((letter) => letter >= " ").join("")),
  CONCAT: ofValues(1, 255, (values, scope) => joined(values, scope, "", false)),
  CONCATENATE: ofScalars(1, 255, (args, region) => args.map((arg) => toText(arg, region)).join("")),
  EXACT: ofTexts(2, 2, ({ text }) => text(0) === text(1)),
  FIND: ofTexts(2, 3, ({ text, number }) => found(text(1).indexOf(text(0), number(2, 1) - 1))),
  LEFT: ofTexts(1, 2, ({ text, number }) => text(0).slice(0, count(number(1, 1)))),
  LEN: ofTexts(1, 1, ({ text }) => text(0).length),
  LOWER: ofTexts(1, 1, ({ text }) => text(0).toLocaleLowerCase("vi")),
  MID: ofTexts(3, 3, ({ text, number }) => text(0).slice(count(number(1) - 1), number(1) - 1 + count(number(2)))),
  PROPER: ofTexts(1, 1, ({ text }) => text(0).toLocaleLowerCase("vi").replace(/\p{L}+/gu, (word) => word.charAt(0).toLocaleUpperCase("vi") + word.slice(1))),
  REPLACE: ofTexts(4, 4, ({ text, number }) => text(0).slice(0, count(number(1) - 1)) + text(3) + text(0).slice(number(1) - 1 + count(number(2)))),
  REPT: ofTexts(2, 2, ({ text, number }) => text(0).repeat(count(number(1)))),
  RIGHT: ofTexts(1, 2, ({ text, number }) => (count(number(1, 1)) === 0 ? "" : text(0).slice(-number(1, 1)))),
  SEARCH: ofTexts(2, 3, search),
  SUBSTITUTE: ofTexts(3, 4, substitute),
  TEXT: ofScalars(2, 2, ([value = null, format = null], region) => (typeof value === "string" ? value : displayNumber(toNumber(value, region), toText(format, region), region))),
  TEXTJOIN: ofValues(3, 255, ([separator = null, skip = null, ...values], scope) => {
    const { region } = scope.book;
    return joined(values, scope, toText(asScalar(separator, scope), region), toBoolean(asScalar(skip, scope), region));
  }),
  TRIM: ofTexts(1, 1, ({ text }) => text(0).replace(/ +/g, " ").replace(/^ | $/g, "")),
  UNICHAR: ofTexts(1, 1, ({ number }) => String.fromCodePoint(number(0))),
  UNICODE: ofTexts(1, 1, ({ text }) => text(0).codePointAt(0) ?? valueError),
  UPPER: ofTexts(1, 1, ({ text }) => text(0).toLocaleUpperCase("vi")),
  VALUE: ofScalars(1, 1, ([value = null], region) => (value instanceof FormulaError ? value : valueOf(value, region))),
};
