import type { Host } from "#review/host";
import { applyEdits, restoreCells } from "./applyEdits";
import { createInsertedSheets } from "./insertedSheets";
import { putMarks, removeMarks, restoreMarks } from "./marks";
import { createReadSnapshot } from "./readSnapshot";
import { select } from "./select";
import { watchSheet } from "./watchSheet";

/** Excel as the review knows it; wants ExcelApi 1.14 and an office.js that is ready. */
export function createExcelHost(): Host {
  return {
    readSheet: createReadSnapshot(),
    ...createInsertedSheets(),
    applyEdits,
    restoreCells,
    putMarks,
    removeMarks,
    restoreMarks,
    select,
    follow: watchSheet,
  };
}
