import type { SheetEdit } from "../edits/edit";
import type { Points } from "../points/points";
import type { CellAddress } from "../snapshot/address";
import type { SheetRef } from "../snapshot/snapshot";

export type Severity = "error" | "warning" | "info";

/**
 * What a message's placeholder can hold. Points are shown with the reader's decimal sign;
 * `words` are message ids, shown as their sentences in the reader's language.
 */
export type Datum = string | number | { readonly points: Points } | { readonly words: readonly string[] } | readonly string[];

export type FindingData = Readonly<Record<string, Datum>>;

/** A repair that is safe to make without asking more. `label` is a message id. */
export interface Fix {
  readonly label: string;
  readonly data: FindingData;
  readonly edits: readonly SheetEdit[];
}

/** Something wrong, or worth a look, at one cell. Holds no sentences: `message` names one in `src/words`. */
export interface Finding {
  /** Permanent id, such as `points-children-sum`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Message id; the rule's own id unless the rule has several messages. */
  readonly message: string;
  readonly sheet: SheetRef;
  readonly cell: CellAddress;
  /** The row's number as printed, `""` where it has none. */
  readonly stt: string;
  /** Where people look for the row: "2.3", "II.4", "VII.A.3"; of a row without a number the one it belongs to, `""` where there is none. */
  readonly place: string;
  /** Key of the annex column, `null` where the finding belongs to no column. */
  readonly column: string | null;
  readonly data: FindingData;
  /** Other cells that take part: the children of a sum, the first of two duplicates. */
  readonly related: readonly CellAddress[];
  readonly fix: Fix | null;
  /** Only of findings across annexes: the place in the other annex. */
  readonly elsewhere?: Elsewhere;
}

/** A cell of another annex, on the same sheet or on another. */
export interface Elsewhere {
  readonly sheet: SheetRef;
  readonly cell: CellAddress;
  /** As a finding's `place`. */
  readonly place: string;
}
