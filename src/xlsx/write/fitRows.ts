import type { Style, Worksheet } from "@cj-tech-master/excelts";
import type { SheetPlan } from "#core/plan/sheetPlan";
import { tallestRow, textHeight } from "#core/plan/textHeight";

/**
 * Gives the table's rows the height their text needs. Excel fits such rows anew when it opens the file;
 * LibreOffice does not, and would cut off what wraps.
 */
export function fitRows(sheet: Worksheet, plan: SheetPlan): void {
  const { top, bottom } = plan.table;
  const set = new Set(plan.rowHeights.map(({ row }) => row));
  for (let row = top; row <= bottom; row += 1) {
    if (set.has(row)) continue;
    const merged = plan.merges.filter(({ top, bottom }) => row >= top && row <= bottom);
    const heights = (plan.cells[row] ?? []).map((content, column) => {
      // A merged cell's text has more room than its own row and column; the plan sees to it.
      const isMerged = merged.some(({ left, right }) => column >= left && column <= right);
      return cellHeight(sheet, row, column, isMerged ? null : content, plan.columnWidths[column] ?? 0);
    });
    const line = sheet.getRow(row + 1);
    line.height = Math.min(Math.max(...heights), tallestRow);
    line.customHeight = false;
  }
}

function cellHeight(sheet: Worksheet, row: number, column: number, content: string | number | null, width: number): number {
  const { font, alignment }: Partial<Style> = sheet.getCell(row + 1, column + 1).style;
  const style = { fontSize: font?.size ?? 11, bold: font?.bold ?? false };
  const wraps = typeof content === "string" && !content.startsWith("=") && alignment?.wrapText === true;
  return textHeight(wraps ? content : "", width, style);
}
