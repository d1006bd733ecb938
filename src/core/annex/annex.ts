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

/**
 * The form in which rows are numbered.
 * - `tree`: one tree over the whole annex, 1 / 1.1 / 1.1.1
 * - `fields`: roman fields, in each of which arabic numbers start over: I / 1
 * - `goals`: roman sections, sub-sections A, B, and one number for each goal, starting over in each section; a cell may hold several
 */
export type NumberingForm = "tree" | "fields" | "goals";

/** How the rows of one annex are numbered, which its kind does not tell alone: a tree's fields may have roman numbers. */
export interface AnnexNumbering {
  /** The kind's, but that a tree whose numbers start over in each roman field ("I", "1", "1.1") is numbered as `fields`. */
  readonly form: NumberingForm;
  /** Most rows of the first level have roman numbers: "II" stands over "2.1", or over "1". */
  readonly romanFields: boolean;
}

/** One table on one sheet, with its title block, read from a snapshot. */
export interface Annex {
  readonly kind: AnnexKind;
  readonly sheet: SheetRef;
  /** From the heading's first row to the last row, the total row included. */
  readonly range: RangeAddress;
  /** First and last row of the heading. */
  readonly heading: { readonly first: number; readonly last: number };
  readonly numbering: AnnexNumbering;
  /** The plan's or report's year, from the title, else from the heading of the target column; `null` where neither names one. */
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
 * What a row is in its annex.
 * - `section`, `subsection`: opens a part in which the numbers start over: a field "I", a section "I", a sub-section "A"
 * - `group`: stands over other rows · `leaf`: a lowest-level row · `part`: a "Trong đó" row of the indicator above it
 * - `continued`: goes on with the row above, its number's cell merged with that row's, or nothing new opened in it, or only lines of it
 * - `unplaced`: content without a number that gives it a place
 */
export type RowRole = "section" | "subsection" | "group" | "leaf" | "part" | "continued" | "unplaced";

/**
 * A row of the sheet. Where its number's cell is merged with the row above, it continues that row: it has the same number and
 * cells of its own beside it, but no place in the tree. (In an action plan goals have the numbers, so rows below a number stand in the
 * section as well, without a place of their own.)
 */
export interface AnnexRow {
  /** Place among the annex's rows, from zero; the total row has `rows.length`. */
  readonly index: number;
  /** Row on the sheet, from zero. */
  readonly row: number;
  readonly stt: SttReading;
  readonly role: RowRole;
  /**
   * Depth from 1; 0 where the row has no place (no number, or one that cannot be read). A part row stands one below its indicator,
   * a row of an action plan one below its section or sub-section, numbered or not.
   */
  readonly level: number;
  /**
   * Holds nothing but printed lines of the row above, which a paste from a page put into rows of their own. Its role is `continued`, whatever
   * the kind.
   */
  readonly brokenOff: boolean;
  /** A lowest-level row of the kind. Rows that continue one above have its answer; `leavesOf` gives each once. */
  readonly leaf: boolean;
  readonly parent: AnnexRow | null;
  /** The rows directly below, in sheet order; duplicates stand here too, part rows do not. */
  readonly children: readonly AnnexRow[];
  /** The "Trong đó" rows of an indicator, in sheet order. */
  readonly parts: readonly AnnexRow[];
  readonly cells: ReadonlyMap<ColumnKey, AnnexCell>;
  /**
   * Action plan: for each column that goes on here from above without being merged, the row whose cell holds; see `effectiveCell`.
   * Empty in the other kinds.
   */
  readonly continuedFrom: ReadonlyMap<ColumnKey, AnnexRow>;
  /** Action plan: the row in which this row's goal opens, itself included; `null` in sections and in the other kinds. */
  readonly goal: AnnexRow | null;
  /** Action plan: the row in which this row's task opens, itself included. */
  readonly task: AnnexRow | null;
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
 * A row's number. `path` is the place it takes: `[2, 3]` for "2.3" and, since it can still be read, for "2,3". Where numbers start
 * over in each section the path begins with the section's: `[2, 3]` for "3" in section II, `[7, 1, 3]` for "3" in VII.A; `placeText`
 * writes it as people say it.
 * - `missing`: empty cell · `read`: in the form of the series · `malformed`: text out of form, `path` if it can be guessed
 * - `number`, `date`: Excel holds a number or date where text should stand; such a row takes no place. Where rows are counted 1, 2, 3
 *   a whole number is in form, since nothing can be lost from it.
 */
export interface SttReading {
  readonly state: "missing" | "read" | "malformed" | "number" | "date";
  readonly printed: string;
  readonly path: readonly number[] | null;
  readonly finalDot: boolean;
  /** Where one cell holds several numbers ("4⏎5"): the places after the first. */
  readonly further: readonly (readonly number[])[];
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
