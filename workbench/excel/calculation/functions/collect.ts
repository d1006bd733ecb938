import { toNumber } from "../coercion";
import { asArray, type Scope } from "../scope";
import { ArrayValue, FormulaError, Reference, type Scalar, type Value } from "../values";

/** Every cell of the arguments, row by row. */
export function cellsOf(values: readonly Value[], scope: Scope): Scalar[] {
  return values.flatMap((value) => asArray(value, scope).rows.flat());
}

/** The numbers SUM and its kin take: in ranges numbers only; given directly, also what reads as a number. Errors are thrown. */
export function numbersOf(values: readonly Value[], scope: Scope): number[] {
  const numbers: number[] = [];
  for (const value of values) {
    if (value instanceof Reference || value instanceof ArrayValue) {
      for (const cell of cellsOf([value], scope)) {
        if (cell instanceof FormulaError) throw cell;
        if (typeof cell === "number") numbers.push(cell);
      }
    } else {
      numbers.push(toNumber(value, scope.book.region));
    }
  }
  return numbers;
}

/** Adds in order, as Excel does. */
export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
