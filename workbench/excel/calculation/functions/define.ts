import type { Region } from "../../typing/region";
import { lift } from "../lift";
import type { Scope } from "../scope";
import type { Node } from "../syntax";
import { FormulaError, type Scalar, type Value, valueError } from "../values";

export type Evaluate = (node: Node, scope: Scope) => Value;
export type FormulaFunction = (args: readonly Node[], scope: Scope, evaluate: Evaluate) => Value;
export type FunctionTable = Readonly<Record<string, FormulaFunction>>;

/** A function of single values: arrays are taken cell by cell, errors pass through. */
export function ofScalars(least: number, most: number, call: (args: readonly Scalar[], region: Region) => Scalar): FormulaFunction {
  return (args, scope, evaluate) => {
    if (args.length < least || args.length > most) return valueError;
    return lift(args.map((arg) => evaluate(arg, scope)), scope, (scalars) => {
      const error = scalars.find((scalar) => scalar instanceof FormulaError);
      return error ?? call(scalars, scope.book.region);
    });
  };
}

/** The same, but errors are handed to it: ISERROR and the like. */
export function ofAnyScalar(call: (value: Scalar) => Scalar): FormulaFunction {
  return (args, scope, evaluate) => {
    const [only] = args;
    return only && args.length === 1 ? lift([evaluate(only, scope)], scope, ([value = null]) => call(value)) : valueError;
  };
}

/** A function that takes ranges and arrays as they are. */
export function ofValues(least: number, most: number, call: (values: readonly Value[], scope: Scope) => Value): FormulaFunction {
  return (args, scope, evaluate) => {
    if (args.length < least || args.length > most) return valueError;
    return call(args.map((arg) => evaluate(arg, scope)), scope);
  };
}
