import { createExcelHost } from "#excel/createExcelHost";
import { followSheet } from "#review/followSheet";
import { createReviewStore } from "#review/reviewStore";
import type { Review } from "#review/reviewState";
import type { EmulatedExcel, ExcelOptions } from "#workbench/excel/emulatedExcel";
import type { SheetModel } from "#workbench/excel/model/workbook";
import { createHeldClock } from "./heldClock";
import { openExcel } from "./openExcel";

/** The sheet in front of the user. */
export function shownSheet({ workbook }: EmulatedExcel): SheetModel {
  return workbook.sheets.find(({ id }) => id === workbook.activeSheetId)!;
}

/** Excel with the pane's flow behind it, its sheets followed; the first reading is still on its way. */
export async function followedExcel(options: ExcelOptions = {}) {
  const excel = await openExcel(options);
  const [host, store, clock] = [createExcelHost(), createReviewStore(), createHeldClock()];
  const following = await followSheet(host, store, clock);
  /** Lets events arrive, bursts settle and reads come back. */
  const rests = async (): Promise<void> => {
    await excel.settled();
    await clock.passes(300);
    await excel.settled();
    await clock.passes(0);
  };
  const review = (): Review => {
    const { review: shown } = store.getState();
    if (shown.state !== "reviewed") throw new Error(`The sheet is ${shown.state}.`);
    return shown.review;
  };
  return { excel, host, store, clock, following, rests, review, sheet: () => shownSheet(excel), user: excel.user };
}
