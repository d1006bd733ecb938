import { toNumber } from "../coercion";
import { asArray } from "../scope";
import { divisionByZero, FormulaError, numberError, type Scalar, valueError } from "../values";
import { numbersOf, sum } from "./collect";
import { type FormulaFunction, type FunctionTable, ofScalars, ofValues } from "./define";

/** Rounds half away from zero on the decimal digits that Excel shows, so that 1.005 becomes 1.01. */
function rounded(value: number, digits: number, how: (size: number) => number): number {
  const factor = 10 ** Math.trunc(digits);
  const scaled = Number((Math.abs(value) * factor).toPrecision(15));
  return (Math.sign(value) * how(scaled)) / factor;
}

function ofNumbers(least: number, most: number, call: (...numbers: number[]) => number): FormulaFunction {
  return ofScalars(least, most, (args, region) => {
    const result = call(...args.map((arg) => toNumber(arg, region)));
    return Number.isFinite(result) ? result : numberError;
  });
}

function modulo(a: number, b: number): number {
  if (b === 0) throw divisionByZero;
  return a - b * Math.floor(a / b);
}

const sumProduct: FormulaFunction = ofValues(1, 255, (values, scope) => {
  const arrays = values.map((value) => asArray(value, scope));
  const [first] = arrays;
  if (!first || arrays.some((array) => array.height !== first.height || array.width !== first.width)) return valueError;
  let total = 0;
  for (let row = 0; row < first.height; row++) {
    for (let column = 0; column < first.width; column++) {
      let product = 1;
      for (const array of arrays) {
        const cell: Scalar = array.rows[row]?.[column] ?? null;
        if (cell instanceof FormulaError) return cell;
        product *= typeof cell === "number" ? cell : 0;
      }
      total += product;
    }
  }
  return total;
});

export const mathFunctions: FunctionTable = {
  ABS: ofNumbers(1, 1, Math.abs),
  CEILING: ofNumbers(2, 2, (value, step) => (step === 0 ? 0 : Math.ceil(Number((value / step).toPrecision(15))) * step)),
  EVEN: ofNumbers(1, 1, (value) => Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2),
  EXP: ofNumbers(1, 1, Math.exp),
  FLOOR: ofNumbers(2, 2, (value, step) => (step === 0 ? NaN : Math.floor(Number((value / step).toPrecision(15))) * step)),
  INT: ofNumbers(1, 1, Math.floor),
  LN: ofNumbers(1, 1, Math.log),
  LOG10: ofNumbers(1, 1, Math.log10),
  MOD: ofNumbers(2, 2, modulo),
  ODD: ofNumbers(1, 1, (value) => (value === 0 ? 1 : Math.sign(value) * (Math.ceil((Math.abs(value) - 1) / 2) * 2 + 1))),
  PI: ofNumbers(0, 0, () => Math.PI),
  POWER: ofNumbers(2, 2, (base, exponent) => base ** exponent),
  ROUND: ofNumbers(2, 2, (value, digits) => rounded(value, digits, (size) => Math.floor(size + 0.5))),
  ROUNDDOWN: ofNumbers(2, 2, (value, digits) => rounded(value, digits, Math.floor)),
  ROUNDUP: ofNumbers(2, 2, (value, digits) => rounded(value, digits, Math.ceil)),
  SIGN: ofNumbers(1, 1, Math.sign),
  SQRT: ofNumbers(1, 1, Math.sqrt),
  TRUNC: ofNumbers(1, 2, (value, digits = 0) => rounded(value, digits, Math.floor)),
  PRODUCT: ofValues(1, 255, (values, scope) => numbersOf(values, scope).reduce((product, number) => product * number, 1)),
  SUM: ofValues(1, 255, (values, scope) => sum(numbersOf(values, scope))),
  SUMPRODUCT: sumProduct,
};
