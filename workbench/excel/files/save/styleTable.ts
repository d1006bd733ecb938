import type { CellStyle, ConditionalFormatModel } from "../../model/workbook";
import { normalFont } from "../open/readStyles";
import { builtInIds } from "../vocabulary/numberFormats";
import { borderEdges, borderStyles, horizontalAlignments, verticalAlignments } from "../vocabulary/officeNames";
import type { Element } from "../xml/element";
import { elementToXml, tag } from "../xml/tag";

/** Pieces of XML, each once; a piece is known by its place. */
class Pieces {
  private readonly places = new Map<string, number>();

  constructor(...first: readonly string[]) {
    first.forEach((piece) => this.add(piece));
  }

  add(piece: string): number {
    const place = this.places.get(piece) ?? this.places.size;
    this.places.set(piece, place);
    return place;
  }

  toXml(name: string): string {
    return tag(name, { count: this.places.size }, [...this.places.keys()].join(""));
  }
}

const noBorder = tag("border", {}, ["left", "right", "top", "bottom", "diagonal"].map((edge) => tag(edge)).join(""));
const firstOwnFormat = 164;

/** Gathers the styles of a workbook while its sheets are written; then answers the styles part. */
export class StyleTable {
  private readonly fonts = new Pieces(fontXml({ numberFormat: "General" }));
  private readonly fills = new Pieces(tag("fill", {}, tag("patternFill", { patternType: "none" })), tag("fill", {}, tag("patternFill", { patternType: "gray125" })));
  private readonly borders = new Pieces(noBorder);
  private readonly cells = new Pieces(tag("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }));
  private readonly differentials = new Pieces();
  private readonly formats = new Map<string, number>();
  private readonly known = new Map<CellStyle, number>();

  /** The number to write with a cell of this style. */
  cell(style: CellStyle): number {
    const known = this.known.get(style) ?? this.cells.add(this.cellXml(style));
    this.known.set(style, known);
    return known;
  }

  /** The number to write with a conditional format; a foreign one brings its own XML. */
  differential(format: ConditionalFormatModel["format"], foreign?: Element): number {
    return this.differentials.add(foreign ? elementToXml(foreign) : differentialXml(format));
  }

  toXml(): string {
    const formats = [...this.formats].map(([formatCode, numFmtId]) => tag("numFmt", { numFmtId, formatCode })).join("");
    return tag(
      "styleSheet",
      { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
      (formats && tag("numFmts", { count: this.formats.size }, formats)) +
        this.fonts.toXml("fonts") +
        this.fills.toXml("fills") +
        this.borders.toXml("borders") +
        tag("cellStyleXfs", { count: 1 }, tag("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })) +
        this.cells.toXml("cellXfs") +
        tag("cellStyles", { count: 1 }, tag("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })) +
        this.differentials.toXml("dxfs"),
    );
  }

  private cellXml(style: CellStyle): string {
    const fontId = this.fonts.add(fontXml(style));
    const fillId = style.fill === undefined ? 0 : this.fills.add(fillXml(style.fill));
    const borderId = this.borders.add(bordersXml(style));
    const numFmtId = this.formatId(style.numberFormat);
    const alignment = tag("alignment", {
      horizontal: style.horizontal && horizontalAlignments.file(style.horizontal),
      indent: style.indent,
      vertical: style.vertical && verticalAlignments.file(style.vertical),
      wrapText: style.wrap ? 1 : undefined,
    });
    const protection = style.locked === false ? tag("protection", { locked: 0 }) : "";
    const applied = { applyNumberFormat: 1, applyFont: 1, applyFill: 1, applyBorder: 1, applyAlignment: 1, applyProtection: 1 };
    return tag("xf", { numFmtId, fontId, fillId, borderId, xfId: 0, ...applied }, alignment + protection);
  }

  private formatId(format: string): number {
    const builtIn = builtInIds.get(format);
    if (builtIn !== undefined) return builtIn;
    const id = this.formats.get(format) ?? firstOwnFormat + this.formats.size;
    this.formats.set(format, id);
    return id;
  }
}

function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

function fontXml(style: CellStyle): string {
  return tag(
    "font",
    {},
    (style.bold ? tag("b") : "") +
      (style.italic ? tag("i") : "") +
      tag("sz", { val: style.fontSize ?? normalFont.size }) +
      tag("color", { rgb: argb(style.color ?? "#000000") }) +
      tag("name", { val: style.fontName ?? normalFont.name }) +
      tag("family", { val: 2 }),
  );
}

function fillXml(fill: string): string {
  return tag("fill", {}, tag("patternFill", { patternType: "solid" }, tag("fgColor", { rgb: argb(fill) }) + tag("bgColor", { indexed: 64 })));
}

function bordersXml(style: CellStyle): string {
  const edges = (["left", "right", "top", "bottom"] as const).map((edge) => {
    const drawn = style.borders?.[borderEdges.office(edge) as keyof NonNullable<CellStyle["borders"]>];
    return drawn ? tag(edge, { style: borderStyles.file(drawn.style) }, tag("color", { rgb: argb(drawn.color) })) : tag(edge);
  });
  return tag("border", {}, edges.join("") + tag("diagonal"));
}

function differentialXml(format: ConditionalFormatModel["format"]): string {
  const onOff = (name: string, on: boolean | undefined) => (on === undefined ? "" : tag(name, on ? {} : { val: 0 }));
  const color = format.fontColor === undefined ? "" : tag("color", { rgb: argb(format.fontColor) });
  const font = onOff("b", format.bold) + onOff("i", format.italic) + color;
  const fill = format.fill === undefined ? "" : tag("fill", {}, tag("patternFill", {}, tag("bgColor", { rgb: argb(format.fill) })));
  return tag("dxf", {}, (font && tag("font", {}, font)) + fill);
}
