import { criterion } from "../criteria";
import { asArray, asScalar, type Scope } from "../scope";
import { ArrayValue, divisionByZero, FormulaError, Reference, type Scalar, type Value, valueError } from "../values";
import { sum } from "./collect";
import { type FunctionTable, ofValues } from "./define";

/** Criteria may be an array: the answer then is one too, as in SUMPRODUCT(COUNTIF(range, range & "?*")). */
function perCriterion(criteria: readonly Value[], scope: Scope, answer: (criteria: readonly Scalar[]) => Scalar): Value {
  const arrays = criteria.map((value) => (value instanceof Reference && value.height * value.width === 1 ? asScalar(value, scope) : value instanceof Reference ? asArray(value, scope) : value));
  const shape = arrays.find((value) => value instanceof ArrayValue);
  if (!(shape instanceof ArrayValue)) return answer(arrays as Scalar[]);
  return new ArrayValue(
    shape.rows.map((row, r) =>
      row.map((_, c) => answer(arrays.map((value) => (value instanceof ArrayValue ? (value.rows[r]?.[c] ?? null) : (value as Scalar))))),
    ),
  );
}

/** Which cells of the ranges meet all criteria, row by row; null where the ranges differ in size. */
function meeting(ranges: readonly ArrayValue[], criteria: readonly Scalar[], scope: Scope): boolean[] | null {
  const cells = ranges.map((range) => range.rows.flat());
  const length = cells[0]?.length ?? 0;
  if (cells.some((list) => list.length !== length)) return null;
  const tests = criteria.map((wanted) => criterion(wanted, scope.book.region));
  return Array.from({ length }, (_, index) => tests.every((test, which) => test(cells[which]?.[index] ?? null)));
}

function evenAndOdd(values: readonly Value[]): { ranges: Value[]; criteria: Value[] } {
  return { ranges: values.filter((_, index) => index % 2 === 0), criteria: values.filter((_, index) => index % 2 === 1) };
}

function conditionally(summed: Value | null, pairs: readonly Value[], scope: Scope, total: (cells: readonly Scalar[]) => Scalar): Value {
  const { ranges, criteria } = evenAndOdd(pairs);
  if (ranges.length !== criteria.length) return valueError;
  const arrays = ranges.map((range) => asArray(range, scope));
  const [first] = arrays;
  if (!first) return valueError;
  const cells = summed === null ? first.rows.flat() : asArray(sameShape(summed, ranges[0] ?? null), scope).rows.flat();
  return perCriterion(criteria, scope, (wanted) => {
    const meets = meeting(arrays, wanted, scope);
    if (!meets || (summed !== null && cells.length < meets.length)) return valueError;
    return total(cells.filter((_, index) => meets[index]));
  });
}

/** SUMIF adds up a range as large as the tested one, from the first cell of the range it is given. */
function sameShape(summed: Value, tested: Value): Value {
  if (!(summed instanceof Reference) || !(tested instanceof Reference)) return summed;
  return new Reference(summed.sheet, summed.top, summed.left, summed.top + tested.height - 1, summed.left + tested.width - 1);
}

function differsInShape(summed: Value | undefined, pairs: readonly Value[]): boolean {
  const { ranges } = evenAndOdd(pairs);
  return [summed, ...ranges].some((range) => {
    const [first] = ranges;
    return range instanceof Reference && first instanceof Reference && (range.height !== first.height || range.width !== first.width);
  });
}

function total(cells: readonly Scalar[]): Scalar {
  const error = cells.find((cell) => cell instanceof FormulaError);
  return error ?? sum(cells.filter((cell) => typeof cell === "number"));
}

function average(cells: readonly Scalar[]): Scalar {
  const numbers = cells.filter((cell) => typeof cell === "number");
  return numbers.length === 0 ? divisionByZero : sum(numbers) / numbers.length;
}

function ifs(count: (cells: readonly Scalar[]) => Scalar) {
  return ofValues(3, 255, ([summed = null, ...pairs], scope) => (differsInShape(summed, pairs) ? valueError : conditionally(summed, pairs, scope, count)));
}

export const conditionalFunctions: FunctionTable = {
  COUNTIF: ofValues(2, 2, (pairs, scope) => conditionally(null, pairs, scope, (cells) => cells.length)),
  COUNTIFS: ofValues(2, 254, (pairs, scope) => (differsInShape(undefined, pairs) ? valueError : conditionally(null, pairs, scope, (cells) => cells.length))),
  SUMIF: ofValues(2, 3, ([tested = null, wanted = null, summed], scope) => conditionally(summed ?? tested, [tested, wanted], scope, total)),
  SUMIFS: ifs(total),
  AVERAGEIF: ofValues(2, 3, ([tested = null, wanted = null, summed], scope) => conditionally(summed ?? tested, [tested, wanted], scope, average)),
  AVERAGEIFS: ifs(average),
};
