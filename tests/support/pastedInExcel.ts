import { type CleaningName, cleaningNames } from "#core/cleaning/cleaning";
import { createExcelHost } from "#excel/createExcelHost";
import { checkSheet } from "#review/checkSheet";
import { cleaningOf } from "#review/cleaningOf";
import { cleanTable } from "#review/cleanTable";
import { previewCleaning } from "#review/previewCleaning";
import { createReviewStore, lastReview } from "#review/reviewStore";
import { undoCommand } from "#review/undoCommand";
import type { ExcelOptions } from "#workbench/excel/emulatedExcel";
import type { SheetModel, WorkbookModel } from "#workbench/excel/model/workbook";
import { dakNong2022, type PrintedAnnex } from "./annexFixtures";
import { annexInExcel } from "./annexInExcel";
import { type Mess, pastedTable } from "./pastedTable";

/** The whole part; merged ranges and the keys of each style in one order, since what is written back comes in another. */
export function wholeJson(part: SheetModel | WorkbookModel): string {
  return JSON.stringify(part, (key, value: unknown) => {
    if (value instanceof Map) return [...value.entries()].sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
    if (value instanceof Set) return [...value].sort();
    if (key === "merges") return (value as { top: number; left: number }[]).map((range) => JSON.stringify(range)).sort();
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

export const pages: Mess = { pageEvery: 15, blankEvery: 11, twoRowHeading: "merged", textPoints: true };
export const spread: Mess = { spread: true, lineWidth: 60, characters: true };

/** The annex's first fields, for what is tried many times over. */
export const short: PrintedAnnex = { ...dakNong2022, rows: dakNong2022.rows.slice(0, 40) };

/** A pasted annex in Excel, checked, with what *Làm sạch bảng dán* does to it. */
export async function pastedInExcel(mess: Mess = pages, annex: PrintedAnnex = short, options: ExcelOptions = {}) {
  const excel = await annexInExcel(pastedTable(annex, mess), options);
  const [host, store] = [createExcelHost(), createReviewStore()];
  const sheet = excel.workbook.sheets[0]!;
  const review = () => lastReview(store.getState().review)!;
  const plan = () => cleaningOf(review())!;
  await checkSheet(host, store);
  excel.counters.reset();
  return {
    ...{ excel, host, store, sheet, review, plan },
    original: wholeJson(sheet),
    preview: () => previewCleaning(host, store, review().sheet),
    /** Carries out what the preview shows. */
    confirm: () => cleanTable(host, store, store.getState().cleaning!, cleaningNames),
    /** Cells with contents, by row and column. */
    contents: () => [...sheet.cells].filter(([, { value, formula }]) => value !== "" || formula !== undefined).map(([key, { value, formula }]) => `${key} ${formula ?? JSON.stringify(value)}`).sort(),
    clean: (chosen: readonly CleaningName[] = cleaningNames) => cleanTable(host, store, { sheet: review().sheet, plan: plan() }, chosen),
    undo: () => undoCommand(host, store, store.getState().journal[0]!.id),
  };
}
