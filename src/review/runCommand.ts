import type { Outcome } from "./hostProblem";
import type { Notice, ReviewStore } from "./reviewStore";

/**
 * Runs one command of the user: the pane says what is under way, and afterwards how it ended.
 * A second command while one runs is refused by doing nothing: it is a double click, or a button pressed in impatience.
 */
export async function runCommand<T>(
  store: ReviewStore,
  busy: string,
  act: () => Promise<Outcome<T>>,
  whenDone: (value: T) => Notice | null,
): Promise<void> {
  if (store.getState().busy !== null) return;
  store.setNotice(null);
  store.setBusy(busy);
  try {
    const outcome = await act();
    store.setNotice(outcome.ok ? whenDone(outcome.value) : { kind: "problem", problem: outcome.problem });
  } finally {
    store.setBusy(null);
  }
}
