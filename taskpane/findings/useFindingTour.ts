import { useEffect, useRef, useState } from "react";
import type { Finding } from "#core/findings/finding";
import { type TourPlace, nextPlace } from "#review/findingTour";
import { findingKey } from "#review/findingKey";
import { usePane } from "../paneContext";
import { type FindingsGroup, shownKeys } from "./arrangeFindings";

/** Going from finding to finding. */
export interface FindingTour {
  /** Key of the finding that was visited last. */
  readonly visited: string | null;
  /** Its place among those shown, from 1; `null` where it is none of them. */
  readonly at: number | null;
  step(direction: 1 | -1): void;
  /** The user has gone to this one by its card. */
  visit(finding: Finding): void;
}

/** Buttons and keys: F8 or Alt+Down to the next finding, Shift+F8 or Alt+Up back. `onStep` is told of each step. */
export function useFindingTour(groups: readonly FindingsGroup[], onStep: () => void): FindingTour {
  const { actions } = usePane();
  const [place, setPlace] = useState<TourPlace | null>(null);
  const keys = shownKeys(groups);
  const visited = place ? (place.order[place.at] ?? null) : null;
  const index = visited === null ? -1 : keys.indexOf(visited);

  const step = (direction: 1 | -1) => {
    const next = nextPlace(place, keys, direction);
    const key = next?.order[next.at];
    const finding = groups.flatMap(({ findings }) => findings).find((one) => findingKey(one) === key);
    if (!next || !finding) return;
    setPlace(next);
    onStep();
    actions.goTo(finding.sheet.id, finding.cell);
  };
  useTourKeys(step);
  return {
    visited,
    at: index < 0 ? null : index + 1,
    step,
    visit: (finding) => setPlace({ order: keys, at: keys.indexOf(findingKey(finding)) }),
  };
}

function useTourKeys(step: (direction: 1 | -1) => void): void {
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const direction = directionOf(event);
      // An open dialog or menu has the keys for itself.
      if (direction === null || event.defaultPrevented || document.querySelector("[role=dialog], [role=alertdialog], [role=menu]")) return;
      event.preventDefault();
      latest.current(direction);
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
}

function directionOf({ key, altKey, shiftKey }: KeyboardEvent): 1 | -1 | null {
  if (key === "F8") return shiftKey ? -1 : 1;
  if (!altKey) return null;
  return key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : null;
}
