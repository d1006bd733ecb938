import type { Annex, AnnexColumn } from "../annex/annex";
import type { FoundHeading } from "../annex/findHeading";
import { findHeadings } from "../annex/findHeadings";
import { definitionOf } from "../annex/kinds";
import type { SheetGrid } from "../annex/sheetGrid";
import { isColumnNumbers, mayBePageNumber, tableColumns, type TableRow, tableRow } from "../annex/tableRow";
import { fold } from "../text/fold";
import type { DirtyRowKind } from "./cleaning";

/** A row between the rows of a table that is none of them. */
export interface ForeignRow {
  readonly kind: DirtyRowKind;
  readonly row: number;
  /** The first of the rows that go together or not at all: those of a heading. */
  readonly group: number;
  /** Nothing of the user's own stands in it. */
  readonly alone: boolean;
}

const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[A-Z])\)?$/;

/** Repeated headings, column numbers, page numbers and blank rows after the annex's first row; the numbers of columns below its heading stay. */
export function foreignRows(grid: SheetGrid, annex: Annex): readonly ForeignRow[] {
  const [first] = annex.rows;
  const definition = definitionOf(annex.kind);
  if (!first || !definition) return [];
  const own = new Set([...annex.rows, ...(annex.totalRow ? [annex.totalRow] : [])].map(({ row }) => row));
  const columns = tableColumns({ kind: definition, columns: annex.columns, ...annex.heading, left: annex.range.left, right: annex.range.right, missing: [] });
  const found: ForeignRow[] = [];
  let repeated: readonly FoundHeading[] | null = null;
  for (let row = first.row + 1; row < annex.range.bottom; row += 1) {
    if (own.has(row)) continue;
    repeated ??= findHeadings(grid).filter((heading) => isRepeated(heading, annex));
    const read = tableRow(grid, columns, row);
    const heading = repeated.find(({ first: top, last }) => row >= top && row <= last);
    const isPageNumber = read !== null && mayBePageNumber(read) && !mayEndText(grid, annex, own, read);
    const kind = heading ? "heading" : !read ? "blank" : isColumnNumbers(read) ? "column-numbers" : isPageNumber ? "page-number" : null;
    if (kind && !(kind === "blank" && reachesFromAbove(grid, annex, row))) found.push({ kind, row, group: heading?.first ?? row, alone: isAlone(grid, annex, row, kind) });
  }
  return found;
}

function isRepeated({ kind, columns, first }: FoundHeading, annex: Annex): boolean {
  return first > annex.heading.last && kind.kind === annex.kind && [...columns.values()].every(({ key, column }) => annex.columns.get(key)?.column === column);
}

/** "2022" right below "Trong năm", and the table goes on below it: rather the end of a text than of a page. */
function mayEndText(grid: SheetGrid, { columns }: Annex, own: ReadonlySet<number>, { row, own: [only] }: TableRow): boolean {
  const column = only === undefined || only === "stt" ? undefined : columns.get(only)?.column;
  return column !== undefined && own.has(row - 1) && own.has(row + 1) && typeof grid.cell(row - 1, column).value === "string" && grid.holds(row - 1, column);
}

/** A row that belongs to merged cells from above is blank and yet part of the table. */
function reachesFromAbove(grid: SheetGrid, { columns }: Annex, row: number): boolean {
  return [...columns.values()].some(({ column }: AnnexColumn) => (grid.mergeAt(row, column)?.top ?? row) < row);
}

/** In the columns that the annex does not have stands nothing, or again what stands over them in the heading. */
function isAlone(grid: SheetGrid, annex: Annex, row: number, kind: DirtyRowKind): boolean {
  const own = new Set([...annex.columns.values()].map(({ column }) => column));
  for (let column = grid.bounds.left; column <= grid.bounds.right; column += 1) {
    if (own.has(column) || !grid.holds(row, column)) continue;
    const text = grid.coveringText(row, column);
    const again = kind === "heading" ? headingTexts(grid, annex, column).includes(fold(text)) : kind === "column-numbers" && COLUMN_NUMBER.test(text);
    if (!again) return false;
  }
  return true;
}

function headingTexts(grid: SheetGrid, { heading }: Annex, column: number): readonly string[] {
  const texts: string[] = [];
  for (let row = heading.first; row <= heading.last; row += 1) texts.push(fold(grid.coveringText(row, column)));
  return texts;
}
