import { createRoot } from "react-dom/client";
import type { PaneState, PaneTheme, TemplateChoice } from "../../taskpane/appProps";
import { App } from "../../taskpane/App";
import { createWords, type Language } from "#words/words";

/** What a test hands to the page; everything here can be sent to the browser as JSON. */
export interface PaneScene {
  readonly state: PaneState;
  readonly language: Language;
  readonly theme: PaneTheme;
  readonly templates: readonly TemplateChoice[];
}

declare global {
  interface Window {
    showPane(scene: PaneScene): void;
    setPaneState(state: PaneState): void;
    /** What the user asked for, in order. */
    paneCalls: unknown[][];
  }
}

window.paneCalls = [];
const root = createRoot(document.getElementById("root") as HTMLElement);
let state: PaneState;
const listeners = new Set<() => void>();
const store = {
  getState: () => state,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
const record =
  (name: string) =>
  (...values: unknown[]) => {
    window.paneCalls.push([name, ...values]);
  };
const actions = {
  check: record("check"),
  insertTemplate: record("insertTemplate"),
  putMarks: record("putMarks"),
  removeMarks: record("removeMarks"),
  applyFixes: record("applyFixes"),
  sortByNumber: record("sortByNumber"),
  previewCleaning: record("previewCleaning"),
  clean: record("clean"),
  closeCleaning: record("closeCleaning"),
  adopt: record("adopt"),
  writeRemedies: record("writeRemedies"),
  exportProse: record("exportProse"),
  undo: record("undo"),
  goTo: record("goTo"),
  dismissNotice: record("dismissNotice"),
  giveUp: record("giveUp"),
};

window.showPane = ({ state: first, language, theme, templates }) => {
  state = first;
  root.render(<App store={store} actions={actions} templates={templates} words={createWords(language)} theme={theme} />);
};
window.setPaneState = (next) => {
  state = next;
  for (const listener of listeners) listener();
};
