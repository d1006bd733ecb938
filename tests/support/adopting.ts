import type { ItemName } from "#core/adoption/adoption";
import { offeredItems } from "#core/adoption/adoptionOf";
import { markOf } from "#core/marks/recogniseMark";
import { createExcelHost } from "#excel/createExcelHost";
import { adoptSheet } from "#review/adoptSheet";
import { checkSheet } from "#review/checkSheet";
import { insertTemplate } from "#review/insertTemplate";
import { createReviewStore } from "#review/reviewStore";
import { undoCommand } from "#review/undoCommand";
import type { EmulatedExcel } from "#workbench/excel/emulatedExcel";
import type { SheetModel } from "#workbench/excel/model/workbook";
import { annexSheet, krongNo2023 } from "./annexFixtures";
import { annexInExcel } from "./annexInExcel";
import { openExcel } from "./openExcel";

/** Every item. */
export const ALL: readonly ItemName[] = ["totals", "marks", "dropDown", "page"];

/** A pane over this Excel, after *Kiểm tra*. */
export async function checked(excel: EmulatedExcel) {
  const [host, store] = [createExcelHost(), createReviewStore()];
  await checkSheet(host, store);
  const sheet = (): SheetModel => excel.workbook.sheets.find(({ id }) => id === excel.workbook.activeSheetId)!;
  const offer = () => store.getState().adoption!;
  const adopt = (chosen: readonly ItemName[] = offeredItems(offer().adoption)) => adoptSheet(host, store, offer().sheet, offer().adoption, chosen);
  const states = () => ALL.map((item) => offer().adoption[item].state);
  const undo = (onlyUnchanged = false) => undoCommand(host, store, store.getState().journal[0]!.id, onlyUnchanged);
  const ours = () => sheet().conditionalFormats.filter(({ formula }) => markOf(formula ?? "") !== null);
  const at = (row: number, column: number) => sheet().cells.get(`${row},${column}`);
  return { excel, host, store, sheet, offer, adopt, states, undo, ours, at };
}

/** A real annex as somebody typed it, with formats, merges, notes, hidden rows, a filter and conditional formats of their own. */
export async function typed(annex = krongNo2023) {
  const excel = await annexInExcel(annexSheet(annex));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("D6:D60").conditionalFormats.add("Custom").custom.rule.formula = "=$D6>5";
    sheet.getRange("H6:H20").dataValidation.rule = { list: { inCellDropDown: true, source: "Xong,Chưa" } };
    await context.sync();
  });
  excel.user.filters("A5:G152", 6, ["Phòng Nội vụ", "Phòng Tư pháp"]);
  excel.user.hidesRows(20, 2);
  await excel.settled();
  excel.counters.reset();
  return checked(excel);
}

/** An annex of ours with a row copied three times, and formats cleared in some cells. */
export async function damaged() {
  const excel = await openExcel();
  await insertTemplate(createExcelHost(), createReviewStore(), "score-tinh-2022", true);
  for (const before of [14, 20, 30]) excel.user.insertsCopies(12, before);
  await excel.settled();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("C60:G62").clear("Formats");
    await context.sync();
  });
  excel.counters.reset();
  return checked(excel);
}
