import type { AnnexKind, SheetReading } from "#core/annex/annex";
import type { Finding } from "#core/findings/finding";
import type { Points } from "#core/points/points";
import type { CellAddress } from "#core/snapshot/address";
import type { SheetRef, SheetSnapshot } from "#core/snapshot/snapshot";
import type { AnnexOrder } from "./annexOrder";
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
  /** Annexes whose rows stand in another order than their numbers. */
  readonly orders: readonly AnnexOrder[];
  /** What it was made of, for what is worked out only where it is asked for. */
  readonly read: { readonly snapshot: SheetSnapshot; readonly reading: SheetReading };
  /** False where Excel has not calculated: "chưa tính lại". */
  readonly calculated: boolean;
  /** True where the sheet holds more than was read. */
  readonly cut: boolean;
  /** Present where Excel did not tell the merged cells: what stands beside or below them may have been misread. */
  readonly mergesUnknown?: true;
}

export interface AnnexReview {
  readonly kind: AnnexKind;
  readonly title: string;
  readonly year: number | null;
  /** "A5:G124". */
  readonly range: string;
  /** Without the total row, and without rows that only continue the one above. */
  readonly rows: number;
  readonly progress: { readonly filled: number; readonly leaves: number };
  /** Level-1 rows, in order, for the bars; none where the kind has no points. */
  readonly fields: readonly FieldPoints[];
  readonly declines: readonly Decline[];
  /** Rows of a score annex whose last year's score lies below the standard. */
  readonly lostPoints: number;
  /** Sums that could not be checked though some part is filled in, and the cells that stand in the way. */
  readonly notChecked: readonly NotChecked[];
  /** Every sum of the annex, in sheet order: parents in each points column, and the total row. */
  readonly sums: readonly ReviewedSum[];
  /** These are `null` where the annex has no column for them. */
  readonly budget: BudgetReview | null;
  readonly deadlines: DeadlinesReview | null;
  readonly agencies: AgenciesReview | null;
  readonly figures: FiguresReview | null;
}

/** A row to go to. */
export interface RowLink {
  /** "2.3", "VII.A.3"; `""` where it has none. */
  readonly place: string;
  readonly name: string;
  readonly cell: CellAddress;
}

/** Money in millions of đồng. */
export interface BudgetReview {
  /** The sections with lowest-level rows, in order, each with the sum of its numbers and how many these are. */
  readonly sections: readonly (RowLink & { readonly rows: number; readonly millions: Points })[];
  readonly total: Points;
  /** "Theo dự toán được cấp", "27 triệu đồng/đơn vị". */
  readonly phrases: readonly RowLink[];
  readonly unreadable: readonly RowLink[];
  readonly empty: readonly RowLink[];
}

/** When a row is due. `depending`: on a document or an event, "Theo kế hoạch của tỉnh". */
export const deadlineTimes = ["quarter1", "quarter2", "quarter3", "quarter4", "allYear", "depending", "otherYear", "unreadable", "empty"] as const;
export type DeadlineTime = (typeof deadlineTimes)[number];

/** All times, in order; a row that names several stands in each. */
export type DeadlinesReview = readonly { readonly time: DeadlineTime; readonly rows: readonly RowLink[] }[];

export interface AgenciesReview {
  /** Agencies by the number of rows they lead, most first. */
  readonly leads: readonly { readonly name: string; readonly rows: readonly RowLink[] }[];
  /** For each column of agencies: the rows in which it is empty. */
  readonly without: readonly { readonly column: "leadAgency" | "coordAgency" | "monitorAgency"; readonly rows: readonly RowLink[] }[];
}

export interface FiguresReview {
  readonly sections: readonly (RowLink & { readonly filled: number; readonly leaves: number })[];
  /** Shares in %, each beside the two figures it is calculated from. */
  readonly ratios: readonly ReviewedRatio[];
}

export interface ReviewedRatio extends RowLink {
  /** `not-checked`: one of the three is no number, or the whole is 0. */
  readonly state: "agrees" | "differs" | "not-checked";
  /** `null` where the cell holds no number. */
  readonly printed: Points | null;
  /** Part of whole in %, rounded to two decimals; `null` where it cannot be calculated. */
  readonly share: Points | null;
  readonly whole: { readonly cell: CellAddress; readonly number: Points | null };
  readonly part: { readonly cell: CellAddress; readonly number: Points | null };
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
