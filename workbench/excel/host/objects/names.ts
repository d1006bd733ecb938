import { plain } from "../../changes";
import { parseFormula } from "../../calculation/syntax";
import { ExcelError } from "../../excelError";
import { fullAddress, parseA1, quoteSheetName, toAbsoluteA1 } from "../../model/address";
import { contentType } from "../../model/cells";
import { rangeOfArea } from "../../model/referenceText";
import type { CellContent, NameModel } from "../../model/workbook";
import type { RunningExcel } from "../../runningExcel";
import { booleanArgument, type HostClass, reads, textArgument, writes } from "../hostClass";
import { type HostObject, hostObject, isHostObject } from "../hostObject";
import type { NamesTarget, NameTarget, RangeTarget } from "../targets";

function listOf({ sheet }: NamesTarget, { workbook }: RunningExcel): readonly NameModel[] {
  return sheet ? sheet.names : workbook.names;
}

function keep({ sheet }: NamesTarget, excel: RunningExcel, names: NameModel[]): void {
  if (sheet) sheet.names = names;
  else excel.workbook.names = names;
  excel.calculation.everythingChanged();
  excel.changes.formats(sheet ?? excel.activeSheet, null, false);
}

function find(target: NamesTarget, key: unknown, excel: RunningExcel): NameModel | null {
  const folded = textArgument(key).toLocaleLowerCase();
  return listOf(target, excel).find(({ name }) => name.toLocaleLowerCase() === folded) ?? null;
}

function toObject({ sheet }: NamesTarget, found: NameModel | null): HostObject | null {
  return found && hostObject("NamedItem", { sheet, name: found.name });
}

function existing(target: NamesTarget, key: unknown, excel: RunningExcel): HostObject {
  const object = toObject(target, find(target, key, excel));
  if (!object) throw new ExcelError("ItemNotFound");
  return object;
}

function modelOf(target: NameTarget, excel: RunningExcel): NameModel {
  const found = find(target, target.name, excel);
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

function change(target: NameTarget, excel: RunningExcel, changed: Partial<NameModel>): void {
  const old = modelOf(target, excel);
  keep(target, excel, listOf(target, excel).map((name) => (name === old ? { ...name, ...changed } : name)));
}

function formulaArgument(reference: unknown, excel: RunningExcel): string {
  if (isHostObject(reference) && reference.type === "Range") {
    const { sheet, range } = reference.target as RangeTarget;
    return `=${quoteSheetName(sheet.name)}!${toAbsoluteA1(range)}`;
  }
  const text = textArgument(reference);
  const formula = text.startsWith("=") ? text : `="${text.replace(/"/g, '""')}"`;
  if (!excel.calculation.canRead(formula)) throw new ExcelError("InvalidArgument");
  return formula;
}

/** Names begin with a letter or "_" and must not look like a cell. */
function refuseName(name: string): void {
  if (!/^[\p{L}_\\][\p{L}\d_.\\?]*$/u.test(name) || name.length > 255 || parseA1(name) !== null || /^[rc]$/i.test(name)) throw new ExcelError("InvalidArgument");
}

function add(target: NamesTarget, [name, reference, comment]: readonly unknown[], excel: RunningExcel): HostObject | null {
  const text = textArgument(name);
  refuseName(text);
  if (find(target, text, excel)) throw new ExcelError("ItemAlreadyExists");
  const model: NameModel = { name: text, formula: formulaArgument(reference, excel), visible: true, comment: textArgument(comment ?? "") };
  keep(target, excel, [...listOf(target, excel), model]);
  return toObject(target, model);
}

function rangeOf(target: NameTarget, excel: RunningExcel): RangeTarget | null {
  const node = parseFormula(modelOf(target, excel).formula);
  if (node?.kind !== "area" || node.sheet === null) return null;
  const sheet = excel.sheetNamed(node.sheet);
  return sheet && { sheet, range: rangeOfArea(node) };
}

function valueOf(target: NameTarget, excel: RunningExcel): CellContent {
  const range = rangeOf(target, excel);
  if (range) return fullAddress(range.sheet, range.range).replace(/![A-Z0-9:]+$/, () => `!${toAbsoluteA1(range.range)}`);
  const origin = { row: 0, column: 0 };
  return excel.calculation.evaluateAt(target.sheet ?? excel.activeSheet, origin, modelOf(target, excel).formula, origin);
}

function typeOf(target: NameTarget, excel: RunningExcel): string {
  return rangeOf(target, excel) ? "Range" : contentType(valueOf(target, excel)).replace("Empty", "String");
}

export const nameClasses: { NamedItemCollection: HostClass<NamesTarget>; NamedItem: HostClass<NameTarget> } = {
  NamedItemCollection: {
    items: (target, excel) => listOf(target, excel).map(({ name }) => hostObject("NamedItem", { sheet: target.sheet, name })),
    item: (target, [key], excel) => existing(target, key, excel),
    methods: {
      Add: writes(add),
      GetCount: reads((target, _, excel) => listOf(target, excel).length),
      GetItem: reads((target, [key], excel) => existing(target, key, excel)),
      GetItemOrNullObject: reads((target, [key], excel) => toObject(target, find(target, key, excel))),
    },
  },
  NamedItem: {
    identity: ({ name }) => ({ _Id: name }),
    scalars: {
      Comment: { get: (target, excel) => modelOf(target, excel).comment, set: (target, value, excel) => change(target, excel, { comment: textArgument(value) }) },
      Formula: {
        get: (target, excel) => modelOf(target, excel).formula,
        set: (target, value, excel) => change(target, excel, { formula: formulaArgument(value, excel) }),
      },
      Name: { get: ({ name }) => name },
      Scope: { get: ({ sheet }) => (sheet ? "Worksheet" : "Workbook") },
      Type: { get: typeOf },
      Value: { get: (target, excel) => plain(valueOf(target, excel)) },
      Visible: { get: (target, excel) => modelOf(target, excel).visible, set: (target, value, excel) => change(target, excel, { visible: booleanArgument(value) }) },
      _Id: { get: ({ name }) => name },
    },
    methods: {
      Delete: writes((target, _, excel) => {
        const old = modelOf(target, excel);
        keep(target, excel, listOf(target, excel).filter((name) => name !== old));
      }),
      GetRange: reads((target, _, excel) => {
        const range = rangeOf(target, excel);
        if (!range) throw new ExcelError("InvalidReference");
        return hostObject("Range", range);
      }),
      GetRangeOrNullObject: reads((target, _, excel) => {
        const range = rangeOf(target, excel);
        return range && hostObject("Range", range);
      }),
    },
  },
};
