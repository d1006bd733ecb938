import type { Furnishing, PageSetup } from "#core/snapshot/furnishing";
import type { SharedList } from "#core/plan/sheetPlan";
import type { RangeAddress } from "#core/snapshot/address";
import type { CellState } from "#core/snapshot/cellState";
import type { SheetRef, SheetSnapshot } from "#core/snapshot/snapshot";
import type { StandingMark } from "./standingMark";
import type { HostProblem } from "./hostProblem";

export interface InspectedSheet {
  readonly snapshot: SheetSnapshot;
  /** `null` where Excel does not tell, for the reason beside it. */
  readonly furnishing: Furnishing | null;
  readonly withheld: HostProblem | null;
  /** The workbook's visible sheets, in order. */
  readonly sheets: readonly SheetRef[];
}

/** What a sheet shall be; everything that is not named here stays. */
export interface SheetChange {
  readonly cells: readonly CellState[];
  /** Our marks are exactly these afterwards; `null` leaves them. */
  readonly marks: readonly StandingMark[] | null;
  readonly dropDowns: readonly DropDownChange[];
  /** Lists that the drop-downs need, with what each must hold. */
  readonly lists: readonly SharedList[];
  readonly page: Partial<PageSetup>;
}

/** The cells of `range` have this list in `areas`, typing something else being allowed, and no validation elsewhere. */
export interface DropDownChange {
  readonly range: RangeAddress;
  readonly areas: readonly RangeAddress[];
  /** `"=PL_CoQuan"`; without meaning where there are no areas. */
  readonly source: string;
}

export interface ExpectedSheet {
  readonly cells: readonly CellState[];
  /** Names of the marks that stand; `null` where they do not matter. */
  readonly marks: readonly string[] | null;
}

export interface FurnishedSheet {
  readonly sheet: SheetRef;
  /** What stands in the written cells, in their order. */
  readonly cells: readonly CellState[];
  /** What stood there; the change that puts it back, cells aside. */
  readonly before: Omit<SheetChange, "cells" | "lists">;
}
