import type { AnnexKind } from "#core/annex/annex";
import type { Finding } from "#core/findings/finding";
import type { Points } from "#core/points/points";
import type { CellAddress } from "#core/snapshot/address";
import type { SheetRef } from "#core/snapshot/snapshot";
import type { HostProblem } from "./hostProblem";

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
  /** Sums that could not be checked, and the cells that stand in the way. */
  readonly notChecked: readonly { readonly cell: CellAddress; readonly stt: string; readonly because: readonly CellAddress[] }[];
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
