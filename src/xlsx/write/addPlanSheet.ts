import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import type { PlannedPage, SheetPlan } from "#core/plan/sheetPlan";
import { type RangeAddress, rangeToA1, toA1 } from "#core/snapshot/address";
import { argb, cellStyles } from "./cellStyles";
import { fitRows } from "./fitRows";

const millimetresPerInch = 25.4;
/** Office's number for the paper. */
const paperSizes = { A4: 9 } as const;
/** Inches from the paper's edge to header and footer, as Excel's own presets have it. */
const edge = 0.3;

/** The library leaves out exactly this width, as if it were every program's default; a file's smallest step more is the same to the eye. */
const unwrittenWidth = 9;
const widthStep = 1 / 256;

/** Adds the planned sheet; its names, print area and title rows are the workbook's and come later. */
export function addPlanSheet(workbook: Workbook, plan: SheetPlan): void {
  const sheet = workbook.addWorksheet(plan.name, {
    pageSetup: pageSetup(plan.page),
    headerFooter: { oddFooter: plan.page.footer },
    views: [view(plan)],
  });
  plan.columnWidths.forEach((width, index) => (sheet.getColumn(index + 1).width = width === unwrittenWidth ? width + widthStep : width));
  putCells(sheet, plan);
  fitRows(sheet, plan);
  for (const { row, points } of plan.rowHeights) sheet.getRow(row + 1).height = points;
  for (const range of plan.merges) sheet.mergeCells(rangeToA1(range));
  for (const { range, list } of plan.dropDowns) addList(sheet, range, list.name);
  for (const { range, values } of plan.choices) addList(sheet, range, `"${values.join(",")}"`);
  putMarks(sheet, plan);
}

/** Without alert and prompt: a cell may hold several agencies, or one that is not on the list. */
function addList(sheet: Worksheet, range: RangeAddress, source: string): void {
  sheet.dataValidations.add(rangeToA1(range), { type: "list", allowBlank: true, formulae: [source] });
}

function putCells(sheet: Worksheet, plan: SheetPlan): void {
  for (const [row, cells] of cellStyles(plan.formats)) {
    for (const [column, style] of cells) sheet.getCell(row + 1, column + 1).style = style;
  }
  plan.cells.forEach((line, row) => {
    line.forEach((content, column) => {
      if (content === null) return;
      const cell = sheet.getCell(row + 1, column + 1);
      const result = plan.results[row]?.[column] ?? undefined;
      if (typeof content !== "string" || !content.startsWith("=")) cell.value = content;
      else cell.value = { formula: content.slice(1), ...(result === undefined ? {} : { result }) };
    });
  });
}

function putMarks(sheet: Worksheet, plan: SheetPlan): void {
  plan.conditionalFormats.forEach((mark, index) => {
    const fill = { type: "pattern", pattern: "solid", bgColor: { argb: argb(mark.fill) } } as const;
    const font = { color: { argb: argb(mark.fontColor) }, ...(mark.bold ? { bold: true } : {}), ...(mark.italic ? { italic: true } : {}) };
    const rule = { type: "expression", priority: index + 1, formulae: [mark.formula.replace(/^=/, "")], style: { fill, font } } as const;
    sheet.addConditionalFormatting({ ref: rangeToA1(mark.range), rules: [{ ...rule, formulae: [...rule.formulae] }] });
  });
}

function pageSetup(page: PlannedPage) {
  const inches = (millimetres: number) => millimetres / millimetresPerInch;
  const { top, bottom, left, right } = page.margins;
  return {
    paperSize: paperSizes[page.paper],
    orientation: page.orientation,
    fitToPage: page.fitToWidth,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: page.centerHorizontally,
    margins: { top: inches(top), bottom: inches(bottom), left: inches(left), right: inches(right), header: edge, footer: edge },
  };
}

function view({ freeze, firstCell }: SheetPlan) {
  const activeCell = toA1(firstCell);
  if (freeze.rows === 0 && freeze.columns === 0) return { state: "normal", activeCell } as const;
  const topLeftCell = toA1({ row: freeze.rows, column: freeze.columns });
  return { state: "frozen", xSplit: freeze.columns, ySplit: freeze.rows, topLeftCell, activeCell } as const;
}
