import { columnIndex, columnLetters } from "#core/snapshot/address";

/** A text, a quoted sheet name, a word, or a reference with its two anchors. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(])/giu;

/** The formula as copying it so many rows down and columns to the right makes it: parts with a "$" stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(PIECES, (piece, columnAnchor?: string, letters?: string, rowAnchor?: string, row?: string) => {
    if (letters === undefined) return piece;
    const column = columnAnchor ? letters : columnLetters(columnIndex(letters) + columns);
    return `${columnAnchor}${column}${rowAnchor}${rowAnchor ? row : Number(row) + rows}`;
  });
}
