/** Points (1/72 inch) to CSS pixels (1/96 inch). */
export function pointsToPixels(points: number): number {
  return (points * 4) / 3;
}

/** Excel's column width, in characters of its standard font, to pixels: seven a character and five of padding. */
export function charactersToPixels(characters: number): number {
  return Math.round(characters * 7 + 5);
}

/** Excel's widths and heights where nothing is set. */
export const STANDARD_COLUMN_PIXELS = 64;
export const STANDARD_ROW_PIXELS = 20;

/** The grid's own headings: row numbers on the left, column letters on top. */
export const HEADER_COLUMN_PIXELS = 44;
export const HEADER_ROW_PIXELS = 22;
