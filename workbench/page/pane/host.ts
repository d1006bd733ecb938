import type { WorkbenchWindow } from "./workbenchWindow";

/**
 * Runs in the pane's frame before office.js, as desktop Excel does before the page loads: `window.external` becomes the
 * emulated Excel that lives in the workbench's own page. What office.js remembered of an earlier Excel is forgotten.
 */
sessionStorage.clear();
(window.parent as WorkbenchWindow).installExcel?.(window);
