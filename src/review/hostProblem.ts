import type { CellState } from "#core/snapshot/cellState";

/**
 * Why the spreadsheet could not do what was asked: a closed list, each with its own sentence and next step in `src/words`
 * (`problem.<reason>` and `problem.<reason>.next`). Never a fault in the annex (that is a Finding), never a bug of ours (that throws).
 */
export type HostProblemReason =
  | "cell-edit-mode"
  | "sheet-protected"
  | "workbook-protected"
  | "sheet-gone"
  | "too-large"
  | "too-old"
  | "busy"
  | "not-supported"
  | "read-only"
  /** A cell is no longer what the command was meant for; `conflicts` has them, and nothing was written. */
  | "changed-meanwhile"
  /** Rows that the command must move are hidden or filtered out; `places` names them. */
  | "rows-hidden"
  /** Comments, pictures, formulas of other sheets or the like hang on rows that the command must delete; `places` names them. */
  | "rows-held"
  /** An inserted sheet holds work of the user by now, so it is not deleted. */
  | "sheet-edited"
  /** Excel made something else of what was written, so it was taken back. */
  | "not-taken"
  /** A part of the product itself could not be fetched. */
  | "not-loaded"
  | "unknown";

export interface HostProblem {
  readonly reason: HostProblemReason;
  /** Excel's own code and message, for the details under the sentence. */
  readonly detail: string;
  /** Names of what was begun and could not be taken back; empty when the workbook is as before. */
  readonly left: readonly string[];
  /** With "rows-hidden" and "rows-held": numbers of rows, "12" or "15–18". */
  readonly places?: readonly string[];
  /** With "changed-meanwhile": each cell as it was expected and as it stands. */
  readonly conflicts?: readonly CellConflict[];
}

export interface CellConflict {
  readonly expected: CellState;
  readonly actual: CellState;
}

/** What every call to the host answers. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: HostProblem };
