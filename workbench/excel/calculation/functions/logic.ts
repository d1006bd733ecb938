import { toBoolean } from "../coercion";
import { lift } from "../lift";
import { asScalar, read, type Scope } from "../scope";
import type { Node } from "../syntax";
import { ArrayValue, FormulaError, notAvailable, Reference, type Scalar, type Value, valueError } from "../values";
import { cellsOf } from "./collect";
import { type Evaluate, type FormulaFunction, type FunctionTable, ofAnyScalar, ofScalars, ofValues } from "./define";

const choose: FormulaFunction = (args, scope, evaluate) => {
  const [test, then, otherwise] = args;
  if (!test || !then || args.length > 3) return valueError;
  const condition = read(evaluate(test, scope), scope);
  const no = (): Value => (otherwise ? (otherwise.kind === "missing" ? 0 : evaluate(otherwise, scope)) : false);
  const yes = (): Value => (then.kind === "missing" ? 0 : evaluate(then, scope));
  if (!(condition instanceof ArrayValue)) {
    if (condition instanceof FormulaError) return condition;
    return toBoolean(condition, scope.book.region) ? yes() : no();
  }
  return lift([condition, yes(), no()], scope, ([met = null, a = null, b = null]) => {
    if (met instanceof FormulaError) return met;
    return toBoolean(met, scope.book.region) ? a : b;
  });
};

function unless(caught: (error: FormulaError) => boolean): FormulaFunction {
  return ([value, fallback], scope, evaluate) => {
    if (!value || !fallback) return valueError;
    const tried = evaluate(value, scope);
    const plain = read(tried, scope);
    if (plain instanceof ArrayValue) {
      return lift([plain, evaluate(fallback, scope)], scope, ([a = null, b = null]) => (a instanceof FormulaError && caught(a) ? b : a));
    }
    return plain instanceof FormulaError && caught(plain) ? evaluate(fallback, scope) : tried;
  };
}

/** The truth values in the arguments: in ranges text is passed over, given directly it is read. */
function truths(values: readonly Value[], scope: Scope): boolean[] {
  const found: boolean[] = [];
  for (const value of values) {
    const direct = !(value instanceof Reference || value instanceof ArrayValue);
    for (const cell of cellsOf([value], scope)) {
      if (cell instanceof FormulaError) throw cell;
      if (direct || typeof cell === "boolean" || typeof cell === "number") found.push(toBoolean(cell, scope.book.region));
    }
  }
  if (found.length === 0) throw valueError;
  return found;
}

function firstMet(args: readonly Node[], scope: Scope, evaluate: Evaluate): Value {
  for (let at = 0; at + 1 < args.length; at += 2) {
    const [test, result] = [args[at], args[at + 1]];
    const met = test ? asScalar(evaluate(test, scope), scope) : null;
    if (met instanceof FormulaError) return met;
    if (result && toBoolean(met, scope.book.region)) return evaluate(result, scope);
  }
  return notAvailable;
}

const is = (test: (value: Scalar) => boolean): FormulaFunction => ofAnyScalar(test);

export const logicFunctions: FunctionTable = {
  AND: ofValues(1, 255, (values, scope) => truths(values, scope).every(Boolean)),
  FALSE: ofValues(0, 0, () => false),
  IF: choose,
  IFERROR: unless(() => true),
  IFNA: unless((error) => error.error === "#N/A"),
  IFS: firstMet,
  NOT: ofScalars(1, 1, ([value = null], region) => !toBoolean(value, region)),
  OR: ofValues(1, 255, (values, scope) => truths(values, scope).some(Boolean)),
  TRUE: ofValues(0, 0, () => true),
  XOR: ofValues(1, 255, (values, scope) => truths(values, scope).filter(Boolean).length % 2 === 1),
  ISBLANK: is((value) => value === null),
  ISERR: is((value) => value instanceof FormulaError && value.error !== "#N/A"),
  ISERROR: is((value) => value instanceof FormulaError),
  ISLOGICAL: is((value) => typeof value === "boolean"),
  ISNA: is((value) => value instanceof FormulaError && value.error === "#N/A"),
  ISNONTEXT: is((value) => typeof value !== "string"),
  ISNUMBER: is((value) => typeof value === "number"),
  ISTEXT: is((value) => typeof value === "string"),
  N: ofAnyScalar((value) => (value instanceof FormulaError || typeof value === "number" ? value : value === true ? 1 : 0)),
  NA: ofValues(0, 0, () => notAvailable),
  T: ofAnyScalar((value) => (value instanceof FormulaError || typeof value === "string" ? value : "")),
};
