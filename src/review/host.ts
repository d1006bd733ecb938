import type { PlannedConditionalFormat, SharedList, SheetPlan } from "#core/plan/sheetPlan";
import type { CellAddress } from "#core/snapshot/address";
import type { SheetRef, SheetSnapshot } from "#core/snapshot/snapshot";
import type { Outcome } from "./hostProblem";

/** Everything we ask of a spreadsheet. The number of round trips is part of each promise and is tested. */
export interface Host {
  /** One round trip, no write: the sheet with this id, or the active one. An empty sheet gives an empty grid. */
  readSheet(sheetId: string | null): Promise<Outcome<SheetSnapshot>>;
  /** At most three round trips: a new sheet from the plan, shown and selected; whole or not at all. */
  insertSheet(plan: SheetPlan): Promise<Outcome<SheetRef>>;
  /** At most two round trips: our marks on this sheet are exactly these afterwards; foreign formats stay. Answers how many stand. */
  putMarks(sheetId: string, marks: readonly PlannedConditionalFormat[]): Promise<Outcome<number>>;
  /** At most two round trips: takes off every mark of ours; answers how many. */
  removeMarks(sheetId: string | null): Promise<Outcome<number>>;
  /** One round trip: shows the sheet and selects the cell. */
  select(sheetId: string, cell: CellAddress): Promise<Outcome<void>>;
  /** Registers the events once; the listener is told of bursts as they begin. Answers the way to stop. */
  follow(listener: (event: SheetEvent) => void): Promise<Outcome<() => Promise<void>>>;
}

export type SheetEvent =
  /** Cells, rows, sorting, formats or results changed on a sheet; by whom tells whether it was a co-author. */
  | { readonly kind: "changed"; readonly sheetId: string; readonly remote: boolean }
  | { readonly kind: "activated"; readonly sheetId: string }
  | { readonly kind: "deleted"; readonly sheetId: string }
  | { readonly kind: "selected"; readonly sheetId: string; readonly cell: CellAddress };

export type { SharedList };
