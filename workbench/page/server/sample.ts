import { Workbook } from "@cj-tech-master/excelts";
import { addAnnexSheet, type PrintedAnnex } from "../../../tests/support/annexWorkbook";

const widths: Readonly<Record<string, number>> = { stt: 6, criterion: 34, maxScore: 8, prevScore: 8, targetScore: 9, task: 36, leadAgency: 18 };
const black = { style: "thin", color: { argb: "FF000000" } } as const;
const edges = { top: black, bottom: black, left: black, right: black };

/** The printed annex as somebody would have typed it: points as numbers, no formulas, ruled, in Times New Roman. */
export async function sampleWorkbook(annex: PrintedAnnex): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = addAnnexSheet(workbook, annex);
  annex.columns.forEach(({ key }, index) => (sheet.getColumn(index + 1).width = widths[key] ?? 12));
  for (let row = 1; row <= 3; row += 1) {
    const cell = sheet.getCell(row, 1);
    cell.font = { name: "Times New Roman", size: row === 2 ? 13 : 12, bold: row !== 3, italic: row === 3 };
    cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
  }
  sheet.getRow(2).height = 24;
  for (let row = 5; row <= 5 + annex.rows.length; row += 1) {
    const level = Number(annex.rows[row - 6]?.level ?? 0);
    annex.columns.forEach(({ key }, index) => {
      const cell = sheet.getCell(row, index + 1);
      const heading = row === 5;
      cell.font = { name: "Times New Roman", size: 12, bold: heading || level === 1 || level === 2 };
      cell.border = edges;
      cell.alignment = { vertical: "middle", wrapText: true, ...(heading ? { horizontal: "center" } : {}) };
      if (key.endsWith("Score") && !heading) cell.alignment = { ...cell.alignment, horizontal: "right" };
    });
  }
  sheet.views = [{ state: "frozen", xSplit: 2, ySplit: 5 }];
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
