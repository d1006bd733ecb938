import { createContext, useContext } from "react";
import type { Words } from "#words/words";
import type { PaneActions } from "./appProps";

/** What nearly every part of the pane needs: the words to say and the things to do. */
export interface Pane {
  readonly words: Words;
  readonly actions: PaneActions;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("usePane needs a PaneContext above it.");
  return pane;
}
