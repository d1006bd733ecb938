import type { Annex, AnnexKind, AnnexNumbering, ColumnKey } from "../annex/annex";
import { tableTop } from "../annex/totalFormula";
import { columnLetters } from "../snapshot/address";

/** What the native marks need to know of a table; rows and columns count from zero. */
export interface MarkedTable {
  readonly kind: AnnexKind;
  /** Marks begin here: at the heading's last row, so that a row inserted above the first one falls inside. */
  readonly headingRow: number;
  /** False where `headingRow` is the first row itself, because something stands between it and the heading. */
  readonly belowHeading: boolean;
  /** The last row of the tree. */
  readonly lastRow: number;
  readonly totalRow: number | null;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** Where its fields have roman numbers; in the tables of templates none has. */
  readonly numbering?: AnnexNumbering;
}

export function markedTableOf(annex: Annex): MarkedTable {
  return {
    kind: annex.kind,
    headingRow: tableTop(annex),
    belowHeading: tableTop(annex) === annex.heading.last,
    lastRow: annex.rows.at(-1)?.row ?? annex.range.bottom,
    totalRow: annex.totalRow?.row ?? null,
    columns: new Map([...annex.columns].map(([key, { column }]) => [key, column])),
    numbering: annex.numbering,
  };
}

/** The table's columns as references for a formula that is written for the marks' first row. */
export interface MarkedColumns {
  /** `$A5`: the same column, the row at hand. */
  cell(column: number): string;
  /** `C5`: the cell at hand. */
  here(column: number): string;
  /** `$A$5:$A$125`: the whole column. */
  all(column: number): string;
  /** `C$5:C$125`: the column at hand. */
  allHere(column: number): string;
}

export function markedColumns(table: MarkedTable): MarkedColumns {
  const top = table.headingRow + 1;
  const bottom = (table.totalRow ?? table.lastRow) + 1;
  const letters = columnLetters;
  return {
    cell: (column) => `$${letters(column)}${top}`,
    here: (column) => `${letters(column)}${top}`,
    all: (column) => `$${letters(column)}$${top}:$${letters(column)}$${bottom}`,
    allHere: (column) => `${letters(column)}$${top}:${letters(column)}$${bottom}`,
  };
}
