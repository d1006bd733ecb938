import type { RangeModel, SheetModel } from "./workbook";

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** 0 → "A", 27 → "AB". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, "ab" → 27. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Reads "A1", "$A$1:C3", "A:C" or "2:5" (no sheet, no list of areas); null where the text is none of these. */
export function parseA1(text: string): RangeModel | null {
  const plain = text.replace(/\$/g, "").trim();
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(plain);
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return onSheet(Number(top) - 1, columnIndex(left), Number(bottom) - 1, columnIndex(right));
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns) return onSheet(0, columnIndex(columns[1] ?? ""), lastRow, columnIndex(columns[2] ?? ""));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (rows) return onSheet(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, lastColumn);
  return null;
}

/** The range between two corners, in whatever order; null where it leaves the sheet. */
export function onSheet(row: number, column: number, otherRow: number, otherColumn: number): RangeModel | null {
  const range = {
    top: Math.min(row, otherRow),
    left: Math.min(column, otherColumn),
    bottom: Math.max(row, otherRow),
    right: Math.max(column, otherColumn),
  };
  return range.top < 0 || range.left < 0 || range.bottom > lastRow || range.right > lastColumn ? null : range;
}

/** "B2", "B2:C4", "A:C" for whole columns, "2:5" for whole rows. */
export function toA1(range: RangeModel): string {
  if (isWholeRows(range)) return `${range.top + 1}:${range.bottom + 1}`;
  if (isWholeColumns(range)) return `${columnName(range.left)}:${columnName(range.right)}`;
  const from = columnName(range.left) + (range.top + 1);
  return isOneCell(range) ? from : `${from}:${columnName(range.right)}${range.bottom + 1}`;
}

/** "$B$2:$C$4". */
export function toAbsoluteA1(range: RangeModel): string {
  return toA1(range).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

/** The sheet's name as formulas and addresses write it: quoted unless it is a plain word. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\d_.]*$/u.test(name) && parseA1(name) === null;
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

export function fullAddress(sheet: SheetModel, range: RangeModel): string {
  return `${quoteSheetName(sheet.name)}!${toA1(range)}`;
}

export function isOneCell(range: RangeModel): boolean {
  return range.top === range.bottom && range.left === range.right;
}

export function isWholeColumns(range: RangeModel): boolean {
  return range.top === 0 && range.bottom === lastRow;
}

export function isWholeRows(range: RangeModel): boolean {
  return range.left === 0 && range.right === lastColumn;
}
