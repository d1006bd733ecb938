import type { AnnexKind, ColumnKey, NumberingForm } from "../annex";

/**
 * Which rows are the lowest level.
 * - `lowest-number`: a numbered row that no other row's number extends
 * - `activity`: every row with an activity, and a task row whose task has none
 * - `unit`: a numbered row with a unit, together with its part rows
 */
export type LeafDefinition = "lowest-number" | "activity" | "unit";

/** What a kind of annex looks like, as data: a new kind is one more file of these. */
export interface AnnexKindDefinition {
  readonly kind: AnnexKind;
  /** In the order in which the kind is printed. */
  readonly columns: readonly AnnexColumnDefinition[];
  readonly numbering: NumberingForm;
  readonly leaves: LeafDefinition;
  /** Rows "Trong đó" below a numbered row, and those without a number below it, are parts of it. */
  readonly hasParts: boolean;
  /** Groups of columns that go on from row to row without being merged, each group as a whole; never past a goal or a section. */
  readonly continues: readonly (readonly ColumnKey[])[];
  /** A row with at least so many recognised headings claims to be this kind … */
  readonly claim: {
    readonly headings: number;
    /** … if it has a heading from each of these groups … */
    readonly oneOfEach: readonly (readonly ColumnKey[])[];
    /** … and none of this form, which only other kinds have; matched as `headings` of a column are. */
    readonly never?: RegExp;
  };
}

/**
 * What a column holds. `name` says what the row is about, `text` is any other text; `agencies`, `deadline`, `budget` are text that
 * is read further; `points` are exact numbers; `unit` and `value` are a report's unit and figure, `note` a remark.
 */
export type ColumnContent = "stt" | "name" | "points" | "text" | "agencies" | "deadline" | "budget" | "unit" | "value" | "note";

export interface AnnexColumnDefinition {
  readonly key: ColumnKey;
  readonly holds: ColumnContent;
  /** Without it the annex cannot be read. */
  readonly required: boolean;
  /** Who fills the column of a lowest-level row: the template brings it, the user writes it, or nobody has to. */
  readonly filledBy: "template" | "user" | "nobody";
  /** The headings it is recognised by, matched against the heading folded to ASCII ("diem chuan"); no heading fits two columns. */
  readonly headings: readonly RegExp[];
  /** Where several columns fit: the one whose heading names the latest year. Otherwise the first. */
  readonly latestYear?: true;
  /** Each text begins with a number whose first part is this one: goals 1.x, tasks 2.x, activities 3.x. */
  readonly headNumber?: 1 | 2 | 3;
  /** Where the sheet has no column of numbers, and the kind needs none, each text begins with its row's number: "1.1. Tiêu chí …". */
  readonly bearsNumber?: true;
}
