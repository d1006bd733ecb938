import { ExcelError } from "../../excelError";
import { quoteSheetName, toAbsoluteA1 } from "../../model/address";
import { forEachPlace, cellAt, isEmpty } from "../../model/cells";
import { covers, intersection } from "../../model/ranges";
import type { ValidationModel } from "../../model/workbook";
import { cutValidations } from "../../operations/clearing";
import { refuseProtected } from "../../operations/protection";
import { keepsRule, validationAt } from "../../operations/validity";
import type { RunningExcel } from "../../runningExcel";
import { booleanArgument, type HostClass, recordArgument, type Scalar, textArgument, writes } from "../hostClass";
import { isHostObject } from "../hostObject";
import type { RangeTarget } from "../targets";

const types: Readonly<Record<string, string>> = {
  custom: "Custom", date: "Date", decimal: "Decimal", list: "List", textLength: "TextLength", time: "Time", wholeNumber: "WholeNumber",
};

const noAlert = { showAlert: true, style: "Stop", title: "", message: "" };
const noPrompt = { showPrompt: true, title: "", message: "" };

/** Excel's own limits on these texts. */
const longest = { title: 32, message: 255, source: 255 };

function validationOver({ sheet, range }: RangeTarget): ValidationModel | null | "mixed" {
  const touching = sheet.validations.filter(({ ranges }) => ranges.some((part) => intersection(part, range)));
  const [only] = touching;
  if (!only) return null;
  return touching.length === 1 && only.ranges.some((part) => covers(part, range)) ? only : "mixed";
}

function change(target: RangeTarget, excel: RunningExcel, changed: Partial<ValidationModel>): void {
  const { sheet, range } = target;
  refuseProtected(sheet);
  const before = validationOver(target);
  const base = before === "mixed" || before === null ? { rule: {}, ignoreBlanks: true, errorAlert: noAlert, prompt: noPrompt } : before;
  cutValidations(sheet, range);
  sheet.validations = [...sheet.validations, { ...base, ...changed, ranges: [range] }];
  excel.changes.formats(sheet, range, false);
}

function part<T>(get: (validation: ValidationModel) => T, otherwise: T, set: (value: unknown, target: RangeTarget, excel: RunningExcel) => Partial<ValidationModel>): Scalar<RangeTarget> {
  return {
    get: (target) => {
      const validation = validationOver(target);
      return validation === "mixed" ? null : validation === null ? otherwise : get(validation);
    },
    set: (target, value, excel) => change(target, excel, set(value, target, excel)),
  };
}

function ruleArgument(value: unknown, _: RangeTarget, excel: RunningExcel): Record<string, unknown> {
  const rule = recordArgument(value);
  const kinds = Object.keys(rule);
  const [kind] = kinds;
  if (kinds.length !== 1 || kind === undefined || types[kind] === undefined) throw new ExcelError("InvalidArgument");
  const settings = { ...recordArgument(rule[kind]) };
  for (const [key, setting] of Object.entries(settings)) {
    if (isHostObject(setting)) settings[key] = addressFormula(setting.target as RangeTarget);
    else if (typeof setting === "string" && setting.startsWith("=") && !excel.calculation.canRead(setting)) throw new ExcelError("InvalidArgument");
  }
  if (kind === "list" && (typeof settings["source"] !== "string" || settings["source"].length > longest.source)) throw new ExcelError("InvalidArgument");
  return { [kind]: settings };
}

function addressFormula({ sheet, range }: RangeTarget): string {
  return `=${quoteSheetName(sheet.name)}!${toAbsoluteA1(range)}`;
}

function shortText(value: unknown, most: number): string {
  const text = textArgument(value ?? "");
  if (text.length > most) throw new ExcelError("InvalidArgument");
  return text;
}

function alertArgument(value: unknown): ValidationModel["errorAlert"] {
  const { showAlert = true, style = "Stop", title, message } = recordArgument(value);
  return { showAlert: booleanArgument(showAlert), style: textArgument(style), title: shortText(title, longest.title), message: shortText(message, longest.message) };
}

function promptArgument(value: unknown): ValidationModel["prompt"] {
  const { showPrompt = true, title, message } = recordArgument(value);
  return { showPrompt: booleanArgument(showPrompt), title: shortText(title, longest.title), message: shortText(message, longest.message) };
}

/** Whether all filled cells keep the rule; null where some do and some do not. Known for lists and formulas. */
function validity({ sheet, range }: RangeTarget, excel: RunningExcel): boolean | null {
  const results = new Set<boolean>();
  forEachPlace(range, (row, column) => {
    if (isEmpty(cellAt(sheet, row, column))) return;
    const validation = validationAt(sheet, row, column);
    results.add(!validation || keepsRule(excel, sheet, validation, row, column));
  });
  if (results.size > 1) return null;
  return !results.has(false);
}

export const dataValidationClasses: { DataValidation: HostClass<RangeTarget> } = {
  DataValidation: {
    scalars: {
      ErrorAlert: part((validation) => validation.errorAlert, noAlert, (value) => ({ errorAlert: alertArgument(value) })),
      IgnoreBlanks: part((validation) => validation.ignoreBlanks, true, (value) => ({ ignoreBlanks: booleanArgument(value) })),
      Prompt: part((validation) => validation.prompt, noPrompt, (value) => ({ prompt: promptArgument(value) })),
      Rule: part((validation) => validation.rule, {}, (value, target, excel) => ({ rule: ruleArgument(value, target, excel) })),
      Type: {
        get: (target) => {
          const validation = validationOver(target);
          if (validation === "mixed") return "MixedCriteria";
          return (validation && types[Object.keys(validation.rule)[0] ?? ""]) ?? "None";
        },
      },
      Valid: { get: validity },
    },
    methods: {
      Clear: writes(({ sheet, range }, _, excel) => {
        refuseProtected(sheet);
        cutValidations(sheet, range);
        excel.changes.formats(sheet, range, false);
      }),
    },
  },
};
