import { useEffect } from "react";

/** Ctrl+S and Ctrl+O everywhere; Ctrl+Z where neither the grid nor a field takes it. */
export function useShortcuts(keys: { readonly save: () => void; readonly open: () => void; readonly undo: () => void }): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey) return;
      const elsewhere = event.target instanceof Element && event.target.closest(".grid, input, select, textarea") === null;
      const action = { s: keys.save, o: keys.open, z: elsewhere ? keys.undo : undefined }[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });
}
