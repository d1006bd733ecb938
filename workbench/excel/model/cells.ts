import { boundingRect, contains, intersection, oneCell } from "./ranges";
import type { CellContent, CellModel, CellStyle, RangeModel, SheetModel } from "./workbook";

export const plainStyle: CellStyle = { numberFormat: "General" };
const emptyCell: CellModel = { value: "", style: plainStyle };

export function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}

export function keyPlace(key: string): { row: number; column: number } {
  const comma = key.indexOf(",");
  return { row: Number(key.slice(0, comma)), column: Number(key.slice(comma + 1)) };
}

/** The cell there; an empty, unformatted one where nothing is stored. Cells are never changed in place. */
export function cellAt(sheet: SheetModel, row: number, column: number): CellModel {
  return sheet.cells.get(cellKey(row, column)) ?? emptyCell;
}

/** Puts a cell; one that is empty and unformatted is taken out. */
export function putCell(sheet: SheetModel, row: number, column: number, cell: CellModel): void {
  if (isEmpty(cell) && isPlain(cell.style)) sheet.cells.delete(cellKey(row, column));
  else sheet.cells.set(cellKey(row, column), cell);
}

export function isEmpty(cell: CellModel): boolean {
  return cell.value === "" && cell.formula === undefined;
}

function isPlain(style: CellStyle): boolean {
  return style.numberFormat === "General" && Object.keys(style).length === 1;
}

export function isErrorValue(content: CellContent): content is { error: string } {
  return typeof content === "object";
}

export function sameContent(a: CellContent, b: CellContent): boolean {
  return isErrorValue(a) && isErrorValue(b) ? a.error === b.error : a === b;
}

/** Office.js' valueTypes. */
export function contentType(content: CellContent): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (content === "") return "Empty";
  if (typeof content === "string") return "String";
  if (typeof content === "number") return "Double";
  return typeof content === "boolean" ? "Boolean" : "Error";
}

/** The smallest range with everything stored inside `within`; null where there is nothing. Formats count unless `valuesOnly`. */
export function usedRange(sheet: SheetModel, within: RangeModel | null, valuesOnly: boolean): RangeModel | null {
  let used: RangeModel | null = null;
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && isEmpty(cell)) continue;
    const { row, column } = keyPlace(key);
    if (within && !contains(within, row, column)) continue;
    used = used ? boundingRect(used, oneCell(row, column)) : oneCell(row, column);
  }
  if (valuesOnly) return used;
  for (const merge of sheet.merges) {
    const part = within ? intersection(merge, within) : merge;
    if (part) used = used ? boundingRect(used, part) : part;
  }
  return used;
}

/** Every place of a range, row by row. */
export function forEachPlace(range: RangeModel, visit: (row: number, column: number) => void): void {
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) visit(row, column);
  }
}

/** Places of a range that hold a stored cell; quick where the range is whole columns. */
export function storedPlaces(sheet: SheetModel, range: RangeModel): { row: number; column: number; cell: CellModel }[] {
  const places: { row: number; column: number; cell: CellModel }[] = [];
  if ((range.bottom - range.top + 1) * (range.right - range.left + 1) <= sheet.cells.size) {
    forEachPlace(range, (row, column) => {
      const cell = sheet.cells.get(cellKey(row, column));
      if (cell) places.push({ row, column, cell });
    });
    return places;
  }
  for (const [key, cell] of sheet.cells) {
    const { row, column } = keyPlace(key);
    if (contains(range, row, column)) places.push({ row, column, cell });
  }
  return places;
}
