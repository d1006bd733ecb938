import { ExcelError } from "../../excelError";
import { cellAt } from "../../model/cells";
import { columnsOf, rowsOf } from "../../model/ranges";
import type { CellStyle } from "../../model/workbook";
import { type StyleChange, setStyle } from "../../operations/formats";
import { type HostClass, oneOf, reads, recordArgument, writes } from "../hostClass";
import type { RangeTarget } from "../targets";
import { lineFrom, styleOf, weightOf } from "./borders";
import { colorArgument } from "./colors";

const edges = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;
type Properties = Record<string, unknown>;

/** Cell by cell what `RangeFormat` tells of a range, as far as it is asked for. */
function formatOf(style: CellStyle): Record<string, Properties | string | number | boolean> {
  const lines = Object.entries(edges).map(([side, edge]) => {
    const line = style.borders?.[edge];
    return [side, { color: line?.color ?? "#000000", style: styleOf(line?.style ?? "None"), weight: weightOf(line?.style ?? "Thin") }];
  });
  return {
    borders: Object.fromEntries(lines) as Properties,
    fill: { color: style.fill ?? "#FFFFFF", pattern: style.fill === undefined ? "None" : "Solid" },
    font: { bold: style.bold ?? false, color: style.color ?? "#000000", italic: style.italic ?? false, name: style.fontName ?? "Calibri", size: style.fontSize ?? 11, strikethrough: false, underline: "None" },
    horizontalAlignment: style.horizontal ?? "General",
    indentLevel: style.indent ?? 0,
    protection: { locked: style.locked ?? true, formulaHidden: false },
    verticalAlignment: style.vertical ?? "Bottom",
    wrapText: style.wrap ?? false,
  };
}

function askedOf(style: CellStyle, asked: Properties): Properties {
  const format = formatOf(style);
  const unknown = Object.keys(asked).filter((name) => !(name in format));
  if (unknown.length > 0) throw new ExcelError("NotImplemented");
  return Object.fromEntries(Object.keys(asked).filter((name) => asked[name]).map((name) => [name, format[name]]));
}

/** What is written over; what a cell has of itself is not kept as a format of its own. */
function changeOf(style: CellStyle, format: Properties): StyleChange {
  const { borders, fill, font, horizontalAlignment, indentLevel, protection, verticalAlignment, wrapText } = format;
  const unless = <T>(value: T | undefined, usual: T): T | undefined => (value === usual ? undefined : value);
  return {
    ...(fill === undefined ? {} : { fill: colorArgument(recordArgument(fill)["color"]) }),
    ...(font === undefined ? {} : fontOf(recordArgument(font), unless)),
    ...(horizontalAlignment === undefined ? {} : { horizontal: unless(horizontalAlignment as CellStyle["horizontal"], "General") }),
    ...(verticalAlignment === undefined ? {} : { vertical: unless(verticalAlignment as CellStyle["vertical"], "Bottom") }),
    ...(indentLevel === undefined ? {} : { indent: unless(indentLevel as number, 0) }),
    ...(wrapText === undefined ? {} : { wrap: unless(wrapText as boolean, false) }),
    ...(protection === undefined ? {} : { locked: recordArgument(protection)["locked"] === false ? false : undefined }),
    ...(borders === undefined ? {} : { borders: bordersOf(style, recordArgument(borders)) }),
  };
}

function fontOf(font: Properties, unless: <T>(value: T | undefined, usual: T) => T | undefined): StyleChange {
  const { bold, color, italic, name, size } = font;
  return {
    bold: unless(bold as boolean, false),
    italic: unless(italic as boolean, false),
    fontName: unless(name as string, "Calibri"),
    fontSize: unless(size as number, 11),
    color: unless(color === undefined ? undefined : colorArgument(color), "#000000"),
  };
}

function bordersOf(style: CellStyle, given: Properties): CellStyle["borders"] {
  const borders = { ...style.borders };
  for (const [side, value] of Object.entries(given)) {
    const edge = edges[oneOf(side, ["top", "bottom", "left", "right"])];
    const line = lineFrom(recordArgument(value));
    if (line) borders[edge] = line;
    else delete borders[edge];
  }
  return Object.keys(borders).length === 0 ? undefined : borders;
}

export const cellPropertyMethods: NonNullable<HostClass<RangeTarget>["methods"]> = {
  GetCellProperties: reads(({ sheet, range }, [options]) => {
    const { format } = recordArgument(options);
    const asked = recordArgument(format);
    return Array.from({ length: rowsOf(range) }, (_, row) =>
      Array.from({ length: columnsOf(range) }, (__, column) => ({ format: askedOf(cellAt(sheet, range.top + row, range.left + column).style, asked) })),
    );
  }),
  SetCellProperties: writes(({ sheet, range }, [rows], excel) => {
    if (!Array.isArray(rows) || rows.length !== rowsOf(range)) throw new ExcelError("InvalidArgument");
    for (const [r, cells] of (rows as unknown[]).entries()) {
      if (!Array.isArray(cells) || cells.length !== columnsOf(range)) throw new ExcelError("InvalidArgument");
      for (const [c, cell] of (cells as unknown[]).entries()) {
        const place = { top: range.top + r, bottom: range.top + r, left: range.left + c, right: range.left + c };
        const { format } = recordArgument(cell);
        if (format !== undefined) setStyle(excel, sheet, place, changeOf(cellAt(sheet, place.top, place.left).style, recordArgument(format)), false);
      }
    }
    excel.changes.formats(sheet, range, true);
  }),
};
