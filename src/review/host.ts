import type { SheetEdit } from "#core/edits/edit";
import type { HeldRow } from "#core/edits/heldRow";
import type { RowsChange, RowsChanged } from "#core/edits/rowsChange";
import type { CleanedSheet, SheetCleaning, SheetRestoring } from "#core/edits/sheetCleaning";
import type { PlannedConditionalFormat, SharedList, SheetPlan } from "#core/plan/sheetPlan";
import type { CellAddress } from "#core/snapshot/address";
import type { CellState } from "#core/snapshot/cellState";
import type { SheetRef, SheetSnapshot } from "#core/snapshot/snapshot";
import type { Outcome } from "./hostProblem";
import type { StandingMark } from "./standingMark";
import type { ExpectedSheet, FurnishedSheet, InspectedSheet, SheetChange } from "./sheetChange";

/** Everything we ask of a spreadsheet. The number of round trips is part of each promise and is tested. */
export interface Host {
  /** One round trip, no write: the sheet with this id, or the active one. An empty sheet gives an empty grid. */
  readSheet(sheetId: string | null): Promise<Outcome<SheetSnapshot>>;
  /** One round trip, no write: these sheets, down to row 2.000, whole or not at all. */
  readOtherSheets(sheetIds: readonly string[]): Promise<Outcome<readonly SheetSnapshot[]>>;
  /** One round trip, no write: a sheet beside what it has of ours, and the names of the visible sheets; on a protected sheet two, and no furnishing. */
  inspectSheet(sheetId: string | null): Promise<Outcome<InspectedSheet>>;
  /**
   * At most three round trips: cells, marks, drop-downs and page set-up together, whole or not at all. Refuses with
   * "changed-meanwhile" unless all `expected` cells stand as given (the written ones must be among them), the marks are those
   * expected, by name, and no validation but ours stands in the drop-downs' ranges. A formula that does not give the wanted
   * value counts as not taken.
   */
  furnishSheet(sheetId: string, change: SheetChange, expected: ExpectedSheet): Promise<Outcome<FurnishedSheet>>;
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
  /**
   * Two round trips: puts an area's rows in another order, contents and formats, whole or not at all. Refuses with "changed-meanwhile"
   * unless all `expected` cells stand as given, with "rows-hidden" where Excel would not move every row (one trip more, to name them),
   * and on a protected sheet. Where Excel fails on the way, two trips more put the rows back.
   */
  reorderRows(sheetId: string, change: RowsChange): Promise<Outcome<RowsChanged>>;
  /**
   * One round trip, no write; two where the sheet has comments, notes, tables or pivot tables, or the workbook other sheets, to ask where
   * these are and what those read: what hangs on these rows and would not come back with them.
   */
  lookAtRows(sheetId: string, rows: readonly number[]): Promise<Outcome<RowsLooked>>;
  /**
   * Two round trips: rewrites cells and takes out whole rows, whole or not at all, and touches nothing else. Looks at the rows first as
   * `lookAtRows` does, which may take one trip more, and one for the looks of each 4.000 cells after the first. Refuses with
   * "changed-meanwhile" unless all `expected` cells stand as given, with "rows-held" where something hangs on one of the rows, with
   * "rows-hidden" where one of them is hidden (one trip more, to name them), and on a protected sheet. Where Excel fails on the way, up to three trips more put everything back.
   */
  cleanSheet(sheetId: string, change: SheetCleaning): Promise<Outcome<CleanedSheet>>;
  /** At most three round trips: the rows stand again where they stood, with contents and formats, and so do the cells; whole or not at all, refused as above. */
  restoreSheet(sheetId: string, change: SheetRestoring): Promise<Outcome<void>>;
  /**
   * Two round trips, three where marks of ours stood: our marks on this sheet are exactly these afterwards; foreign formats stay.
   * Refuses with "changed-meanwhile" unless all `cells`, by which the annexes are known, stand as given, up to the moment of writing.
   * Where that, or a fault, shows on the way, two trips more put everything back.
   */
  putMarks(sheetId: string, marks: readonly PlannedConditionalFormat[], cells: readonly CellState[]): Promise<Outcome<MarksChange>>;
  /** At most two round trips: takes off every mark of ours. */
  removeMarks(sheetId: string | null): Promise<Outcome<MarksChange>>;
  /** The same for putting marks back; refuses too unless `expected` are the marks (by name) that stand. */
  restoreMarks(sheetId: string, wanted: readonly StandingMark[], expected: readonly string[], cells: readonly CellState[]): Promise<Outcome<MarksChange>>;
  /** One round trip: shows the sheet and selects the cell. */
  select(sheetId: string, cell: CellAddress): Promise<Outcome<void>>;
  /** Registers the events once; the listener is told of bursts as they begin. Answers the way to stop. */
  follow(listener: (event: SheetEvent) => void): Promise<Outcome<() => Promise<void>>>;
}

export interface RowsLooked {
  /** From top to bottom, each once. */
  readonly held: readonly HeldRow[];
  /** False where this Excel does not tell of notes in cells, which it does from ExcelApi 1.18 on. */
  readonly notesSeen: boolean;
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
