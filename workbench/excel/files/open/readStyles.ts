import { plainStyle } from "../../model/cells";
import type { CellStyle, ConditionalFormatModel } from "../../model/workbook";
import { builtInFormats } from "../vocabulary/numberFormats";
import { borderEdges, borderStyles, horizontalAlignments, verticalAlignments } from "../vocabulary/officeNames";
import { child, children, flag, type Element } from "../xml/element";
import { createColorReader, type ColorReader } from "./colors";

export interface Styles {
  /** The cell style with this number; shared by its cells, which are never changed in place. */
  cell(index: number): CellStyle;
  /** The format of a conditional format, and its XML for rules that the model does not understand. */
  differential(index: number | undefined): { format: ConditionalFormatModel["format"]; element: Element | undefined };
}

/** What a cell without any style looks like; only what differs is kept with a cell. */
export const normalFont = { name: "Calibri", size: 11 };

export function readStyles(xml: Element | undefined, theme: Element | undefined): Styles {
  const color = createColorReader(theme);
  const own = new Map(children(child(xml, "numFmts"), "numFmt").map(({ attributes }) => [Number(attributes["numFmtId"]), attributes["formatCode"]]));
  const list = (name: string) => child(xml, name)?.children ?? [];
  const [fonts, fills, borders] = [list("fonts"), list("fills"), list("borders")];
  const cellStyles = list("cellXfs").map((xf): CellStyle => {
    const { numFmtId, fontId, fillId, borderId } = xf.attributes;
    const id = Number(numFmtId ?? 0);
    return {
      numberFormat: own.get(id) ?? builtInFormats.get(id) ?? "General",
      ...readFont(fonts[Number(fontId ?? 0)], color),
      ...readFill(fills[Number(fillId ?? 0)], color),
      ...readBorders(borders[Number(borderId ?? 0)], color),
      ...readAlignment(child(xf, "alignment")),
      ...(flag(child(xf, "protection")?.attributes["locked"], true) ? {} : { locked: false }),
    };
  });
  const differentials = list("dxfs");
  return {
    cell: (index) => cellStyles[index] ?? plainStyle,
    differential(index) {
      const element = index === undefined ? undefined : differentials[index];
      return { format: readDifferential(element, color), element };
    },
  };
}

function readFont(font: Element | undefined, color: ColorReader): Partial<CellStyle> {
  const name = child(font, "name")?.attributes["val"];
  const size = Number(child(font, "sz")?.attributes["val"] ?? normalFont.size);
  const shade = color(child(font, "color"));
  return {
    ...(name === undefined || name === normalFont.name ? {} : { fontName: name }),
    ...(size === normalFont.size ? {} : { fontSize: size }),
    ...(isOn(font, "b") ? { bold: true } : {}),
    ...(isOn(font, "i") ? { italic: true } : {}),
    ...(shade === undefined || shade === "#000000" ? {} : { color: shade }),
  };
}

function isOn(font: Element | undefined, name: string): boolean {
  const element = child(font, name);
  return element !== undefined && flag(element.attributes["val"], true);
}

function readFill(fill: Element | undefined, color: ColorReader): Partial<CellStyle> {
  const pattern = child(fill, "patternFill");
  if (!pattern || pattern.attributes["patternType"] !== "solid") return {};
  const shade = color(child(pattern, "fgColor"));
  return shade === undefined ? {} : { fill: shade };
}

function readBorders(border: Element | undefined, color: ColorReader): Partial<CellStyle> {
  const edges = (border?.children ?? []).flatMap((edge) => {
    const style = edge.attributes["style"];
    if (style === undefined || style === "none" || borderEdges.office(edge.name) === edge.name) return [];
    const drawn = { style: borderStyles.office(style), color: color(child(edge, "color")) ?? "#000000" };
    return [[borderEdges.office(edge.name), drawn] as const];
  });
  return edges.length === 0 ? {} : { borders: Object.fromEntries(edges) };
}

function readAlignment(alignment: Element | undefined): Partial<CellStyle> {
  const { horizontal, indent, vertical, wrapText } = alignment?.attributes ?? {};
  return {
    ...(horizontal === undefined || horizontal === "general" ? {} : { horizontal: horizontalAlignments.office(horizontal) as NonNullable<CellStyle["horizontal"]> }),
    ...(Number(indent) > 0 ? { indent: Number(indent) } : {}),
    ...(vertical === undefined || vertical === "bottom" ? {} : { vertical: verticalAlignments.office(vertical) as NonNullable<CellStyle["vertical"]> }),
    ...(flag(wrapText) ? { wrap: true } : {}),
  };
}

function readDifferential(dxf: Element | undefined, color: ColorReader): ConditionalFormatModel["format"] {
  const font = child(dxf, "font");
  const pattern = child(child(dxf, "fill"), "patternFill");
  // Here a solid fill is written as its background, and some writers name the foreground too.
  const fill = color(child(pattern, "bgColor")) ?? color(child(pattern, "fgColor"));
  const fontColor = color(child(font, "color"));
  const [bold, italic] = [child(font, "b"), child(font, "i")];
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(bold ? { bold: flag(bold.attributes["val"], true) } : {}),
    ...(italic ? { italic: flag(italic.attributes["val"], true) } : {}),
  };
}
