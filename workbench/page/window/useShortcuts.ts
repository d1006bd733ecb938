import { useEffect } from "react";
import type { RowActions } from "./rowActions";

interface Keys {
  readonly save: () => void;
  readonly open: () => void;
  readonly undo: () => void;
  readonly rows: RowActions;
}

/**
 * Ctrl+S and Ctrl+O everywhere; Ctrl+Z where neither the grid nor a field takes it. Excel's keys for rows where no field has the keyboard:
 * Ctrl+9 hides, Ctrl+Shift+9 shows, Alt+Shift+arrow right groups, arrow left ungroups.
 */
export function useShortcuts(keys: Keys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actionFor(event, keys);
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    };
    window.addEventListener("keydown", press, true);
    return () => window.removeEventListener("keydown", press, true);
  });
}

function actionFor(event: KeyboardEvent, { save, open, undo, rows }: Keys): (() => void) | undefined {
  const within = (selector: string) => event.target instanceof Element && event.target.closest(selector) !== null;
  if (event.ctrlKey && !event.altKey) {
    const key = event.key.toLowerCase();
    if (key === "z" && !within(".grid, input, select, textarea")) return undo;
    if (event.code === "Digit9" && !within("input, select, textarea")) return event.shiftKey ? rows.showRows : rows.hideRows;
    return { s: save, o: open }[key];
  }
  if (!event.altKey || !event.shiftKey || within("input, select, textarea")) return undefined;
  return { ArrowRight: rows.groupRows, ArrowLeft: rows.ungroupRows }[event.key];
}
