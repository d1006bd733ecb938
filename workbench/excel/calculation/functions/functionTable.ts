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

export function functionNamed(name: string): FormulaFunction | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
