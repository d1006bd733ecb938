import type { CellModel, RangeModel, SheetModel } from "../../excel/model/workbook";
import { STANDARD_FONT, STANDARD_FONT_SIZE } from "./cellLook";
import { charactersToPixels, pointsToPixels, STANDARD_COLUMN_PIXELS, STANDARD_ROW_PIXELS } from "./pixels";

/** Room for Vietnamese marks above and below the letters, as a share of the font size in pixels. */
const LINE_HEIGHT = 1.25;
const PADDING = 4;
/** Padding left and right of the text, and what Univer breaks lines earlier by. */
const SIDES = 7;

let canvas: CanvasRenderingContext2D | null = null;
const measured = new Map<string, number>();

/** Pixels a row needs where no height is set: as Excel, its highest cell, merged cells left out. */
export function fittingHeight(row: number, sheet: SheetModel, cells: readonly { column: number; cell: CellModel; text: string }[]): number {
  const heights = cells
    .filter(({ column, text }) => text !== "" && !sheet.merges.some((merge) => holds(merge, row, column)))
    .map(({ column, cell, text }) => cellHeight(cell, text, columnPixels(sheet, column)));
  return Math.max(STANDARD_ROW_PIXELS, ...heights);
}

export function columnPixels(sheet: SheetModel, column: number): number {
  const width = sheet.columnWidths.get(column);
  return width === undefined ? STANDARD_COLUMN_PIXELS : charactersToPixels(width);
}

function cellHeight(cell: CellModel, text: string, width: number): number {
  const size = pointsToPixels(cell.style.fontSize ?? STANDARD_FONT_SIZE);
  const lines = cell.style.wrap ? wrappedLines(text, fontOf(cell, size), width - SIDES) : 1;
  return Math.ceil(lines * size * LINE_HEIGHT + PADDING);
}

function fontOf(cell: CellModel, size: number): string {
  const family = cell.style.fontName ? `"${cell.style.fontName}", ${STANDARD_FONT}` : STANDARD_FONT;
  return `${cell.style.italic ? "italic " : ""}${cell.style.bold ? "bold " : ""}${size}px ${family}`;
}

function wrappedLines(text: string, font: string, width: number): number {
  const key = `${font}|${width}|${text}`;
  const known = measured.get(key);
  if (known !== undefined) return known;
  canvas ??= document.createElement("canvas").getContext("2d");
  if (!canvas) return text.split("\n").length;
  canvas.font = font;
  const count = text.split("\n").reduce((lines, paragraph) => lines + paragraphLines(paragraph, width, canvas as CanvasRenderingContext2D), 0);
  measured.set(key, count);
  return count;
}

function paragraphLines(paragraph: string, width: number, context: CanvasRenderingContext2D): number {
  let lines = 1;
  let line = "";
  for (const word of paragraph.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && context.measureText(longer).width > width) {
      lines += 1;
      line = word;
    } else {
      line = longer;
    }
  }
  return lines;
}

function holds(range: RangeModel, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
