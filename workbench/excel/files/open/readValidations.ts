import type { ValidationModel } from "../../model/workbook";
import { parseRanges } from "../vocabulary/ranges";
import { toShownFormula } from "../vocabulary/functionPrefixes";
import { alertStyles, comparedKinds, operators } from "../vocabulary/officeNames";
import { child, children, flag, type Element } from "../xml/element";

export function readValidations(sheet: Element): ValidationModel[] {
  return children(child(sheet, "dataValidations"), "dataValidation").map((element) => {
    const { sqref, allowBlank, showErrorMessage, errorStyle, errorTitle, error, showInputMessage, promptTitle, prompt } = element.attributes;
    return {
      ranges: parseRanges(sqref),
      rule: readRule(element),
      ignoreBlanks: flag(allowBlank),
      errorAlert: { showAlert: flag(showErrorMessage), style: alertStyles.office(errorStyle ?? "stop"), title: errorTitle ?? "", message: error ?? "" },
      prompt: { showPrompt: flag(showInputMessage), title: promptTitle ?? "", message: prompt ?? "" },
    };
  });
}

function readRule(element: Element): ValidationModel["rule"] {
  const { type, operator, showDropDown } = element.attributes;
  const [formula1, formula2] = [child(element, "formula1")?.text, child(element, "formula2")?.text];
  if (type === undefined || type === "none") return {};
  if (type === "custom") return { custom: { formula: toShownFormula(formula1 ?? "") } };
  // The attribute's name says the opposite of what it does: "1" takes the arrow away.
  if (type === "list") return { list: { inCellDropDown: !flag(showDropDown), source: readSource(formula1 ?? "") } };
  const limits = { formula1: readLimit(formula1), ...(formula2 === undefined ? {} : { formula2: readLimit(formula2) }) };
  return { [comparedKinds.office(type)]: { ...limits, operator: operators.office(operator ?? "between") } };
}

function readSource(formula: string): string {
  const typed = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  return typed === undefined ? toShownFormula(formula) : typed.replaceAll('""', '"');
}

function readLimit(formula: string | undefined): string | number {
  if (formula === undefined || formula === "") return "";
  return Number.isNaN(Number(formula)) ? toShownFormula(formula) : Number(formula);
}
