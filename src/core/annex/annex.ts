import type { Points } from "../points/points";
import type { CellAddress, RangeAddress } from "../snapshot/address";
import type { CellValue, SheetRef } from "../snapshot/snapshot";

export type AnnexKind = "score" | "monitoring" | "action-plan" | "targets" | "remedies" | "report";

/** Every column that some kind of annex has; see the glossary in the README. */
export type ColumnKey =
  | "stt" | "criterion" | "maxScore" | "prevScore" | "targetScore" | "task" | "leadAgency"
  | "monitorAgency" | "coordAgency" | "goal" | "target" | "activity" | "output"
  | "deadline" | "budget" | "indicator" | "unit" | "value" | "note";

export type PointsColumnKey = "maxScore" | "prevScore" | "targetScore";

/** One table on one sheet, with its title block, read from a snapshot. */
export interface Annex {
  readonly kind: AnnexKind;
  readonly sheet: SheetRef;
  /** From the heading's first row to the last row, the total row included. */
  readonly range: RangeAddress;
  /** First and last row of the heading. */
  readonly heading: { readonly first: number; readonly last: number };
  /** The plan's year, from the title, else from the heading of the target column; `null` where neither names one. */
  readonly year: number | null;
  /** "tỉnh Đắk Nông", as far as the title names it. */
  readonly unit: string | null;
  /** Cells with text above the heading. */
  readonly title: readonly AnnexCell[];
  /** Where each column of the kind stands; a column that the sheet lacks is absent. */
  readonly columns: ReadonlyMap<ColumnKey, AnnexColumn>;
  /** The annex's rows in sheet order, without total row, repeated headings, page numbers and blank rows. */
  readonly rows: readonly AnnexRow[];
  readonly totalRow: AnnexRow | null;
}

export interface AnnexColumn {
  readonly key: ColumnKey;
  readonly column: number;
  /** The heading's text as printed; the parts of a two-row heading joined by a space. */
  readonly heading: string;
}

/**
 * A row of the sheet. Where its number's cell is merged with the row above, it continues that row: it has the same number and
 * cells of its own beside it, but no place in the tree.
 */
export interface AnnexRow {
  /** Place among the annex's rows, from zero; the total row has `rows.length`. */
  readonly index: number;
  /** Row on the sheet, from zero. */
  readonly row: number;
  readonly stt: SttReading;
  /** Depth in the tree from 1; 0 where the row has no place in it (no number, or one that cannot be read). */
  readonly level: number;
  /** A lowest-level row: numbered, and no other row's number extends its own. */
  readonly leaf: boolean;
  readonly parent: AnnexRow | null;
  /** Rows whose number is this row's and one part more, in sheet order; duplicates stand here too. */
  readonly children: readonly AnnexRow[];
  readonly cells: ReadonlyMap<ColumnKey, AnnexCell>;
}

/** A cell as its row sees it: over all rows of a merged range it is the range's top cell, with that cell's address. */
export interface AnnexCell {
  readonly address: CellAddress;
  readonly value: CellValue;
  /** `null` where the cell holds no formula. */
  readonly formula: string | null;
  readonly numberFormat: string;
  /** The value as text, trimmed, numbers with a point; `""` when empty. */
  readonly text: string;
}

/**
 * A row's number. `path` is the place it takes: `[2, 3]` for "2.3" and, since it can still be read, for "2,3".
 * - `missing`: empty cell · `read`: in the form of the series · `malformed`: text out of form, `path` if it can be guessed
 * - `number`, `date`: Excel holds a number or date where text should stand; such a row takes no place.
 */
export interface SttReading {
  readonly state: "missing" | "read" | "malformed" | "number" | "date";
  readonly printed: string;
  readonly path: readonly number[] | null;
  readonly finalDot: boolean;
}

/** What a points cell holds. `digits` are the decimals it is shown with. */
export type PointsReading =
  | { readonly state: "empty" }
  | { readonly state: "number"; readonly points: Points; readonly digits: number }
  | { readonly state: "text"; readonly points: Points; readonly digits: number }
  | { readonly state: "unreadable"; readonly printed: string };

/** A sheet, or a part of it, that claims to be an annex and cannot be read as one. */
export interface UnreadableAnnex {
  readonly sheet: SheetRef;
  /** The row that looks like a heading. */
  readonly at: CellAddress;
  /** The kind it comes nearest to. */
  readonly kind: AnnexKind;
  readonly missing: readonly ColumnKey[];
  readonly reason: "columns-missing" | "no-rows";
}

/** Everything found on one sheet. */
export interface SheetReading {
  readonly annexes: readonly Annex[];
  readonly unreadable: readonly UnreadableAnnex[];
}
