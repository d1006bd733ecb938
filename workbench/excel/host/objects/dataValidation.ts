import { ExcelError } from "../../excelError";
import { quoteSheetName, toAbsoluteA1 } from "../../model/address";
import { forEachPlace, cellAt, isEmpty } from "../../model/cells";
import { intersection, subtract } from "../../model/ranges";
import type { RangeModel, ValidationModel } from "../../model/workbook";
import { cutValidations } from "../../operations/clearing";
import { refuseProtected } from "../../operations/protection";
import { keepsRule, validationAt } from "../../operations/validity";
import type { RunningExcel } from "../../runningExcel";
import { booleanArgument, type HostClass, recordArgument, type Scalar, textArgument, writes } from "../hostClass";
import { isHostObject } from "../hostObject";
import type { RangeTarget, Targets } from "../targets";

type ValidatedTarget = Targets["DataValidation"];

const types: Readonly<Record<string, string>> = {
  custom: "Custom", date: "Date", decimal: "Decimal", list: "List", textLength: "TextLength", time: "Time", wholeNumber: "WholeNumber",
};

const noAlert = { showAlert: true, style: "Stop", title: "", message: "" };
const noPrompt = { showPrompt: true, title: "", message: "" };

/** Excel's own limits on these texts. */
const longest = { title: 32, message: 255, source: 255 };

/** What a range or several areas have in common: one rule with its texts, none, or "mixed". */
function validationOver(target: ValidatedTarget): ValidationModel | null | "mixed" {
  const { validations } = target.sheet;
  const asked = areasOf(target);
  const touching = validations.filter(({ ranges }) => ranges.some((part) => asked.some((area) => intersection(part, area))));
  const [only] = touching;
  if (!only) return null;
  const same = touching.every((validation) => settingsOf(validation) === settingsOf(only));
  const held = touching.flatMap(({ ranges }) => ranges);
  const whole = asked.every((area) => held.reduce((left, part) => left.flatMap((one) => subtract(one, part)), [area]).length === 0);
  return same && whole ? only : "mixed";
}

function areasOf(target: ValidatedTarget): readonly RangeModel[] {
  return "areas" in target ? target.areas : [target.range];
}

/** Copied cells bring the same rule once more. */
function settingsOf(validation: ValidationModel): string {
  return JSON.stringify({ ...validation, ranges: [] });
}

function change(target: ValidatedTarget, excel: RunningExcel, changed: Partial<ValidationModel>): void {
  const { sheet } = target;
  refuseProtected(sheet);
  const before = validationOver(target);
  const base = before === "mixed" || before === null ? { rule: {}, ignoreBlanks: true, errorAlert: noAlert, prompt: noPrompt } : before;
  const ranges = [...areasOf(target)];
  for (const range of ranges) cutValidations(sheet, range);
  sheet.validations = [...sheet.validations, { ...base, ...changed, ranges }];
  for (const range of ranges) excel.changes.formats(sheet, range, false);
}

function part<T>(get: (validation: ValidationModel) => T, otherwise: T, set: (value: unknown, target: ValidatedTarget, excel: RunningExcel) => Partial<ValidationModel>): Scalar<ValidatedTarget> {
  return {
    get: (target) => {
      const validation = validationOver(target);
      return validation === "mixed" ? null : validation === null ? otherwise : get(validation);
    },
    set: (target, value, excel) => change(target, excel, set(value, target, excel)),
  };
}

function ruleArgument(value: unknown, _: ValidatedTarget, excel: RunningExcel): Record<string, unknown> {
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
function validity(target: ValidatedTarget, excel: RunningExcel): boolean | null {
  const { sheet } = target;
  const results = new Set<boolean>();
  for (const range of areasOf(target)) {
    forEachPlace(range, (row, column) => {
      if (isEmpty(cellAt(sheet, row, column))) return;
      const validation = validationAt(sheet, row, column);
      results.add(!validation || keepsRule(excel, sheet, validation, row, column));
    });
  }
  if (results.size > 1) return null;
  return !results.has(false);
}

export const dataValidationClasses: { DataValidation: HostClass<ValidatedTarget> } = {
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
      Clear: writes((target, _, excel) => {
        refuseProtected(target.sheet);
        for (const range of areasOf(target)) {
          cutValidations(target.sheet, range);
          excel.changes.formats(target.sheet, range, false);
        }
      }),
    },
  },
};
