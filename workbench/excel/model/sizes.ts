import { cellAt, cellKey, keyPlace, storedPlaces } from "./cells";
import { lastColumn } from "./address";
import type { SheetModel } from "./workbook";

/** Excel's own, for Calibri 11: characters and points. */
export const defaultWidth = 8.43;
export const defaultHeight = 15;

const digitPixels = 7;
const paddingPixels = 5;
const pointsPerPixel = 0.75;

export function widthOf(sheet: SheetModel, column: number): number {
  return sheet.columnWidths.get(column) ?? defaultWidth;
}

/** Office.js measures columns in points, the model in characters. */
export function charactersToPoints(characters: number): number {
  return Math.trunc(characters * digitPixels + paddingPixels + 0.5) * pointsPerPixel;
}

export function pointsToCharacters(points: number): number {
  return Math.max(0, Math.round(((points / pointsPerPixel - paddingPixels) / digitPixels) * 100) / 100);
}

/** A row's height in points: the one set, else enough for the text in it as far as widths and letters can be guessed. */
export function heightOf(sheet: SheetModel, row: number): number {
  const set = sheet.rowHeights.get(row);
  if (set !== undefined) return set;
  const merged = new Set(sheet.merges.filter((area) => row >= area.top && row <= area.bottom).flatMap((area) => range(area.left, area.right)));
  const places = storedPlaces(sheet, { top: row, bottom: row, left: 0, right: lastColumn });
  const needs = places.filter(({ column }) => !merged.has(column)).map(({ column }) => neededHeight(sheet, row, column));
  return Math.max(defaultHeight, ...needs);
}

/** Points from the sheet's upper edge to a row's; hidden rows have no height. */
export function topOf(sheet: SheetModel, row: number): number {
  const needs = neededHeights(sheet, row);
  let top = 0;
  for (let above = 0; above < row; above++) if (!sheet.hiddenRows.has(above)) top += sheet.rowHeights.get(above) ?? Math.max(defaultHeight, needs.get(above) ?? 0);
  return top;
}

/** Points from the sheet's left edge to a column's. */
export function leftOf(sheet: SheetModel, column: number): number {
  return range(0, column - 1).reduce((left, before) => left + charactersToPoints(widthOf(sheet, before)), 0);
}

/** What the texts of each row above `end` need, in one pass over the cells. */
function neededHeights(sheet: SheetModel, end: number): ReadonlyMap<number, number> {
  const merged = new Set(
    sheet.merges.flatMap(({ top, bottom, left, right }) => range(top, Math.min(bottom, end - 1)).flatMap((row) => range(left, right).map((column) => cellKey(row, column)))),
  );
  const needs = new Map<number, number>();
  for (const key of sheet.cells.keys()) {
    const { row, column } = keyPlace(key);
    if (row < end && !merged.has(key)) needs.set(row, Math.max(needs.get(row) ?? 0, neededHeight(sheet, row, column)));
  }
  return needs;
}

function neededHeight(sheet: SheetModel, row: number, column: number): number {
  const { value, style } = cellAt(sheet, row, column);
  const fontSize = style.fontSize ?? 11;
  const room = Math.max(1, (widthOf(sheet, column) * 11) / fontSize);
  const lines = String(typeof value === "object" ? value.error : value)
    .split("\n")
    .reduce((count, line) => count + (style.wrap ? Math.max(1, Math.ceil(line.length / room)) : 1), 0);
  return Math.ceil((style.wrap ? lines : 1) * fontSize * 1.36 * 4) / 4;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
