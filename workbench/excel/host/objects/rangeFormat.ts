import { ExcelError } from "../../excelError";
import { charactersToPoints, heightOf, pointsToCharacters, widthOf } from "../../model/sizes";
import type { CellStyle, RangeModel } from "../../model/workbook";
import { commonStyle, setStyle, type StyleChange } from "../../operations/formats";
import { autofitColumns, autofitRows, setColumnWidth, setRowHeight } from "../../operations/rowSizes";
import { booleanArgument, type HostClass, numberArgument, oneOf, type Scalar, textArgument, writes } from "../hostClass";
import { hostObject } from "../hostObject";
import type { RangeTarget, Targets } from "../targets";
import { colorArgument } from "./colors";
import { borderClasses } from "./borders";

const black = "#000000";
const horizontal = ["General", "Left", "Center", "Right", "CenterAcrossSelection", "Justify", "Fill", "Distributed"] as const;
const vertical = ["Top", "Center", "Bottom"] as const;

/** A property of the cells' style, null where they differ. */
function styled<T>(get: (style: CellStyle) => T, change: (value: unknown) => StyleChange): Scalar<RangeTarget> {
  return {
    get: ({ sheet, range }) => commonStyle(sheet, range, get),
    set: ({ sheet, range }, value, excel) => setStyle(excel, sheet, range, change(value)),
  };
}

function common(from: number, to: number, of: (index: number) => number): number | null {
  const first = of(from);
  for (let index = from + 1; index <= Math.min(to, from + 10_000); index++) if (of(index) !== first) return null;
  return first;
}

function positive(value: unknown, most: number): number {
  const number = numberArgument(value);
  if (number < 0 || number > most) throw new ExcelError("InvalidArgument");
  return number;
}

const rowHeight: Scalar<RangeTarget> = {
  get: ({ sheet, range }) => common(range.top, range.bottom, (row) => heightOf(sheet, row)),
  set: ({ sheet, range }, value, excel) => setRowHeight(excel, sheet, range, positive(value, 409.5)),
};

const columnWidth: Scalar<RangeTarget> = {
  get: ({ sheet, range }) => common(range.left, range.right, (column) => charactersToPoints(widthOf(sheet, column))),
  set: ({ sheet, range }, value, excel) => setColumnWidth(excel, sheet, range, pointsToCharacters(positive(value, 1342.5))),
};

export const rangeFormatClasses: {
  [K in "RangeFormat" | "RangeFill" | "RangeFont" | "FormatProtection" | "RangeBorderCollection" | "RangeBorder"]: HostClass<Targets[K]>;
} = {
  ...borderClasses,
  RangeFormat: {
    scalars: {
      ColumnWidth: columnWidth,
      HorizontalAlignment: styled((style) => style.horizontal ?? "General", (value) => ({ horizontal: oneOf(value, horizontal) })),
      IndentLevel: styled((style) => style.indent ?? 0, (value) => ({ indent: positive(value, 250) || undefined })),
      RowHeight: rowHeight,
      VerticalAlignment: styled((style) => style.vertical ?? "Bottom", (value) => ({ vertical: oneOf(value, vertical) })),
      WrapText: styled((style) => style.wrap ?? false, (value) => ({ wrap: booleanArgument(value) || undefined })),
    },
    navigation: {
      Borders: (target) => hostObject("RangeBorderCollection", target),
      Fill: (target) => hostObject("RangeFill", target),
      Font: (target) => hostObject("RangeFont", target),
      Protection: (target) => hostObject("FormatProtection", target),
    },
    methods: {
      AutofitColumns: writes(({ sheet, range }: { sheet: RangeTarget["sheet"]; range: RangeModel }, _, excel) => autofitColumns(excel, sheet, range)),
      AutofitRows: writes(({ sheet, range }, _, excel) => autofitRows(excel, sheet, range)),
    },
  },
  RangeFill: {
    scalars: { Color: styled((style) => style.fill ?? "#FFFFFF", (value) => ({ fill: value === "" ? undefined : colorArgument(value) })) },
    methods: { Clear: writes(({ sheet, range }, _, excel) => setStyle(excel, sheet, range, { fill: undefined })) },
  },
  RangeFont: {
    scalars: {
      Bold: styled((style) => style.bold ?? false, (value) => ({ bold: booleanArgument(value) || undefined })),
      Color: styled((style) => style.color ?? black, (value) => ({ color: colorArgument(value) })),
      Italic: styled((style) => style.italic ?? false, (value) => ({ italic: booleanArgument(value) || undefined })),
      Name: styled((style) => style.fontName ?? "Calibri", (value) => ({ fontName: textArgument(value) })),
      Size: styled((style) => style.fontSize ?? 11, (value) => ({ fontSize: positive(value, 409) })),
    },
  },
  FormatProtection: {
    scalars: { Locked: styled((style) => style.locked ?? true, (value) => ({ locked: booleanArgument(value) ? undefined : false })) },
  },
};
