import { compare, toBoolean, toNumber } from "../coercion";
import { wildcards } from "../criteria";
import { asArray, asScalar, clipped, type Scope } from "../scope";
import { ArrayValue, FormulaError, notAvailable, Reference, refError, type Scalar, type Value, valueError } from "../values";
import { type FormulaFunction, type FunctionTable, ofValues } from "./define";

function whole(value: Value | undefined, scope: Scope, otherwise: number): number {
  return value === undefined ? otherwise : Math.trunc(toNumber(asScalar(value, scope), scope.book.region));
}

/** INDEX of a reference gives a reference, so it can stand at the end of a range. */
function index([range = null, ...place]: readonly Value[], scope: Scope): Value {
  if (range instanceof FormulaError) return range;
  const shape = range instanceof Reference ? range : asArray(range, scope);
  let [row, column] = [whole(place[0], scope, 0), whole(place[1], scope, 0)];
  if (place.length === 1 && shape.height === 1) [row, column] = [1, row];
  if (row < 0 || column < 0 || row > shape.height || column > shape.width) return refError;
  if (shape instanceof Reference) {
    const rows = row === 0 ? [shape.top, shape.bottom] : [shape.top + row - 1, shape.top + row - 1];
    const columns = column === 0 && shape.width > 1 ? [shape.left, shape.right] : [shape.left + Math.max(column, 1) - 1, shape.left + Math.max(column, 1) - 1];
    return new Reference(shape.sheet, rows[0] ?? 0, columns[0] ?? 0, rows[1] ?? 0, columns[1] ?? 0);
  }
  const rows = row === 0 ? shape.rows : shape.rows.slice(row - 1, row);
  return new ArrayValue(rows.map((cells) => (column === 0 ? cells : cells.slice(column - 1, column))));
}

function position(wanted: Scalar, cells: readonly Scalar[], mode: number): number {
  if (wanted instanceof FormulaError) throw wanted;
  if (mode === 0) {
    const pattern = typeof wanted === "string" ? wildcards(wanted) : null;
    return cells.findIndex((cell) => (pattern ? typeof cell === "string" && pattern.test(cell) : cell === wanted));
  }
  let last = -1;
  for (const [at, cell] of cells.entries()) {
    if (cell === null || typeof cell !== typeof wanted) continue;
    const order = compare(cell, wanted) * mode;
    if (order > 0) break;
    last = at;
  }
  return last;
}

function match([wanted = null, range = null, mode]: readonly Value[], scope: Scope): Value {
  const at = position(asScalar(wanted, scope), asArray(range, scope).rows.flat(), Math.sign(whole(mode, scope, 1)));
  return at < 0 ? notAvailable : at + 1;
}

function tableLookup(byRow: boolean): FormulaFunction {
  return ofValues(3, 4, ([wanted = null, table = null, which = null, near], scope) => {
    const { rows } = asArray(table, scope);
    const keys = byRow ? rows.map((row) => row[0] ?? null) : (rows[0] ?? []);
    const approximate = near === undefined || toBoolean(asScalar(near, scope), scope.book.region);
    const at = position(asScalar(wanted, scope), keys, approximate ? 1 : 0);
    const line = whole(which, scope, 1) - 1;
    if (line < 0) return valueError;
    if (at < 0) return notAvailable;
    const cell = byRow ? rows[at]?.[line] : rows[line]?.[at];
    return cell === undefined ? refError : cell;
  });
}

function crossLookup([wanted = null, keys = null, results = null, missing = notAvailable]: readonly Value[], scope: Scope): Value {
  const at = asArray(keys, scope).rows.flat().findIndex((cell) => cell !== null && compare(cell, asScalar(wanted, scope)) === 0);
  return at < 0 ? missing : (asArray(results, scope).rows.flat()[at] ?? null);
}

function offset([base = null, rows, columns, height, width]: readonly Value[], scope: Scope): Value {
  if (!(base instanceof Reference)) return valueError;
  const top = base.top + whole(rows, scope, 0);
  const left = base.left + whole(columns, scope, 0);
  const bottom = top + whole(height, scope, base.height) - 1;
  const right = left + whole(width, scope, base.width) - 1;
  return top < 0 || left < 0 || bottom < top || right < left ? refError : new Reference(base.sheet, top, left, bottom, right);
}

function rowNumbers([range]: readonly Value[], scope: Scope): Value {
  if (range === undefined) return scope.at.row + 1;
  if (!(range instanceof Reference)) return valueError;
  if (range.height === 1) return range.top + 1;
  return new ArrayValue(Array.from({ length: clipped(range, scope.book).height }, (_, at) => [range.top + at + 1]));
}

function columnNumbers([range]: readonly Value[], scope: Scope): Value {
  if (range === undefined) return scope.at.column + 1;
  if (!(range instanceof Reference)) return valueError;
  return range.width === 1 ? range.left + 1 : new ArrayValue([Array.from({ length: range.width }, (_, at) => range.left + at + 1)]);
}

const size = (of: (shape: Reference | ArrayValue) => number): FormulaFunction =>
  ofValues(1, 1, ([range = null], scope) => of(range instanceof Reference ? range : asArray(range, scope)));

const chosen: FormulaFunction = ([which, ...options], scope, evaluate) => {
  const number = which ? asScalar(evaluate(which, scope), scope) : null;
  const option = options[Math.trunc(toNumber(number, scope.book.region)) - 1];
  return option ? evaluate(option, scope) : valueError;
};

export const lookupFunctions: FunctionTable = {
  CHOOSE: chosen,
  COLUMN: ofValues(0, 1, columnNumbers),
  COLUMNS: size((shape) => shape.width),
  HLOOKUP: tableLookup(false),
  INDEX: ofValues(2, 3, index),
  MATCH: ofValues(2, 3, match),
  OFFSET: ofValues(3, 5, offset),
  ROW: ofValues(0, 1, rowNumbers),
  ROWS: size((shape) => shape.height),
  VLOOKUP: tableLookup(true),
  XLOOKUP: ofValues(3, 4, crossLookup),
};
