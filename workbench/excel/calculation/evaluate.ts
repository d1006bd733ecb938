import { lastColumn, lastRow } from "../model/address";
import { compare, equal, toNumber, toText } from "./coercion";
import { functionNamed } from "./functions/functionTable";
import { lift } from "./lift";
import { asArray, asScalar, type Scope } from "./scope";
import type { Node } from "./syntax";
import type { Corner } from "./tokens";
import { ArrayValue, divisionByZero, FormulaError, nameError, numberError, Reference, refError, type Scalar, type Value, valueError } from "./values";

/** The value of a formula's tree. Errors are values: this throws for faults of ours only. */
export function evaluate(node: Node, scope: Scope): Value {
  try {
    return scope.memory ? scope.memory.recall(node, scope, () => valueOf(node, scope)) : valueOf(node, scope);
  } catch (reason) {
    if (reason instanceof FormulaError) return reason;
    throw reason;
  }
}

function valueOf(node: Node, scope: Scope): Value {
  switch (node.kind) {
    case "value":
      return node.value;
    case "missing":
      return null;
    case "area":
      return referenceOf(node, scope);
    case "name": {
      const meaning = scope.book.nameNode(node.name, scope.sheet);
      return meaning ? evaluate(meaning, scope) : nameError;
    }
    case "array":
      return new ArrayValue(node.rows.map((row) => row.map((cell) => asScalar(evaluate(cell, scope), scope))));
    case "unary":
      return unary(node.operator, evaluate(node.operand, scope), scope);
    case "binary":
      return binary(node.operator, evaluate(node.left, scope), evaluate(node.right, scope), scope);
    case "call": {
      const call = functionNamed(node.name);
      return call ? call(node.args, scope, evaluate) : nameError;
    }
  }
}

function referenceOf(node: { sheet: string | null; from: Corner; to: Corner }, scope: Scope): Value {
  const sheet = node.sheet === null ? scope.sheet : scope.book.sheetNamed(node.sheet);
  if (!sheet) return refError;
  const rows = [moved(node.from.row, node.from.fixedRow, scope.shift.row, 0), moved(node.to.row, node.to.fixedRow, scope.shift.row, lastRow)];
  const columns = [
    moved(node.from.column, node.from.fixedColumn, scope.shift.column, 0),
    moved(node.to.column, node.to.fixedColumn, scope.shift.column, lastColumn),
  ];
  const [top, bottom, left, right] = [Math.min(...rows), Math.max(...rows), Math.min(...columns), Math.max(...columns)];
  if (top < 0 || left < 0 || bottom > lastRow || right > lastColumn) return refError;
  return new Reference(sheet, top, left, bottom, right);
}

function moved(index: number | null, fixed: boolean, shift: number, whole: number): number {
  if (index === null) return whole;
  return fixed ? index : index + shift;
}

function unary(operator: string, operand: Value, scope: Scope): Value {
  if (operator === "@") return implicitIntersection(operand, scope);
  const { region } = scope.book;
  if (operator === "+") return operand;
  return lift([operand], scope, ([value = null]) => (operator === "-" ? -toNumber(value, region) : toNumber(value, region) / 100));
}

function implicitIntersection(value: Value, scope: Scope): Value {
  if (!(value instanceof Reference)) return asScalar(value, scope);
  const { row, column } = scope.at;
  if (value.width === 1 && row >= value.top && row <= value.bottom) return scope.book.cell(value.sheet, row, value.left);
  if (value.height === 1 && column >= value.left && column <= value.right) return scope.book.cell(value.sheet, value.top, column);
  return value.width === 1 && value.height === 1 ? asScalar(value, scope) : valueError;
}

function binary(operator: string, left: Value, right: Value, scope: Scope): Value {
  if (operator === ":") return rangeBetween(left, right);
  return lift([left, right], scope, ([a = null, b = null]) => operate(operator, a, b, scope));
}

function rangeBetween(left: Value, right: Value): Value {
  if (left instanceof FormulaError) return left;
  if (right instanceof FormulaError) return right;
  if (!(left instanceof Reference) || !(right instanceof Reference) || left.sheet !== right.sheet) return refError;
  return new Reference(
    left.sheet,
    Math.min(left.top, right.top),
    Math.min(left.left, right.left),
    Math.max(left.bottom, right.bottom),
    Math.max(left.right, right.right),
  );
}

function operate(operator: string, a: Scalar, b: Scalar, { book: { region } }: Scope): Scalar {
  if (operator === "&") return toText(a, region) + toText(b, region);
  if (operator === "=") return equal(a, b);
  if (operator === "<>") return !equal(a, b);
  if (/[<>]/.test(operator)) return compared(operator, compare(a, b));
  const left = toNumber(a, region);
  const right = toNumber(b, region);
  if (operator === "/" && right === 0) return divisionByZero;
  const result = arithmetic(operator, left, right);
  return Number.isFinite(result) ? result : numberError;
}

function arithmetic(operator: string, left: number, right: number): number {
  switch (operator) {
    case "+":
      return nearZero(left + right, left);
    case "-":
      return nearZero(left - right, left);
    case "*":
      return left * right;
    case "/":
      return left / right;
    default:
      return left ** right;
  }
}

/** Excel makes a sum that is all rounding error exactly zero. */
function nearZero(result: number, operand: number): number {
  return Math.abs(result) < Math.abs(operand) * 2 ** -50 ? 0 : result;
}

function compared(operator: string, order: number): boolean {
  switch (operator) {
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
}

/** The one result that a cell shows: the first of an array, 0 for a blank. */
export function cellResult(value: Value, scope: Scope): Exclude<Scalar, null> {
  return asScalar(value instanceof Reference && value.height * value.width > 1 ? asArray(value, scope) : value, scope) ?? 0;
}
