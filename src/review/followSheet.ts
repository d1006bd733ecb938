import { createBurst } from "./burst";
import type { Clock } from "./clock";
import type { Host, SheetEvent } from "./host";
import type { Outcome } from "./hostProblem";
import { createReviewMemory } from "./reviewMemory";
import { reviewSheet } from "./reviewSheet";
import { type ReviewStore, shownSheetId } from "./reviewStore";

/** Milliseconds before trying again where Excel is busy or a cell is being edited. */
const RETRY = 1_000;
/** A read that has not come back by then is waited for no longer; if it comes, it is shown unless a newer one is. */
const PATIENCE = 15_000;

/** What the next read is for. */
interface Wanted {
  /** `null` is the active sheet. */
  readonly sheetId: string | null;
  /** False where the sheet was only switched to. */
  readonly changed: boolean;
}

/**
 * Keeps the shown review true while the user works: each burst of events is followed by one read, never by a write, and only what
 * changed since the last read is worked out again.
 * Events during a read cause exactly one more. Answers the way to stop.
 */
export async function followSheet(host: Host, store: ReviewStore, clock: Clock): Promise<Outcome<() => Promise<void>>> {
  const shown = () => shownSheetId(store.getState().review);
  const memory = createReviewMemory();
  const burst = createBurst(clock, () => void readWanted());
  let wanted: Wanted | null = { sheetId: null, changed: true };
  /** Number of the read that is waited for; 0 where none is. */
  let reading = 0;
  let reads = 0;
  let stopped = false;

  function want(next: Wanted): void {
    wanted = next;
    if (reading === 0 && !stopped) burst.begins();
  }

  async function readWanted(): Promise<void> {
    const next = wanted;
    wanted = null;
    // Back on the sheet that is shown, and nothing happened there: the review still holds.
    if (!next || stopped || (!next.changed && next.sheetId === shown())) return;
    const read = (reading = reads += 1);
    const callOffPatience = clock.after(PATIENCE, () => ends(read));
    try {
      await readOnce(next.sheetId);
    } finally {
      callOffPatience();
      ends(read);
    }
  }

  function ends(read: number): void {
    if (reading !== read) return;
    reading = 0;
    if (wanted) want(wanted);
  }

  async function readOnce(sheetId: string | null): Promise<void> {
    const number = store.beginReview();
    const outcome = await reviewSheet(host, sheetId, memory.review);
    if (stopped) return;
    const reason = outcome.ok ? null : outcome.problem.reason;
    if (reason === "sheet-gone" && sheetId !== null) {
      memory.forget(sheetId);
      wanted ??= { sheetId: null, changed: true };
    } else if (reason === "cell-edit-mode" || reason === "busy") {
      clock.after(RETRY, () => want(wanted ?? { sheetId, changed: true }));
      if (store.getState().review.state === "starting") store.finishReview(number, outcome);
    } else {
      store.finishReview(number, outcome);
    }
  }

  const following = await host.follow((event) => {
    noteEvent(store, event);
    if (event.kind === "deleted") memory.forget(event.sheetId);
    const next = wantedAfter(event, wanted, shown());
    if (next) want(next);
  });
  await readWanted();
  if (!following.ok) return following;
  const stop = async () => {
    stopped = true;
    burst.callOff();
    await following.value();
  };
  return { ok: true, value: stop };
}

/** What an event tells without anything being read. */
function noteEvent(store: ReviewStore, event: SheetEvent): void {
  if (event.kind === "selected") store.select({ sheetId: event.sheetId, cell: event.cell });
  if (event.kind === "changed" || event.kind === "deleted") store.sheetChanged(event.sheetId);
}

/** What is to be read after this event; `null` where it changes nothing that is shown or about to be. */
function wantedAfter(event: SheetEvent, wanted: Wanted | null, shown: string | null): Wanted | null {
  const sheetId = event.sheetId;
  switch (event.kind) {
    case "selected":
      return null;
    case "activated":
      return { sheetId, changed: wanted?.sheetId === sheetId && wanted.changed };
    case "deleted":
      return sheetId === shown ? { sheetId: null, changed: true } : null;
    case "changed":
      return sheetId === (wanted?.sheetId ?? shown ?? sheetId) ? { sheetId, changed: true } : null;
  }
}
