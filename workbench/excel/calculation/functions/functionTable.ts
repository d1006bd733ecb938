import { conditionalFunctions } from "./conditional";
import { dateFunctions } from "./dates";
import type { FormulaFunction, FunctionTable } from "./define";
import { logicFunctions } from "./logic";
import { lookupFunctions } from "./lookup";
import { mathFunctions } from "./math";
import { statisticsFunctions } from "./statistics";
import { textFunctions } from "./text";

const table: FunctionTable = {
  ...conditionalFunctions,
  ...dateFunctions,
  ...logicFunctions,
  ...lookupFunctions,
  ...mathFunctions,
  ...statisticsFunctions,
  ...textFunctions,
};

/** Functions whose results change without a change in what they read. */
export const volatileFunctions: ReadonlySet<string> = new Set(["NOW", "TODAY", "OFFSET"]);

export function functionNamed(name: string): FormulaFunction | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
