import type { Host } from "#review/host";
import { applyEdits, restoreCells } from "./applyEdits";
import { cleanSheet } from "./cleanSheet";
import { furnishSheet } from "./furnishSheet";
import { createInsertedSheets } from "./insertedSheets";
import { lookAtRows } from "./lookAtRows";
import { putMarks, removeMarks, restoreMarks } from "./marks";
import { readOtherSheets } from "./otherSheets";
import { createSheetReader } from "./readSnapshot";
import { reorderRows } from "./reorderRows";
import { restoreSheet } from "./restoreSheet";
import { select } from "./select";
import { watchSheet } from "./watchSheet";

/** Excel as the review knows it; wants ExcelApi 1.14 and an office.js that is ready. */
export function createExcelHost(): Host {
  return {
    ...createSheetReader(),
    readOtherSheets,
    furnishSheet,
    ...createInsertedSheets(),
    applyEdits,
    restoreCells,
    reorderRows,
    lookAtRows,
    cleanSheet,
    restoreSheet,
    putMarks,
    removeMarks,
    restoreMarks,
    select,
    follow: watchSheet,
  };
}
