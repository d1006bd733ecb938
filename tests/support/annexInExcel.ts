import { rangeToA1 } from "#core/snapshot/address";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import type { EmulatedExcel, ExcelOptions } from "#workbench/excel/emulatedExcel";
import { openExcel } from "./openExcel";

/**
 * An Excel whose first sheet holds the snapshot's contents and merges. Every fifth row has a colour, a border and a bold name, every
 * seventh a height of its own, and a note stands beside every ninth.
 */
export async function annexInExcel({ values, formulas, numberFormats, merges }: SheetSnapshot, options: ExcelOptions = {}): Promise<EmulatedExcel> {
  const excel = await openExcel(options);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const width = values[0]!.length;
    const range = sheet.getRange(rangeToA1({ top: 0, left: 0, bottom: values.length - 1, right: width - 1 }));
    range.numberFormat = numberFormats.map((row) => [...row]);
    range.formulas = formulas.map((row) => [...row]);
    for (const merge of merges) sheet.getRange(rangeToA1(merge)).merge();
    for (let row = 6; row < values.length; row += 1) {
      if (row % 5 === 0) sheet.getRange(`A${row}:G${row}`).format.fill.color = "#FFF2CC";
      if (row % 5 === 0) sheet.getRange(`B${row}`).format.font.bold = true;
      if (row % 5 === 0) sheet.getRange(`A${row}:G${row}`).format.borders.getItem("EdgeBottom").style = "Continuous";
      if (row % 7 === 0) sheet.getRange(`A${row}`).format.rowHeight = 40;
      if (row % 9 === 0) sheet.getRange(`H${row}`).values = [[`ghi chú ${row}`]];
    }
    await context.sync();
  });
  await excel.settled();
  excel.counters.reset();
  return excel;
}
