import { read, type Scope } from "./scope";
import { ArrayValue, FormulaError, notAvailable, type Scalar, type Value } from "./values";

/** Calls a scalar function; where an argument is an array, once for each of its cells, single rows and columns repeated. */
export function lift(args: readonly Value[], scope: Scope, call: (scalars: readonly Scalar[]) => Scalar): Scalar | ArrayValue {
  const values = args.map((arg) => read(arg, scope));
  if (!values.some((value) => value instanceof ArrayValue)) return guarded(call, values as Scalar[]);
  const height = Math.max(...values.map((value) => (value instanceof ArrayValue ? value.height : 1)));
  const width = Math.max(...values.map((value) => (value instanceof ArrayValue ? value.width : 1)));
  const rows: Scalar[][] = [];
  for (let row = 0; row < height; row++) {
    const cells: Scalar[] = [];
    for (let column = 0; column < width; column++) {
      cells.push(guarded(call, values.map((value) => pick(value, row, column))));
    }
    rows.push(cells);
  }
  return new ArrayValue(rows);
}

function pick(value: Scalar | ArrayValue, row: number, column: number): Scalar {
  if (!(value instanceof ArrayValue)) return value;
  const cells = value.rows[value.height === 1 ? 0 : row];
  if (!cells) return notAvailable;
  const cell = cells[value.width === 1 ? 0 : column];
  return cell === undefined ? notAvailable : cell;
}

function guarded(call: (scalars: readonly Scalar[]) => Scalar, scalars: readonly Scalar[]): Scalar {
  try {
    return call(scalars);
  } catch (reason) {
    if (reason instanceof FormulaError) return reason;
    throw reason;
  }
}
