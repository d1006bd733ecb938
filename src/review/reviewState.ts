import type { AnnexKind } from "#core/annex/annex";
import type { Finding } from "#core/findings/finding";
import type { Points } from "#core/points/points";
import type { CellAddress } from "#core/snapshot/address";
import type { SheetRef } from "#core/snapshot/snapshot";
import type { HostProblem } from "./hostProblem";
import type { PlannedFix } from "./plannedFix";

/** What the pane shows; one of these and nothing between. */
export type ReviewState =
  | { readonly state: "starting" }
  /** The active sheet holds no annex: offer the templates. */
  | { readonly state: "no-annex"; readonly sheet: SheetRef }
  | { readonly state: "reviewed"; readonly review: Review }
  | { readonly state: "failed"; readonly problem: HostProblem; readonly last: Review | null };

/** One check of one sheet. */
export interface Review {
  readonly sheet: SheetRef;
  readonly annexes: readonly AnnexReview[];
  /** All findings of the sheet, worst first, then in sheet order. */
  readonly findings: readonly Finding[];
  /** Their fixes, with what stands in the cells now. */
  readonly fixes: readonly PlannedFix[];
  /** False where Excel has not calculated: "chưa tính lại". */
  readonly calculated: boolean;
  /** True where the sheet holds more than was read. */
  readonly cut: boolean;
}

export interface AnnexReview {
  readonly kind: AnnexKind;
  readonly title: string;
  readonly year: number | null;
  /** "A5:G124". */
  readonly range: string;
  readonly rows: number;
  readonly progress: { readonly filled: number; readonly leaves: number };
  /** Level-1 rows, in order, for the bars. */
  readonly fields: readonly FieldPoints[];
  readonly declines: readonly Decline[];
  /** Sums that could not be checked though some part is filled in, and the cells that stand in the way. */
  readonly notChecked: readonly NotChecked[];
  /** Every sum of the annex, in sheet order: parents in each points column, and the total row. */
  readonly sums: readonly ReviewedSum[];
}

export interface NotChecked {
  readonly cell: CellAddress;
  readonly stt: string;
  readonly because: readonly CellAddress[];
}

/** A sum beside its parts. */
export interface ReviewedSum {
  readonly cell: CellAddress;
  readonly stt: string;
  readonly state: "agrees" | "rounded" | "differs" | "not-checked";
  /** `null` where the cell cannot be read. */
  readonly printed: Points | null;
  /** `null` where the parts cannot be added up. */
  readonly sum: Points | null;
  readonly parts: readonly SumPart[];
  /** Only where it is not checked: what stands in the way. */
  readonly obstacles: readonly Obstacle[];
}

export interface SumPart {
  readonly stt: string;
  readonly cell: CellAddress;
  readonly points: Points | null;
}

/** `no-place`: a row with points whose number does not tell whose part it is. */
export interface Obstacle {
  readonly cell: CellAddress;
  readonly reason: "empty" | "unreadable" | "no-place";
}

/** `null` where the cell is empty or cannot be read. */
export interface FieldPoints {
  readonly stt: string;
  readonly name: string;
  readonly cell: CellAddress;
  readonly maxScore: Points | null;
  readonly prevScore: Points | null;
  readonly targetScore: Points | null;
}

/** A row whose target lies below last year's score; `difference` is negative. */
export interface Decline {
  readonly stt: string;
  readonly name: string;
  readonly cell: CellAddress;
  readonly prevScore: Points;
  readonly targetScore: Points;
  readonly difference: Points;
}
