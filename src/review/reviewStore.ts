import type { Adoption } from "#core/adoption/adoption";
import type { CleaningPlan } from "#core/cleaning/cleaning";
import type { CellAddress } from "#core/snapshot/address";
import type { SheetRef } from "#core/snapshot/snapshot";
import { type Comparison, outdatedBy } from "./comparison";
import type { HostProblem, Outcome } from "./hostProblem";
import { type Journal, type JournalEntry, withEntry } from "./journal";
import type { Review, ReviewState } from "./reviewState";
import type { UndoConflict } from "./undoCells";

/** Everything the pane shows. */
export interface StoreState {
  readonly review: ReviewState;
  /** True while a newer review than the shown one is under way. */
  readonly reading: boolean;
  /** What the last *Kiểm tra* found that can be added to a sheet; `null` before. */
  readonly adoption: SheetAdoption | null;
  /** What the last *Kiểm tra* found between the workbook's annexes; `null` before, and where there are none to compare. */
  readonly comparison: Comparison | null;
  /** The sheet that was found to hold something that can be cleaned; `null` where the last one that was looked through does not. */
  readonly cleanable: SheetRef | null;
  /** The preview of *Làm sạch bảng dán* while it is open. */
  readonly cleaning: CleaningPreview | null;
  /** Where the user stands; `null` before the first selection. */
  readonly selection: Selection | null;
  /** Sentence id of the command that is under way. */
  readonly busy: string | null;
  /** Which part of that command; `null` where it has one part only. */
  readonly step: CommandStep | null;
  /** How the last command ended, until the next one begins or it is dismissed. */
  readonly notice: Notice | null;
  /** Commands of ours that can be taken back, newest first. */
  readonly journal: Journal;
}

/** What a sheet has of what our own sheets have. */
export interface SheetAdoption {
  readonly sheet: SheetRef;
  readonly adoption: Adoption;
}

/** What cleaning would do, once it is known what hangs on the rows that would go. */
export interface CleaningPreview {
  readonly sheet: SheetRef;
  readonly plan: CleaningPlan;
  /** False where this spreadsheet does not tell of notes in cells: they would go with their rows unseen. */
  readonly notesSeen: boolean;
}

export interface Selection {
  readonly sheetId: string;
  readonly cell: CellAddress;
}

/** "Bước 2/2". */
export interface CommandStep {
  readonly at: number;
  readonly of: number;
}

export type Notice =
  | { readonly kind: "done"; readonly sentence: string; readonly data: Readonly<Record<string, string | number>> }
  /** `ofCommand`: a command met it, and where nothing is `left` the workbook is as before. */
  | { readonly kind: "problem"; readonly problem: HostProblem; readonly ofCommand?: boolean }
  /** A command has not come back, and is waited for no longer: nobody knows whether it was, or will be, carried out. */
  | { readonly kind: "given-up" }
  /** A command could not simply be taken back; nothing was written. `unchanged` cells could be. */
  | { readonly kind: "conflict"; readonly id: number; readonly sheet: SheetRef; readonly conflicts: readonly UndoConflict[]; readonly unchanged: number };

/** Holds the state and tells who listens; knows no screen and asks no host. */
export interface ReviewStore {
  getState(): StoreState;
  /** Answers the way to stop listening. */
  subscribe(listener: () => void): () => void;
  /** Numbers a review that is about to read the sheet. */
  beginReview(): number;
  /** Shows a review's outcome, unless one that began later is shown already; false then. */
  finishReview(number: number, outcome: Outcome<Review>): boolean;
  setAdoption(adoption: SheetAdoption | null): void;
  /** Sheets are about to be read for a comparison; what changes from now on outdates it. */
  beginComparison(): void;
  finishComparison(comparison: Omit<Comparison, "changed"> | null): void;
  /** Something changed on this sheet, or it is gone. */
  sheetChanged(sheetId: string): void;
  setCleanable(sheet: SheetRef | null): void;
  setCleaning(preview: CleaningPreview | null): void;
  select(selection: Selection): void;
  /** A command begins, or ends; `whenGivenUp` is called where the user waits for it no longer. */
  setBusy(sentence: string | null, whenGivenUp?: () => void): void;
  /** The command under way is waited for no longer: others can begin. Does nothing where none is. */
  giveUp(): void;
  setStep(step: CommandStep): void;
  setNotice(notice: Notice | null): void;
  /** Adds a command of ours that can be taken back. */
  record(entry: Omit<JournalEntry, "id">): void;
  amendJournal(amend: (journal: Journal) => Journal): void;
}

export function createReviewStore(): ReviewStore {
  let state: StoreState = { review: { state: "starting" }, reading: false, adoption: null, comparison: null, cleanable: null, cleaning: null, selection: null, busy: null, step: null, notice: null, journal: [] };
  let recorded = 0;
  let begun = 0;
  let shown = 0;
  const changedSheets = new Set<string>();
  let toldOfGivingUp: (() => void) | undefined;
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
      if (number <= shown) return false;
      shown = number;
      const review = afterReview(state.review, outcome);
      change({ review, reading: begun > shown, cleaning: state.cleaning?.sheet.id === shownSheetId(review) ? state.cleaning : null });
      return true;
    },
    setAdoption: (adoption) => change({ adoption }),
    beginComparison: () => changedSheets.clear(),
    finishComparison: (comparison) => change({ comparison: comparison && outdatedBy({ ...comparison, changed: [] }, changedSheets) }),
    sheetChanged(sheetId) {
      changedSheets.add(sheetId);
      const outdated = state.comparison && outdatedBy(state.comparison, [sheetId]);
      if (outdated !== state.comparison) change({ comparison: outdated });
    },
    setCleanable(cleanable) {
      if (cleanable?.id !== state.cleanable?.id) change({ cleanable });
    },
    setCleaning(cleaning) {
      if (cleaning !== state.cleaning) change({ cleaning });
    },
    select: (selection) => change({ selection }),
    setBusy(busy, whenGivenUp) {
      toldOfGivingUp = whenGivenUp;
      change({ busy, step: null });
    },
    giveUp() {
      if (state.busy === null) return;
      toldOfGivingUp?.();
      change({ busy: null, step: null, notice: { kind: "given-up" } });
    },
    setStep: (step) => change({ step }),
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
  // A sheet that claims to be an annex and cannot be read has a finding, and is shown with it; so is what may have been misread.
  if (review.annexes.length === 0 && review.findings.length === 0 && !review.mergesUnknown) return { state: "no-annex", sheet: review.sheet };
  return { state: "reviewed", review };
}

/** The review that is shown, also beside a failure; `null` where there is none. */
export function lastReview(review: ReviewState): Review | null {
  if (review.state === "reviewed") return review.review;
  return review.state === "failed" ? review.last : null;
}
