import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IBorderStyleData, type IStyleData } from "@univerjs/core";
import type { CellContent, CellModel, ConditionalFormatModel } from "../../excel/model/workbook";

export const STANDARD_FONT = "Calibri, Carlito, Arial, sans-serif";
export const STANDARD_FONT_SIZE = 11;

const horizontals: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const verticals: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

const borderStyles: Readonly<Record<string, BorderStyleTypes>> = {
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

/** Pixels between a cell's side and its content, and those of one step of indent. */
const SIDE = 2;
const INDENT = 8;

/** The formats that are lit at a cell, the first one strongest. */
export type LitFormats = readonly ConditionalFormatModel["format"][];

/** A cell's look in Univer's words. Every key is always there, so that painting over an older look leaves nothing of it. */
export function cellLook(cell: CellModel, lit: LitFormats): IStyleData {
  const { style } = cell;
  const fill = first(lit, "fill") ?? style.fill;
  const color = first(lit, "fontColor") ?? style.color;
  const indent = (style.indent ?? 0) * INDENT;
  const fromRight = style.horizontal === "Right";
  return {
    ff: style.fontName ? `${style.fontName}, ${STANDARD_FONT}` : STANDARD_FONT,
    fs: style.fontSize ?? STANDARD_FONT_SIZE,
    bl: flag(first(lit, "bold") ?? style.bold),
    it: flag(first(lit, "italic") ?? style.italic),
    cl: { rgb: color ?? "#000000" },
    bg: fill ? { rgb: fill } : null,
    bd: {
      t: border(style.borders?.EdgeTop),
      b: border(style.borders?.EdgeBottom),
      l: border(style.borders?.EdgeLeft),
      r: border(style.borders?.EdgeRight),
    },
    ht: horizontals[style.horizontal ?? "General"] ?? alignmentByValue(cell.value),
    vt: verticals[style.vertical ?? "Bottom"] ?? VerticalAlign.BOTTOM,
    pd: { l: SIDE + (fromRight ? 0 : indent), r: SIDE + (fromRight ? indent : 0), t: 1, b: 1 },
    tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
  };
}

type Format = ConditionalFormatModel["format"];

function first<Key extends keyof Format>(lit: LitFormats, key: Key): Format[Key] | undefined {
  return lit.find((format) => format[key] !== undefined)?.[key];
}

function flag(on: boolean | undefined): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function border(edge: { style: string; color: string } | undefined): IBorderStyleData | null {
  if (!edge || edge.style === "None") return null;
  return { s: borderStyles[edge.style] ?? BorderStyleTypes.THIN, cl: { rgb: edge.color || "#000000" } };
}

/** Excel's "General": numbers right, errors and truth values in the middle, text left. */
function alignmentByValue(value: CellContent): HorizontalAlign {
  if (typeof value === "number") return HorizontalAlign.RIGHT;
  return typeof value === "string" ? HorizontalAlign.LEFT : HorizontalAlign.CENTER;
}
