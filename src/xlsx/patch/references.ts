import { columnIndex, parseRangeA1, type CellAddress, type RangeAddress } from "#core/snapshot/address";

/** Strings; references with or without their sheet (cells, whole columns, whole rows); words, which are functions before a bracket. */
const token =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?(?:(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)|\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})|\$?(\d{1,7}):\$?(\d{1,7}))(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.\\?]*(!)?(\s*\()?|\d[\d.]*(?:E[+-]?\d+)?|[[\]{}#@]/giu;

/** Functions that reach cells which their text does not name. */
const reaching = /^(?:INDIRECT|OFFSET)\s*\($/i;
const plainWords = /^(?:TRUE|FALSE)$/i;

export interface SheetRange {
  /** `null` for the formula's own sheet. */
  readonly sheet: string | null;
  readonly range: RangeAddress;
}

/** The ranges a formula names; `null` where it may use others, too (names, tables, references made from text). */
export function referencesOf(formula: string): readonly SheetRange[] | null {
  const ranges: SheetRange[] = [];
  for (const [whole, sheet, cells, firstColumn, lastColumn, firstRow, lastRow] of formula.matchAll(token)) {
    const range = rangeOf(cells, firstColumn, lastColumn, firstRow, lastRow);
    if (range) ranges.push({ sheet: sheet === undefined ? null : plainName(sheet), range });
    else if (/^["\d]/.test(whole) || plainWords.test(whole)) continue;
    else if (!/\($/.test(whole) || reaching.test(whole)) return null;
  }
  return ranges;
}

/** Whether the formula may change its result when one of those cells of `sheet` changes. */
export function mayDepend(formula: string, ownSheet: string, sheet: string, cells: readonly CellAddress[]): boolean {
  const ranges = referencesOf(formula);
  if (ranges === null) return true;
  const here = ranges.filter((named) => (named.sheet ?? ownSheet).toLowerCase() === sheet.toLowerCase());
  return here.some(({ range }) => cells.some(({ row, column }) => range.top <= row && row <= range.bottom && range.left <= column && column <= range.right));
}

function rangeOf(cells?: string, firstColumn?: string, lastColumn?: string, firstRow?: string, lastRow?: string): RangeAddress | null {
  if (cells !== undefined) return parseRangeA1(cells.replaceAll("$", ""));
  if (firstColumn !== undefined && lastColumn !== undefined) {
    return { top: 0, bottom: Infinity, left: columnIndex(firstColumn), right: columnIndex(lastColumn) };
  }
  if (firstRow === undefined || lastRow === undefined) return null;
  return { top: Number(firstRow) - 1, bottom: Number(lastRow) - 1, left: 0, right: Infinity };
}

function plainName(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}
