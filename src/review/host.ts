import type { SheetEdit } from "#core/edits/edit";
import type { PlannedConditionalFormat, SharedList, SheetPlan } from "#core/plan/sheetPlan";
import type { CellAddress, RangeAddress } from "#core/snapshot/address";
import type { CellState } from "#core/snapshot/cellState";
import type { SheetRef, SheetSnapshot } from "#core/snapshot/snapshot";
import type { Outcome } from "./hostProblem";

/** Everything we ask of a spreadsheet. The number of round trips is part of each promise and is tested. */
export interface Host {
  /** One round trip, no write: the sheet with this id, or the active one. An empty sheet gives an empty grid. */
  readSheet(sheetId: string | null): Promise<Outcome<SheetSnapshot>>;
  /** At most three round trips: a new sheet from the plan, shown and selected; whole or not at all. */
  insertSheet(plan: SheetPlan): Promise<Outcome<SheetRef>>;
  /** At most two round trips: deletes a sheet that `insertSheet` made; refuses with "sheet-edited" where cells were coloured or stressed since. */
  removeSheet(sheetId: string): Promise<Outcome<void>>;
  /**
   * At most three round trips: carries out the edits, whole or not at all, and touches no other cell. Refuses with
   * "changed-meanwhile" unless all `expected` cells stand as given; the edited ones must be among them.
   * Answers what stands in the edited cells afterwards, in the order of the edits.
   */
  applyEdits(sheetId: string, edits: readonly SheetEdit[], expected: readonly CellState[]): Promise<Outcome<readonly CellState[]>>;
  /** The same for putting cells back: contents and number formats are `wanted` afterwards. Formulas may give other results. */
  restoreCells(sheetId: string, wanted: readonly CellState[], expected: readonly CellState[]): Promise<Outcome<readonly CellState[]>>;
  /** At most two round trips: our marks on this sheet are exactly these afterwards; foreign formats stay. */
  putMarks(sheetId: string, marks: readonly PlannedConditionalFormat[]): Promise<Outcome<MarksChange>>;
  /** At most two round trips: takes off every mark of ours. */
  removeMarks(sheetId: string | null): Promise<Outcome<MarksChange>>;
  /** At most two round trips: puts marks back; refuses with "changed-meanwhile" unless `expected` are the marks (by name) that stand. */
  restoreMarks(sheetId: string, wanted: readonly StandingMark[], expected: readonly string[]): Promise<Outcome<MarksChange>>;
  /** One round trip: shows the sheet and selects the cell. */
  select(sheetId: string, cell: CellAddress): Promise<Outcome<void>>;
  /** Registers the events once; the listener is told of bursts as they begin. Answers the way to stop. */
  follow(listener: (event: SheetEvent) => void): Promise<Outcome<() => Promise<void>>>;
}

/** A mark of ours as it stands on a sheet. */
export interface StandingMark {
  /** Its name, such as "sum". */
  readonly mark: string;
  /** Copied rows may have brought it more than one. */
  readonly areas: readonly RangeAddress[];
  /** Written for the first area's first cell. */
  readonly formula: string;
  readonly fill: string;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface MarksChange {
  readonly sheet: SheetRef;
  /** What stood before, the first on top; `null` where Excel failed on the way and it is not known any more. */
  readonly before: readonly StandingMark[] | null;
  /** How many stood before. */
  readonly removed: number;
  /** Names of those that stand now. */
  readonly after: readonly string[];
}

export type SheetEvent =
  /** Cells, rows, sorting, formats or results changed on a sheet; by whom tells whether it was a co-author. */
  | { readonly kind: "changed"; readonly sheetId: string; readonly remote: boolean }
  | { readonly kind: "activated"; readonly sheetId: string }
  | { readonly kind: "deleted"; readonly sheetId: string }
  | { readonly kind: "selected"; readonly sheetId: string; readonly cell: CellAddress };

export type { SharedList };
