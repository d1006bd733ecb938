/** A cell's place on its sheet; both numbers count from zero. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; all four numbers count from zero and are inside it. */
export interface RangeAddress {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `0` → `"A"`, `27` → `"AB"`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `"A"` → `0`, `"AB"` → `27`. */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `{ row: 4, column: 2 }` → `"C5"`. */
export function toA1(cell: CellAddress): string {
  return `${columnLetters(cell.column)}${cell.row + 1}`;
}

/** `"A5:G124"`; one cell alone gives `"A5"`. */
export function rangeToA1(range: RangeAddress): string {
  const first = toA1({ row: range.top, column: range.left });
  const last = toA1({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** `"$C$5"` → `{ row: 4, column: 2 }`; `null` for anything that is not one cell. */
export function parseA1(text: string): CellAddress | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(text.trim());
  return match ? { row: Number(match[2]) - 1, column: columnIndex(match[1] ?? "") } : null;
}

/** `"A5:G124"` or `"A5"` → the rectangle, whichever corners were named; `null` for anything else (whole rows, several areas). */
export function parseRangeA1(text: string): RangeAddress | null {
  const [first, last, more] = text.split(":");
  const from = parseA1(first ?? "");
  const to = last === undefined ? from : parseA1(last);
  if (!from || !to || more !== undefined) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
