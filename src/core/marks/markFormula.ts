import type { AnnexKind, ColumnKey } from "../annex/annex";
import { columnLetters } from "../snapshot/address";
import { type MarkedTable, markedColumns } from "./markedTable";

/** A warning that Excel itself shows: a condition, and the columns it colours. */
export interface MarkFormula {
  readonly mark: string;
  readonly kinds: readonly AnnexKind[];
  /** The columns it colours. */
  readonly on: readonly ColumnKey[];
  /** Columns it reads beside those: without one of them the mark is left out. */
  readonly needs: readonly ColumnKey[];
  /** True for marks on the total row; the others cover the whole table. */
  readonly onTotalRow?: true;
  /** True for marks that find rows by their numbers: left out where a tree's numbers start over in each field. */
  readonly byNumber?: true;
  /** It starts so many rows below the heading's last row, where it looks at the rows above; at that row unless told. */
  readonly below?: number;
  /** The condition for the first marked cell of `column`. */
  write(table: MarkedTable, column: number): string;
}

/** The row's number with exactly one final dot, so that "1" and "1." both begin "1.1". */
export function prefix(table: MarkedTable): string {
  return `SUBSTITUTE(TRIM(${markedColumns(table).cell(place(table, "stt"))})&".","..",".")`;
}

/** True where the row's number begins with neither a digit nor, where fields have such, a roman one. */
export function notNumbered(table: MarkedTable): string {
  const own = markedColumns(table).cell(place(table, "stt"));
  return table.numbering?.romanFields ? `ISERROR(FIND(LEFT(${own}&" "),"IVX0123456789"))` : `NOT(ISNUMBER(-LEFT(${own})))`;
}

/** 1 where the row's number begins with a digit, 0 elsewhere. */
export function numbered(table: MarkedTable): string {
  return `COUNT(-LEFT(${markedColumns(table).cell(place(table, "stt"))}))`;
}

/** Those of the columns that the table has, in the row at hand: `$D5,$E5`. */
export function cells(table: MarkedTable, keys: readonly ColumnKey[]): string {
  const present = keys.filter((key) => table.columns.has(key));
  return present.map((key) => markedColumns(table).cell(place(table, key))).join(",");
}

export function totalNumber(table: MarkedTable): number {
  return (table.totalRow ?? table.lastRow) + 1;
}

/** References for the total row's own cell; the ranges end at it and move with it. */
export function totalRefs(table: MarkedTable, column: number): { cell: string; numbers: string; points: string } {
  const [own, stt] = [columnLetters(column), columnLetters(place(table, "stt"))];
  const [top, bottom] = [table.headingRow + 1, totalNumber(table)];
  return { cell: `${own}${bottom}`, numbers: `$${stt}$${top}:$${stt}${bottom}`, points: `${own}$${top}:${own}${bottom}` };
}

export function place(table: MarkedTable, key: ColumnKey): number {
  const column = table.columns.get(key);
  if (column === undefined) throw new Error(`The table has no column ${key}.`);
  return column;
}

/** Leaves the heading out, where marks begin at it: a heading looks like a row without a number. */
export function belowHeading(table: MarkedTable): string {
  const stt = columnLetters(place(table, "stt"));
  return table.belowHeading ? `ROW()>ROW($${stt}$${table.headingRow + 1}),` : "";
}
