/** How the cells of rows look, asked for before the rows go and given back to rows put in anew. None of these sends a batch. */
import type { RangeAddress } from "#core/snapshot/address";
import { rangeToA1 } from "#core/snapshot/address";

/** What of a cell's format is asked for and given back; pictures, notes and parts of a text in a format of their own are not. */
const asked: Excel.CellPropertiesLoadOptions = {
  format: {
    borders: { color: true, style: true, weight: true },
    fill: { color: true, pattern: true },
    font: { bold: true, color: true, italic: true, name: true, size: true, strikethrough: true, underline: true },
    horizontalAlignment: true,
    indentLevel: true,
    protection: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

const EDGES = ["top", "bottom", "left", "right"] as const;

export interface AskedLook {
  readonly look: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly format: Excel.RangeFormat;
}

/** One row, within the area's columns. */
export function askForLook(sheet: Excel.Worksheet, { left, right }: RangeAddress, row: number): AskedLook {
  const range = sheet.getRange(rangeToA1({ top: row, bottom: row, left, right }));
  const { format } = range;
  format.load("rowHeight");
  return { look: range.getCellProperties(asked), format };
}

/** The row's cells look as they did; a fill that is none has been cleared before. */
export function queueLook(row: Excel.Range, look: unknown): void {
  const [cells = []] = look as Excel.CellProperties[][];
  row.format.fill.clear();
  row.setCellProperties([cells.map(({ format = {} }) => ({ format: settable(format) }))]);
}

function settable({ borders = {}, fill = {}, ...format }: Excel.CellPropertiesFormat): Excel.CellPropertiesFormat {
  const lines = Object.fromEntries(EDGES.flatMap((edge) => (borders[edge] ? [[edge, line(borders[edge])]] : [])));
  return { ...format, borders: lines, ...(fill.pattern === "None" || fill.color === "" ? {} : { fill: { color: fill.color ?? "#FFFFFF" } }) };
}

/** A line that is none has neither colour nor weight: giving it one would draw it. */
function line(border: Excel.CellBorder): Excel.CellBorder {
  return border.style === "None" ? { style: "None" } : border;
}
