import type { Host } from "#review/host";
import { insertSheet } from "./insertSheet";
import { putMarks, removeMarks } from "./marks";
import { createReadSnapshot } from "./readSnapshot";
import { select } from "./select";
import { watchSheet } from "./watchSheet";

/** Excel as the review knows it; wants ExcelApi 1.14 and an office.js that is ready. */
export function createExcelHost(): Host {
  return { readSheet: createReadSnapshot(), insertSheet, putMarks, removeMarks, select, follow: watchSheet };
}
