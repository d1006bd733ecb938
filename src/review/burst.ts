import type { Clock } from "./clock";

/** Milliseconds of quiet that end a burst. */
const QUIET = 300;
/** A burst that does not end is answered nevertheless. */
const LONGEST = 2_000;

/** Many events in a row, answered once. */
export interface Burst {
  /** One more event. */
  begins(): void;
  /** Forgets what has come. */
  callOff(): void;
}

/** `settled` runs once after each burst. */
export function createBurst(clock: Clock, settled: () => void): Burst {
  let callOffQuiet: (() => void) | null = null;
  let callOffLongest: (() => void) | null = null;
  const callOff = () => {
    callOffQuiet?.();
    callOffLongest?.();
    callOffQuiet = callOffLongest = null;
  };
  const end = () => {
    callOff();
    settled();
  };
  return {
    begins() {
      callOffQuiet?.();
      callOffQuiet = clock.after(QUIET, end);
      callOffLongest ??= clock.after(LONGEST, end);
    },
    callOff,
  };
}
