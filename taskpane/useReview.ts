import { useSyncExternalStore } from "react";
import type { PaneState, ReviewSource } from "./appProps";

/** The store's state, rendered again whenever it changes. */
export function useReview(store: ReviewSource): PaneState {
  return useSyncExternalStore(
    (listener) => store.subscribe(listener),
    () => store.getState(),
  );
}
