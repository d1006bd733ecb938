import type { Alignment, Style } from "@cj-tech-master/excelts";
import type { PlannedFormat } from "#core/plan/sheetPlan";

const horizontal = { left: "left", center: "center", right: "right", centerAcrossSelection: "centerContinuous" } as const;
const vertical = { top: "top", center: "middle", bottom: "bottom" } as const;
const thin = { style: "thin", color: { argb: "FF000000" } } as const;
const normalFont = { name: "Calibri", size: 11 };

/** The style of each formatted cell: `styles[row][column]`, with the later formats on top. */
export function cellStyles(formats: readonly PlannedFormat[]): Map<number, Map<number, Partial<Style>>> {
  const planned = new Map<number, Map<number, PlannedFormat[]>>();
  for (const format of formats) {
    for (let row = format.range.top; row <= format.range.bottom; row += 1) {
      const cells = planned.get(row) ?? new Map<number, PlannedFormat[]>();
      planned.set(row, cells);
      for (let column = format.range.left; column <= format.range.right; column += 1) {
        cells.set(column, [...(cells.get(column) ?? []), format]);
      }
    }
  }
  return new Map([...planned].map(([row, cells]) => [row, new Map([...cells].map(([column, layers]) => [column, toStyle(layers)]))]));
}

function toStyle(layers: readonly PlannedFormat[]): Partial<Style> {
  const format: Omit<PlannedFormat, "range"> = Object.assign({}, ...layers);
  const alignment: Partial<Alignment> = {
    ...(format.horizontal ? { horizontal: horizontal[format.horizontal] } : {}),
    ...(format.indent ? { indent: format.indent } : {}),
    ...(format.vertical ? { vertical: vertical[format.vertical] } : {}),
    ...(format.wrap ? { wrapText: true } : {}),
  };
  return {
    font: {
      name: format.fontName ?? normalFont.name,
      size: format.fontSize ?? normalFont.size,
      ...(format.bold ? { bold: true } : {}),
      ...(format.italic ? { italic: true } : {}),
    },
    alignment,
    ...(format.numberFormat ? { numFmt: format.numberFormat } : {}),
    ...(format.fill ? { fill: { type: "pattern", pattern: "solid", fgColor: { argb: argb(format.fill) } } } : {}),
    ...(format.borders ? { border: { top: thin, left: thin, bottom: thin, right: thin } } : {}),
  };
}

/** `"#FFC7CE"` → `"FFFFC7CE"`. */
export function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}
