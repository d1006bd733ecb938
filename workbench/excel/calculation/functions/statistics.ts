import { toNumber } from "../coercion";
import { asScalar, type Scope } from "../scope";
import { divisionByZero, notAvailable, numberError, Reference, type Value, valueError } from "../values";
import { cellsOf, numbersOf, sum } from "./collect";
import { type FormulaFunction, type FunctionTable, ofValues } from "./define";

function ofNumbers(call: (numbers: number[]) => Value): FormulaFunction {
  return ofValues(1, 255, (values, scope) => call(numbersOf(values, scope)));
}

function nth(order: (a: number, b: number) => number): FormulaFunction {
  return ofValues(2, 2, ([range = null, which = null], scope) => {
    const sorted = numbersOf([range], scope).sort(order);
    return sorted[Math.ceil(toNumber(asScalar(which, scope), scope.book.region)) - 1] ?? numberError;
  });
}

function median(numbers: readonly number[]): Value {
  if (numbers.length === 0) return numberError;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

function rank([value = null, range = null, order = 0]: readonly Value[], scope: Scope): Value {
  const wanted = toNumber(asScalar(value, scope), scope.book.region);
  const numbers = numbersOf([range], scope);
  if (!numbers.includes(wanted)) return notAvailable;
  const ascending = toNumber(asScalar(order, scope), scope.book.region) !== 0;
  return numbers.filter((number) => (ascending ? number < wanted : number > wanted)).length + 1;
}

const average = (numbers: readonly number[]): Value => (numbers.length === 0 ? divisionByZero : sum(numbers) / numbers.length);

/** By SUBTOTAL's and AGGREGATE's numbers. */
const totals: Readonly<Record<number, (numbers: number[], filled: number) => Value>> = {
  1: average,
  2: (numbers) => numbers.length,
  3: (_, filled) => filled,
  4: (numbers) => Math.max(0, ...numbers),
  5: (numbers) => Math.min(...(numbers.length > 0 ? numbers : [0])),
  6: (numbers) => numbers.reduce((product, number) => product * number, 1),
  9: sum,
};

function subtotal([which = null, ...ranges]: readonly Value[], scope: Scope): Value {
  const code = toNumber(asScalar(which, scope), scope.book.region);
  const total = totals[code % 100];
  if (!total || ranges.some((range) => !(range instanceof Reference))) return valueError;
  const visible = (ranges as Reference[]).flatMap((range) => visibleRows(range, code > 100));
  return total(numbersOf(visible, scope), cellsOf(visible, scope).filter((cell) => cell !== null).length);
}

/** Row by row, hidden ones left out where asked, those that a filter hides always. */
function visibleRows({ sheet, top, left, bottom, right }: Reference, skipHidden: boolean): Reference[] {
  const filtered = sheet.filters.size > 0 ? sheet.autoFilter : null;
  if (!skipHidden && !filtered) return [new Reference(sheet, top, left, bottom, right)];
  const skipped = (row: number): boolean => sheet.hiddenRows.has(row) && (skipHidden || (filtered !== null && row > filtered.top && row <= filtered.bottom));
  const rows: Reference[] = [];
  for (let row = top; row <= bottom; row++) if (!skipped(row)) rows.push(new Reference(sheet, row, left, row, right));
  return rows;
}

export const statisticsFunctions: FunctionTable = {
  AVERAGE: ofNumbers(average),
  COUNT: ofValues(1, 255, (values, scope) => cellsOf(values, scope).filter((cell) => typeof cell === "number").length),
  COUNTA: ofValues(1, 255, (values, scope) => cellsOf(values, scope).filter((cell) => cell !== null).length),
  COUNTBLANK: ofValues(1, 1, (values, scope) => cellsOf(values, scope).filter((cell) => cell === null || cell === "").length),
  LARGE: nth((a, b) => b - a),
  MAX: ofNumbers((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
  MEDIAN: ofNumbers(median),
  MIN: ofNumbers((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  RANK: ofValues(2, 3, rank),
  SMALL: nth((a, b) => a - b),
  SUBTOTAL: ofValues(2, 255, subtotal),
};
