import { markBrokenOff } from "./brokenOff";
import type { FoundHeading } from "./findHeading";
import { overlap } from "./findHeadings";
import type { RowMemory } from "./rowMemory";
import type { SheetGrid } from "./sheetGrid";
import { isColumnNumbers, mayBePageNumber, tableColumns, tableRow, type TableRow } from "./tableRow";

/** A heading and the filled rows below it, as far as the next table: repeated headings and column numbers are left out. */
export interface TableArea {
  readonly heading: FoundHeading;
  readonly rows: readonly TableRow[];
}

function sameColumns(heading: FoundHeading, other: FoundHeading): boolean {
  return heading.kind === other.kind && [...other.columns.values()].every(({ key, column }) => heading.columns.get(key)?.column === column);
}

function filledRows(grid: SheetGrid, heading: FoundHeading, first: number, last: number, memory: RowMemory | null): readonly TableRow[] {
  const columns = tableColumns(heading);
  const readRow = memory?.reader(grid, columns) ?? ((row: number) => tableRow(grid, columns, row));
  const rows: TableRow[] = [];
  for (let row = first; row <= last; row += 1) {
    const read = readRow(row);
    if (read && !isColumnNumbers(read)) rows.push(read);
  }
  return rows;
}

function firstNumber(rows: readonly TableRow[]): string | null {
  const first = rows.find((row) => row.stt.path !== null && !mayBePageNumber(row));
  return first ? `${first.series} ${first.stt.path?.join(".")}` : null;
}

/** The table has ended where a total row has come and no numbered row after it. */
function hasEnded(rows: readonly TableRow[]): boolean {
  const total = rows.findLastIndex(({ isTotal }) => isTotal);
  return total >= 0 && rows.slice(total).every((row) => row.isTotal || row.stt.path === null || mayBePageNumber(row));
}

function headingBelow(headings: readonly FoundHeading[], index: number): FoundHeading | null {
  const [heading] = headings.slice(index, index + 1);
  for (let below = index + 1; heading && below < headings.length; below += 1) {
    const other = headings[below];
    if (other && overlap(other, heading)) return other;
  }
  return null;
}

/**
 * The sheet cut into one area for each table. A heading like the one above it opens a new table if the table above has ended or the
 * numbers start over; otherwise it was repeated at the top of a page.
 */
export function tableAreas(grid: SheetGrid, headings: readonly FoundHeading[], memory: RowMemory | null): readonly TableArea[] {
  const areas: { heading: FoundHeading; rows: TableRow[]; start: string | null; ended: boolean }[] = [];
  for (const [index, heading] of headings.entries()) {
    const lastRow = (headingBelow(headings, index)?.first ?? grid.bounds.bottom + 1) - 1;
    const above = areas.findLast((area) => overlap(area.heading, heading));
    const like = above && sameColumns(above.heading, heading) ? above : null;
    const rows = filledRows(grid, like?.heading ?? heading, heading.last + 1, lastRow, memory);
    const start = firstNumber(rows);
    if (!like || like.ended || (start !== null && start === like.start)) {
      areas.push({ heading, rows: [...rows], start, ended: hasEnded(rows) && hasEnded(markBrokenOff(rows, heading.kind)) });
      continue;
    }
    for (const row of rows) like.rows.push(row);
    like.start ??= start;
    like.ended = hasEnded(rows) && hasEnded(markBrokenOff(like.rows, heading.kind));
  }
  return areas;
}
