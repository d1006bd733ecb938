/**
 * What hangs on a row of the sheet and does not come back when the row is deleted and put in again.
 * - `comment`: a comment or a note
 * - `drawing`: a picture, shape or chart lies over it
 * - `table`: a table or pivot table of Excel reaches over it
 * - `formula`: a formula of another sheet names its cells
 * - `named`: a defined name, the print area or the repeated rows begin or end in it
 * - `unseen`: the spreadsheet does not tell
 */
export type HoldReason = "comment" | "drawing" | "table" | "formula" | "named" | "unseen";

export interface HeldRow {
  readonly row: number;
  readonly reason: HoldReason;
}
