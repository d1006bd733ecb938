import type { RangeModel } from "../model/workbook";
import type { HtmlLine } from "./htmlLines";
import type { HtmlCell } from "./readHtml";

/** A cell of the sheet, counted from the paste's first. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly line: HtmlLine;
  readonly content: HtmlCell["content"];
  readonly numberFormat: string | null;
}

/** Pasted HTML as it lies on the sheet. */
export interface PlacedHtml {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly PlacedCell[];
  readonly merges: readonly RangeModel[];
}

interface TablePlace {
  readonly cell: HtmlCell;
  readonly row: number;
  readonly column: number;
}

/** Tables one below the other. */
export function placeHtml(tables: readonly (readonly (readonly HtmlCell[])[])[]): PlacedHtml {
  const cells: PlacedCell[] = [];
  const merges: RangeModel[] = [];
  let rows = 0;
  let columns = 0;
  for (const table of tables) {
    const places = placesOf(table);
    const tops = topsOf(places, table.length, rows);
    for (const place of places) spread(place, tops, cells, merges);
    rows = tops.at(-1) ?? rows;
    columns = Math.max(columns, ...places.map(({ column, cell }) => column + cell.columnSpan));
  }
  return { rows, columns, cells, merges };
}

/** Where each cell stands in its table, cells that reach down from above left free. */
function placesOf(table: readonly (readonly HtmlCell[])[]): TablePlace[] {
  const taken = new Set<string>();
  const places: TablePlace[] = [];
  for (const [row, cells] of table.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (taken.has(`${row},${column}`)) column += 1;
      const rowSpan = Math.min(cell.rowSpan, table.length - row);
      places.push({ cell: { ...cell, rowSpan }, row, column });
      for (let down = 0; down < rowSpan; down += 1) for (let right = 0; right < cell.columnSpan; right += 1) taken.add(`${row + down},${column + right}`);
      column += cell.columnSpan;
    }
  }
  return places;
}

/** The sheet's row in which each row of the table begins, and the one after the last: as many as its tallest cell has lines. */
function topsOf(places: readonly TablePlace[], count: number, first: number): number[] {
  const heights = Array<number>(count).fill(1);
  for (const { cell, row } of places) if (cell.rowSpan === 1) heights[row] = Math.max(heights[row] ?? 1, cell.lines.length);
  for (const { cell, row } of places) {
    const last = row + cell.rowSpan - 1;
    const room = heights.slice(row, last + 1).reduce((sum, height) => sum + height, 0);
    heights[last] = (heights[last] ?? 1) + Math.max(0, cell.lines.length - room);
  }
  return heights.reduce((tops, height) => [...tops, (tops.at(-1) ?? 0) + height], [first]);
}

/** One line a row; the last one's cell is merged over the rows that are left. */
function spread({ cell, row, column }: TablePlace, tops: readonly number[], cells: PlacedCell[], merges: RangeModel[]): void {
  const top = tops[row] ?? 0;
  const bottom = (tops[row + cell.rowSpan] ?? top + 1) - 1;
  for (const [index, line] of cell.lines.entries()) {
    const isLast = index === cell.lines.length - 1;
    const range = { top: top + index, left: column, bottom: isLast ? bottom : top + index, right: column + cell.columnSpan - 1 };
    cells.push({ row: range.top, column, line, content: cell.content, numberFormat: cell.numberFormat });
    if (range.top !== range.bottom || range.left !== range.right) merges.push(range);
  }
}
