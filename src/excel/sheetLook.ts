/** How the rows of a sheet look, as far as people colour and stress cells by hand. Neither function sends a batch. */

export interface LookedAt {
  readonly rows: number;
  readonly columns: number;
  readonly look: string;
}

export type AskedLook = readonly Excel.Range[];

/** One question a row: where a row is not of one kind, Excel answers null. */
export function askForLook(sheet: Excel.Worksheet, rows: number, columns: number): AskedLook {
  return Array.from({ length: rows }, (_, row) => {
    const range = sheet.getRangeByIndexes(row, 0, 1, columns);
    range.load("format/fill/color,format/font/color,format/font/bold,format/font/italic");
    return range;
  });
}

/** To compare with another look, once the batch with the questions has been sent. */
export function toLook(asked: AskedLook): string {
  return JSON.stringify(asked.map(({ format: { fill, font } }) => [fill.color, font.color, font.bold, font.italic]));
}
