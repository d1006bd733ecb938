import { useEffect, useRef, useState } from "react";
import type { PlannedFix } from "#review/plannedFix";

export interface AskedFixes {
  /** What the preview is open for; `null` while it is closed. */
  readonly asked: readonly PlannedFix[] | null;
  ask(fixes: readonly PlannedFix[]): void;
  /** Closes the preview; the focus goes there, or with `null` back to where it came from. */
  close(focus: HTMLElement | null): void;
}

export function useAskedFixes(): AskedFixes {
  const [asked, setAsked] = useState<readonly PlannedFix[] | null>(null);
  const after = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (asked) return;
    after.current?.focus();
    after.current = null;
  }, [asked]);
  return {
    asked,
    ask(fixes) {
      after.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      setAsked(fixes);
    },
    close(focus) {
      after.current = focus ?? after.current;
      setAsked(null);
    },
  };
}
