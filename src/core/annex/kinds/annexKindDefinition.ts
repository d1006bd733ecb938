import type { AnnexKind, ColumnKey } from "../annex";

/** What a kind of annex looks like, as data: a new kind is one more file of these. */
export interface AnnexKindDefinition {
  readonly kind: AnnexKind;
  /** In the order in which the kind is printed. */
  readonly columns: readonly AnnexColumnDefinition[];
  /** `tree`: one tree over the whole annex, 1 / 1.1 / 1.1.1. */
  readonly numbering: "tree";
  /** A row with at least so many recognised headings claims to be this kind … */
  readonly claim: {
    readonly headings: number;
    /** … if it has a heading from each of these groups. */
    readonly oneOfEach: readonly (readonly ColumnKey[])[];
  };
}

export interface AnnexColumnDefinition {
  readonly key: ColumnKey;
  readonly holds: "stt" | "name" | "points" | "text" | "agencies";
  /** Without it the annex cannot be read. */
  readonly required: boolean;
  /** Who fills the column of a lowest-level row: the template brings it, or the user writes it. */
  readonly filledBy: "template" | "user";
  /** The headings it is recognised by, matched against the heading folded to ASCII ("diem chuan"); no heading fits two columns. */
  readonly headings: readonly RegExp[];
  /** Where several columns fit: the one whose heading names the latest year. Otherwise the first. */
  readonly latestYear?: true;
}
