import type { Clock } from "#review/clock";

/** A clock that stands still until it is told. */
export interface HeldClock extends Clock {
  /** Lets so many milliseconds pass; what falls due runs in order, each with its promises settled. */
  passes(milliseconds: number): Promise<void>;
}

export function createHeldClock(): HeldClock {
  let now = 0;
  let timers: { due: number; action: () => void }[] = [];
  return {
    after(milliseconds, action) {
      const timer = { due: now + milliseconds, action };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async passes(milliseconds) {
      await settled();
      const end = now + milliseconds;
      for (;;) {
        const next = timers.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
        if (!next) break;
        now = next.due;
        timers = timers.filter((timer) => timer !== next);
        next.action();
        await settled();
      }
      now = end;
    },
  };
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
