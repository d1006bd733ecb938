import type { PlannedConditionalFormat, SharedList } from "../plan/sheetPlan";
import type { CellState } from "../snapshot/cellState";
import type { RangeAddress } from "../snapshot/address";
import type { PageSetup } from "../snapshot/furnishing";

/**
 * - `present`: stands as on our own sheets, or the user has one of their own
 * - `missing`: can be added · `damaged`: of ours, and no longer right: can be repaired
 * - `not-possible`: can neither be added nor repaired, `why` says so
 */
export type ItemState = "present" | "missing" | "damaged" | "not-possible";

/** Each thing that our own sheets have, beside what this sheet has of it. */
export interface Adoption {
  readonly totals: TotalsItem;
  readonly marks: MarksItem;
  readonly dropDown: DropDownItem;
  readonly page: PageItem;
}

export type ItemName = keyof Adoption;
export const itemNames: readonly ItemName[] = ["totals", "marks", "dropDown", "page"];

/** Formulas in the place of typed totals and shares that agree with them. */
export interface TotalsItem {
  readonly state: Exclude<ItemState, "damaged">;
  /** The cells as they shall be; a formula gives what was typed. */
  readonly write: readonly CellState[];
  /** Those cells by column, for the reader. */
  readonly columns: readonly CountedRange[];
  /** Cells that keep their typed number. */
  readonly leftOut: readonly Counted<LeftOut>[];
}

/**
 * Why a cell keeps its typed number: it differs from what its parts give, equals it only after rounding, cannot be checked, is text,
 * or no formula would find or add up its parts.
 */
export type LeftOut = "differs" | "rounded" | "not-checked" | "text" | "not-found";

/** Native warnings: conditional formats. */
export interface MarksItem {
  readonly state: ItemState;
  /** What stands afterwards; what stands of ours now goes. */
  readonly write: readonly PlannedConditionalFormat[];
  /** The tables' ranges. */
  readonly ranges: readonly RangeAddress[];
  /** Only where damaged: formats that stand twice, lie elsewhere or are lacking, tables that they no longer cover. */
  readonly damage: readonly Counted<MarksDamage>[];
}

export type MarksDamage = "doubled" | "elsewhere" | "lacking" | "uncovered";

/** The list of agencies to pick from. */
export interface DropDownItem {
  readonly state: ItemState;
  readonly write: readonly AgencyDropDown[];
  /** `unlinked`: its list stands in another workbook, or nowhere; `uncovered`: some rows lack it. The others are why it is not possible. */
  readonly why: "unlinked" | "uncovered" | "no-column" | "no-level" | "no-year" | null;
}

export interface AgencyDropDown {
  readonly range: RangeAddress;
  /** Without items where the workbook's list stands already and nobody knows which agencies belong to it. */
  readonly list: SharedList;
}

/** Page set-up. */
export interface PageItem {
  readonly state: Exclude<ItemState, "damaged" | "not-possible">;
  /** Only what the user has not set. */
  readonly write: Partial<PageSetup>;
  /** Set by the user, so they stay. */
  readonly kept: readonly ("printArea" | "titleRows")[];
}

export interface Counted<Reason> {
  readonly reason: Reason;
  readonly count: number;
}

export interface CountedRange {
  readonly range: RangeAddress;
  readonly count: number;
}

/** What is to be written where these items were chosen; what was not chosen is empty. */
export interface AdoptionPlan {
  readonly cells: readonly CellState[];
  /** `null` leaves the marks as they are. */
  readonly marks: readonly PlannedConditionalFormat[] | null;
  readonly dropDowns: readonly AgencyDropDown[];
  readonly page: Partial<PageSetup>;
}
