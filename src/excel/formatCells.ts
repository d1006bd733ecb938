/** Queues a plan's formats, sizes and merges. Number formats are apart: they must be there before the values. */
import type { PlannedFormat, SheetPlan } from "#core/plan/sheetPlan";
import { columnLetters, rangeToA1 } from "#core/snapshot/address";

const horizontal = {
  left: "Left",
  center: "Center",
  right: "Right",
  centerAcrossSelection: "CenterAcrossSelection",
} as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;

export function setNumberFormats(sheet: Excel.Worksheet, formats: readonly PlannedFormat[]): void {
  for (const { range, numberFormat } of formats) {
    if (numberFormat === undefined) continue;
    const row = new Array<string>(range.right - range.left + 1).fill(numberFormat);
    sheet.getRange(rangeToA1(range)).numberFormat = new Array<string[]>(range.bottom - range.top + 1).fill(row);
  }
}

export function formatCells(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const merge of plan.merges) sheet.getRange(rangeToA1(merge)).merge();
  for (const format of plan.formats) applyFormat(sheet.getRange(rangeToA1(format.range)).format, format);
  plan.columnWidths.forEach((width, column) => {
    const letters = columnLetters(column);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = pointsOfColumn(width);
  });
}

export function setRowHeights(sheet: Excel.Worksheet, heights: SheetPlan["rowHeights"]): void {
  for (const { row, points } of heights) sheet.getRange(`${row + 1}:${row + 1}`).format.rowHeight = points;
}

/** Characters of Excel's standard font, 7 pixels each and 5 beside them, as points of 96 dots an inch. */
function pointsOfColumn(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

function applyFormat(format: Excel.RangeFormat, planned: PlannedFormat): void {
  if (planned.fontName !== undefined) format.font.name = planned.fontName;
  if (planned.fontSize !== undefined) format.font.size = planned.fontSize;
  if (planned.bold !== undefined) format.font.bold = planned.bold;
  if (planned.italic !== undefined) format.font.italic = planned.italic;
  if (planned.fill !== undefined) format.fill.color = planned.fill;
  if (planned.horizontal !== undefined) format.horizontalAlignment = horizontal[planned.horizontal];
  if (planned.indent !== undefined) format.indentLevel = planned.indent;
  if (planned.vertical !== undefined) format.verticalAlignment = vertical[planned.vertical];
  if (planned.wrap !== undefined) format.wrapText = planned.wrap;
  if (planned.borders !== undefined) drawBorders(format, planned.range);
}

function drawBorders(format: Excel.RangeFormat, range: PlannedFormat["range"]): void {
  const edges: Excel.BorderIndex[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as Excel.BorderIndex[];
  if (range.bottom > range.top) edges.push("InsideHorizontal" as Excel.BorderIndex);
  if (range.right > range.left) edges.push("InsideVertical" as Excel.BorderIndex);
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.weight = "Thin";
  }
}
