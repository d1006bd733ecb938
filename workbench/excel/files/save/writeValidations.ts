import type { SheetModel, ValidationModel } from "../../model/workbook";
import { toStoredFormula } from "../vocabulary/functionPrefixes";
import { alertStyles, comparedKinds, operators } from "../vocabulary/officeNames";
import { rangesToText } from "../vocabulary/ranges";
import { escapeXml, tag } from "../xml/tag";

export function writeValidations(sheet: SheetModel): string {
  const written = sheet.validations.filter(({ ranges }) => ranges.length > 0).map(writeValidation);
  return written.length === 0 ? "" : tag("dataValidations", { count: written.length }, written.join(""));
}

function writeValidation({ ranges, rule, ignoreBlanks, errorAlert, prompt }: ValidationModel): string {
  const { attributes, formulas } = writeRule(rule);
  const stored = formulas.map((formula, index) => tag(`formula${index + 1}`, {}, escapeXml(formula))).join("");
  return tag(
    "dataValidation",
    {
      ...attributes,
      errorStyle: errorAlert.style === "Stop" ? undefined : alertStyles.file(errorAlert.style),
      allowBlank: ignoreBlanks ? 1 : undefined,
      showInputMessage: prompt.showPrompt ? 1 : undefined,
      showErrorMessage: errorAlert.showAlert ? 1 : undefined,
      errorTitle: errorAlert.title || undefined,
      error: errorAlert.message || undefined,
      promptTitle: prompt.title || undefined,
      prompt: prompt.message || undefined,
      sqref: rangesToText(ranges),
    },
    stored,
  );
}

interface StoredRule {
  attributes: Record<string, string | undefined>;
  formulas: string[];
}

function writeRule(rule: ValidationModel["rule"]): StoredRule {
  const [kind, details] = (Object.entries(rule)[0] ?? []) as [string?, Record<string, unknown>?];
  if (kind === undefined || details === undefined) return { attributes: {}, formulas: [] };
  if (kind === "custom") return { attributes: { type: "custom" }, formulas: [toStoredFormula(String(details["formula"]))] };
  if (kind === "list") {
    const hidden = details["inCellDropDown"] === false ? "1" : undefined;
    return { attributes: { type: "list", showDropDown: hidden }, formulas: [listSource(String(details["source"]))] };
  }
  const operator = operators.file(String(details["operator"] ?? "Between"));
  const limits = [details["formula1"], details["formula2"]].filter((limit) => limit !== undefined && limit !== "");
  return {
    attributes: { type: comparedKinds.file(kind), operator: operator === "between" ? undefined : operator },
    formulas: limits.map((limit) => toStoredFormula(String(limit))),
  };
}

function listSource(source: string): string {
  return source.startsWith("=") ? toStoredFormula(source) : `"${source.replaceAll('"', '""')}"`;
}
