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
  | "unknown";

export interface HostProblem {
  readonly reason: HostProblemReason;
  /** Excel's own code and message, for the details under the sentence. */
  readonly detail: string;
  /** Names of what was begun and could not be taken back; empty when the workbook is as before. */
  readonly left: readonly string[];
}

/** What every call to the host answers. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: HostProblem };
