import { changedBlock } from "#core/recheck/changedBlock";
import { type LiveCheck, recheck, startLiveCheck } from "#core/recheck/liveCheck";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { reviewKnowledge, reviewOf } from "./reviewSheet";
import type { AnnexReview, Review } from "./reviewState";
import { summariseAgain, summariseAnnex } from "./summariseAnnex";

/** What is known of the sheet that is followed: its last reading and what was found, so that only what changed is worked out again. */
export interface ReviewMemory {
  /** The same as `reviewSnapshot`; of the sheet that was reviewed last, sooner. */
  review(snapshot: SheetSnapshot): Review;
  /** The sheet is gone. */
  forget(sheetId: string): void;
}

interface Remembered {
  readonly check: LiveCheck;
  readonly review: Review;
}

/** Remembers one sheet: the one reviewed last. */
export function createReviewMemory(): ReviewMemory {
  let last: Remembered | null = null;
  return {
    review(snapshot) {
      last = last?.review.sheet.id === snapshot.sheet.id ? reviewAgain(last, snapshot) : reviewFirst(snapshot);
      return last.review;
    },
    forget(sheetId) {
      if (last?.review.sheet.id === sheetId) last = null;
    },
  };
}

function remembered(check: LiveCheck, annexes: readonly AnnexReview[]): Remembered {
  return { check, review: reviewOf(check.snapshot, check.reading, check.findings, annexes) };
}

function reviewFirst(snapshot: SheetSnapshot): Remembered {
  const check = startLiveCheck(snapshot, reviewKnowledge);
  return remembered(check, check.reading.annexes.map((annex) => summariseAnnex(annex)));
}

function reviewAgain(last: Remembered, snapshot: SheetSnapshot): Remembered {
  const check = recheck(last.check, changedBlock(last.check.snapshot, snapshot), reviewKnowledge);
  if (check === last.check) return last;
  const summaries = check.annexes.map(({ annex, change }, place) => {
    const before = last.review.annexes[place];
    return before ? summariseAgain(annex, before, change) : summariseAnnex(annex);
  });
  return remembered(check, summaries);
}
