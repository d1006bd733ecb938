import type { Outcome } from "./hostProblem";
import type { Notice, ReviewStore } from "./reviewStore";

/** Says which part of a command begins: `step(2, 2)`. */
export type Step = (at: number, of: number) => void;

/**
 * Runs one command of the user: the pane says what is under way, and afterwards how it ended.
 * A second command while one runs is refused by doing nothing: it is a double click, or a button pressed in impatience.
 * Settles also where the user waits no longer. If the command comes back later, it says nothing about itself any more; what it did
 * can be taken back like anything else.
 */
export async function runCommand<T>(
  store: ReviewStore,
  busy: string,
  act: (step: Step) => Promise<Outcome<T>>,
  whenDone: (value: T) => Notice | null,
): Promise<void> {
  if (store.getState().busy !== null) return;
  store.setNotice(null);
  let waitedFor = true;
  const givenUp = new Promise<null>((settles) => {
    store.setBusy(busy, () => {
      waitedFor = false;
      settles(null);
    });
  });
  const step: Step = (at, of) => {
    if (waitedFor) store.setStep({ at, of });
  };
  try {
    const outcome = await Promise.race([act(step), givenUp]);
    if (outcome) store.setNotice(outcome.ok ? whenDone(outcome.value) : { kind: "problem", problem: outcome.problem, ofCommand: true });
  } finally {
    if (waitedFor) store.setBusy(null);
  }
}
