/** A text, or a reference with the sheet it names: cells from an end to another, one cell, or whole rows. */
const SHEET = String.raw`(?:(?:'((?:[^']|'')+)'|((?:\[[^\]]*\])?[\p{L}\p{N}_.\\?]+(?::[\p{L}\p{N}_.\\?]+)?))!)?`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?(\d{1,7})`;
const ROW = String.raw`\$?(\d{1,7})`;
const PIECES = new RegExp(String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$!])${SHEET}(?:${CELL}(?::${CELL})?|${ROW}:${ROW})(?![\p{L}\p{N}_.(!])`, "giu");

/**
 * Rows of a sheet (from 0) whose deletion a formula does not survive. Where a row goes and is put in again later, a range that reached
 * over it is as before; one that began or ended in it has grown shorter by it for good, and a single cell has become #REF!. So the ends
 * count and what lies between them does not. `own`: the formula stands on that sheet. Several sheets at once ("Q1:Q4!A1") are taken for it too.
 */
export function namedRows(formula: string, sheetName: string, own: boolean): readonly number[] {
  const name = sheetName.toLowerCase();
  return [...formula.matchAll(PIECES)].flatMap(([, quoted, plain, ...numbers]) => {
    const sheet = (quoted?.replaceAll("''", "'") ?? plain)?.toLowerCase();
    const here = sheet === undefined ? own : sheet === name || (sheet.includes(":") && !sheet.includes("]"));
    return here ? numbers.slice(0, 4).flatMap((number) => (number === undefined ? [] : [Number(number) - 1])) : [];
  });
}
