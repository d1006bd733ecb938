import type { SheetSnapshot } from "#core/snapshot/snapshot";

/** What stood in a workbook file, sheet by sheet in tab order. */
export interface WorkbookSnapshot {
  readonly sheets: readonly FileSheet[];
}

export interface FileSheet {
  readonly hidden: boolean;
  /** True where the sheet is protected against changes. */
  readonly locked: boolean;
  /** The sheet's id is its name. */
  readonly snapshot: SheetSnapshot;
}

/**
 * - `empty`: no bytes at all · `encrypted`: a password is needed · `old-xls`: Excel 97–2003
 * - `not-xlsx`: another kind of file (text, .docx, .xlsb, …) · `damaged`: an .xlsx that is cut off or broken inside
 */
export type UnreadableReason = "damaged" | "encrypted" | "not-xlsx" | "old-xls" | "empty";

/** Thrown where a file cannot be read as a workbook; `detail` is for a log, not for the user. */
export class WorkbookUnreadable extends Error {
  constructor(
    readonly reason: UnreadableReason,
    readonly detail = "",
  ) {
    super(detail ? `${reason}: ${detail}` : reason);
    this.name = "WorkbookUnreadable";
  }
}
