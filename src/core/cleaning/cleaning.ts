import type { HoldReason } from "../edits/heldRow";
import type { CellState } from "../snapshot/cellState";
import type { RangeAddress } from "../snapshot/address";
import type { LineForm } from "./joinLines";

/**
 * What can be cleaned in a pasted table, each by itself.
 * - `rows`: repeated headings, column numbers, page numbers and blank rows between the table's rows go
 * - `split`: rows over which the paste spread one row's paragraphs or printed lines become one row again
 * - `lines`: lines broken within a sentence are joined
 * - `characters`: letters of old fonts and other alphabets, decomposed letters, spaces that are none or too many
 * - `numbers`: row numbers that Excel made numbers or dates of
 * - `points`: points that are text
 */
export type CleaningName = "rows" | "split" | "lines" | "characters" | "numbers" | "points";

/** In the order in which they are shown. */
export const cleaningNames: readonly CleaningName[] = ["rows", "split", "lines", "characters", "numbers", "points"];

/** All that can be cleaned on one sheet. */
export interface CleaningPlan {
  readonly area: RangeAddress;
  readonly cells: readonly DirtyCell[];
  /** From top to bottom. */
  readonly rows: readonly DirtyRow[];
  /** Rows that ought to go and stay. */
  readonly kept: readonly KeptRow[];
  /** Merged ranges of the sheet that one of the rows cuts or holds. */
  readonly merges: readonly RangeAddress[];
  /** What the rows beside those that go are known by. */
  readonly witnesses: readonly CellState[];
}

/** A cell that some item rewrites. */
export interface DirtyCell {
  readonly before: CellState;
  /** Its text with the lines that the paste put into rows below; `null` where there are none. */
  readonly joined: string | null;
  /** What its lines are like, where they may be joined. */
  readonly lines: LineForm | null;
  /** What a rule's fix makes of it instead: a row's number, or points. */
  readonly fixed: { readonly item: "numbers" | "points"; readonly after: CellState } | null;
}

export type DirtyRowKind = "heading" | "column-numbers" | "page-number" | "blank" | "continued";

/** A row that goes. */
export interface DirtyRow {
  readonly item: "rows" | "split";
  readonly kind: DirtyRowKind;
  readonly row: number;
  /** All of its cells that were read. */
  readonly cells: readonly CellState[];
}

/**
 * - `beside`: something else stands in the row, outside of the annex
 * - `merged`: a merged cell begins in it and goes on below
 * - `formula`: it holds a formula, or one counts its cells by name
 * - `unread`: the sheet holds more than was read, or merged cells that were not
 */
export interface KeptRow {
  readonly kind: DirtyRowKind;
  readonly row: number;
  readonly reason: "beside" | "merged" | "unread" | HoldReason;
}

/** In the order in which they are told. */
export const keptReasons: readonly KeptRow["reason"][] = ["beside", "merged", "formula", "named", "comment", "drawing", "table", "unread", "unseen"];
