import type { CellAddress } from "#core/snapshot/address";
import type { SheetRef } from "#core/snapshot/snapshot";
import type { HostProblem, Outcome } from "./hostProblem";
import { type Journal, type JournalEntry, withEntry } from "./journal";
import type { Review, ReviewState } from "./reviewState";
import type { UndoConflict } from "./undoCells";

/** Everything the pane shows. */
export interface StoreState {
  readonly review: ReviewState;
  /** True while a newer review than the shown one is under way. */
  readonly reading: boolean;
  /** Where the user stands; `null` before the first selection. */
  readonly selection: Selection | null;
  /** Sentence id of the command that is under way. */
  readonly busy: string | null;
  /** How the last command ended, until the next one begins or it is dismissed. */
  readonly notice: Notice | null;
  /** Commands of ours that can be taken back, newest first. */
  readonly journal: Journal;
}

export interface Selection {
  readonly sheetId: string;
  readonly cell: CellAddress;
}

export type Notice =
  | { readonly kind: "done"; readonly sentence: string; readonly data: Readonly<Record<string, string | number>> }
  | { readonly kind: "problem"; readonly problem: HostProblem }
  /** A command could not simply be taken back; nothing was written. `unchanged` cells could be. */
  | { readonly kind: "conflict"; readonly id: number; readonly sheet: SheetRef; readonly conflicts: readonly UndoConflict[]; readonly unchanged: number };

/** Holds the state and tells who listens; knows no screen and asks no host. */
export interface ReviewStore {
  getState(): StoreState;
  /** Answers the way to stop listening. */
  subscribe(listener: () => void): () => void;
  /** Numbers a review that is about to read the sheet. */
  beginReview(): number;
  /** Shows a review's outcome, unless one that began later is shown already. */
  finishReview(number: number, outcome: Outcome<Review>): void;
  select(selection: Selection): void;
  setBusy(sentence: string | null): void;
  setNotice(notice: Notice | null): void;
  /** Adds a command of ours that can be taken back. */
  record(entry: Omit<JournalEntry, "id">): void;
  amendJournal(amend: (journal: Journal) => Journal): void;
}

export function createReviewStore(): ReviewStore {
  let state: StoreState = { review: { state: "starting" }, reading: false, selection: null, busy: null, notice: null, journal: [] };
  let recorded = 0;
  let begun = 0;
  let shown = 0;
  const listeners = new Set<() => void>();
  const change = (part: Partial<StoreState>) => {
    state = { ...state, ...part };
    for (const listener of [...listeners]) listener();
  };
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    beginReview() {
      begun += 1;
      change({ reading: true });
      return begun;
    },
    finishReview(number, outcome) {
      if (number <= shown) return;
      shown = number;
      change({ review: afterReview(state.review, outcome), reading: begun > shown });
    },
    select: (selection) => change({ selection }),
    setBusy: (busy) => change({ busy }),
    setNotice: (notice) => change({ notice }),
    record: (entry) => change({ journal: withEntry(state.journal, { ...entry, id: ++recorded }) }),
    amendJournal: (amend) => change({ journal: amend(state.journal) }),
  };
}

/** Id of the sheet that is shown; `null` before the first review, and after a failure without one. */
export function shownSheetId(review: ReviewState): string | null {
  if (review.state === "no-annex") return review.sheet.id;
  return lastReview(review)?.sheet.id ?? null;
}

function afterReview(before: ReviewState, outcome: Outcome<Review>): ReviewState {
  if (!outcome.ok) return { state: "failed", problem: outcome.problem, last: lastReview(before) };
  const review = outcome.value;
  // A sheet that claims to be an annex and cannot be read has a finding, and is shown with it.
  if (review.annexes.length === 0 && review.findings.length === 0) return { state: "no-annex", sheet: review.sheet };
  return { state: "reviewed", review };
}

/** The review that is shown, also beside a failure; `null` where there is none. */
export function lastReview(review: ReviewState): Review | null {
  if (review.state === "reviewed") return review.review;
  return review.state === "failed" ? review.last : null;
}
