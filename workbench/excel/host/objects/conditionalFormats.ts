import { ExcelError } from "../../excelError";
import { copiedBy } from "../../model/referenceText";
import { intersection } from "../../model/ranges";
import type { ConditionalFormatModel } from "../../model/workbook";
import { addFormat, changeFormat, clearFormatsIn, deleteFormat, formatById, formatsTouching, setPriority } from "../../operations/conditionalFormats";
import type { RunningExcel } from "../../runningExcel";
import { toEnglishFormula, toLocalFormula } from "../../typing/localFormula";
import { booleanArgument, type HostClass, numberArgument, reads, type Scalar, textArgument, writes } from "../hostClass";
import { type HostObject, hostObject } from "../hostObject";
import type { FormatTarget, RangeTarget, Targets } from "../targets";
import { colorArgument } from "./colors";

/** Formulas read as if written for the first cell through which the format was reached. */
function formatObject({ sheet, range }: RangeTarget, format: ConditionalFormatModel): HostObject {
  const [first] = format.ranges;
  const reached = format.ranges.map((part) => intersection(part, range)).find(Boolean) ?? first;
  const through = { rows: (reached?.top ?? 0) - (first?.top ?? 0), columns: (reached?.left ?? 0) - (first?.left ?? 0) };
  return hostObject("ConditionalFormat", { sheet, id: format.id, through });
}

function byId(target: RangeTarget, id: unknown): HostObject | null {
  const format = formatsTouching(target.sheet, target.range).find((candidate) => candidate.id === id);
  return format ? formatObject(target, format) : null;
}

function existing(object: HostObject | null): HostObject {
  if (!object) throw new ExcelError("ItemNotFound");
  return object;
}

function shown<K extends keyof ConditionalFormatModel["format"]>(key: K, otherwise: unknown, read: (value: unknown) => ConditionalFormatModel["format"][K]): Scalar<FormatTarget> {
  return {
    get: ({ sheet, id }) => formatById(sheet, id).format[key] ?? otherwise,
    set: ({ sheet, id }, value, excel) => changeFormat(excel, sheet, id, (format) => ({ ...format, format: { ...format.format, [key]: read(value) } })),
  };
}

function setFormula({ sheet, id, through }: FormatTarget, formula: string, excel: RunningExcel): void {
  if (!formula.startsWith("=") || !excel.calculation.canRead(formula)) throw new ExcelError("InvalidArgument");
  changeFormat(excel, sheet, id, (format) => ({ ...format, formula: copiedBy(formula, -through.rows, -through.columns) }));
}

function formulaOf({ sheet, id, through }: FormatTarget): string {
  return copiedBy(formatById(sheet, id).formula ?? "", through.rows, through.columns);
}

function rangesOf({ sheet, id }: FormatTarget): HostObject {
  return hostObject("RangeAreas", { sheet, areas: formatById(sheet, id).ranges });
}

function onlyRange({ sheet, id }: FormatTarget): HostObject | null {
  const { ranges } = formatById(sheet, id);
  const [only] = ranges;
  return only && ranges.length === 1 ? hostObject("Range", { sheet, range: only }) : null;
}

const collection: HostClass<RangeTarget> = {
  items: (target) => formatsTouching(target.sheet, target.range).map((format) => formatObject(target, format)),
  item: (target, [id]) => existing(byId(target, id)),
  methods: {
    Add: writes((target, [type], excel) => {
      if (type !== "Custom") throw new ExcelError("ApiNotFound");
      return formatObject(target, addFormat(excel, target.sheet, target.range, type));
    }),
    ClearAll: writes(({ sheet, range }, _, excel) => clearFormatsIn(excel, sheet, range)),
    GetCount: reads(({ sheet, range }) => formatsTouching(sheet, range).length),
    GetItem: reads((target, [id]) => existing(byId(target, id))),
    GetItemAt: reads((target, [index]) => {
      const format = formatsTouching(target.sheet, target.range)[numberArgument(index)];
      if (!format) throw new ExcelError("InvalidArgument");
      return formatObject(target, format);
    }),
    GetItemOrNullObject: reads((target, [id]) => byId(target, id)),
  },
};

const format: HostClass<FormatTarget> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Priority: {
      get: ({ sheet, id }) => formatById(sheet, id).priority,
      set: ({ sheet, id }, value, excel) => setPriority(excel, sheet, id, numberArgument(value)),
    },
    StopIfTrue: {
      get: ({ sheet, id }) => formatById(sheet, id).stopIfTrue,
      set: ({ sheet, id }, value, excel) => changeFormat(excel, sheet, id, (old) => ({ ...old, stopIfTrue: booleanArgument(value) })),
    },
    Type: { get: ({ sheet, id }) => formatById(sheet, id).type },
  },
  navigation: {
    Custom: (target) => {
      if (formatById(target.sheet, target.id).type !== "Custom") throw new ExcelError("InvalidOperation");
      return hostObject("CustomConditionalFormat", target);
    },
    CustomOrNullObject: (target) => (formatById(target.sheet, target.id).type === "Custom" ? hostObject("CustomConditionalFormat", target) : null),
  },
  methods: {
    Delete: writes(({ sheet, id }, _, excel) => deleteFormat(excel, sheet, id)),
    GetRange: reads((target) => existing(onlyRange(target))),
    GetRangeOrNullObject: reads((target) => onlyRange(target)),
    GetRanges: reads((target) => rangesOf(target)),
  },
};

export const conditionalFormatClasses: {
  [K in
    | "ConditionalFormatCollection"
    | "ConditionalFormat"
    | "CustomConditionalFormat"
    | "ConditionalFormatRule"
    | "ConditionalRangeFormat"
    | "ConditionalRangeFill"
    | "ConditionalRangeFont"]: HostClass<Targets[K]>;
} = {
  ConditionalFormatCollection: collection,
  ConditionalFormat: format,
  CustomConditionalFormat: {
    navigation: {
      Format: (target) => hostObject("ConditionalRangeFormat", target),
      Rule: (target) => hostObject("ConditionalFormatRule", target),
    },
  },
  ConditionalFormatRule: {
    scalars: {
      Formula: { get: formulaOf, set: (target, value, excel) => setFormula(target, textArgument(value), excel) },
      FormulaLocal: {
        get: (target, { region }) => toLocalFormula(formulaOf(target), region),
        set: (target, value, excel) => setFormula(target, toEnglishFormula(textArgument(value), excel.region), excel),
      },
    },
  },
  ConditionalRangeFormat: {
    navigation: {
      Fill: (target) => hostObject("ConditionalRangeFill", target),
      Font: (target) => hostObject("ConditionalRangeFont", target),
    },
  },
  ConditionalRangeFill: { scalars: { Color: shown("fill", "", colorArgument) } },
  ConditionalRangeFont: {
    scalars: { Bold: shown("bold", null, booleanArgument), Color: shown("fontColor", "", colorArgument), Italic: shown("italic", null, booleanArgument) },
  },
};
