import { cleaningOf } from "./cleaningOf";
import type { Clock } from "./clock";
import type { Review } from "./reviewState";
import { lastReview, type ReviewStore } from "./reviewStore";

/** Milliseconds for which a review has been shown: whoever goes on typing does not wait for this. */
const SHOWN = 500;

/** Looks through each review that stays for a moment, and offers to clean its sheet where there is something to clean. Answers the way to stop. */
export function offerCleaning(store: ReviewStore, clock: Clock): () => void {
  let looked: Review | null = null;
  let callOff: (() => void) | null = null;
  const look = () => {
    const review = lastReview(store.getState().review);
    if (review === looked) return;
    looked = review;
    callOff?.();
    callOff = review && clock.after(SHOWN, () => store.setCleanable(cleaningOf(review) ? review.sheet : null));
  };
  const stop = store.subscribe(look);
  look();
  return () => {
    stop();
    callOff?.();
  };
}
