/** Queues everything that stands on a planned sheet, then shows it. Nothing created here needs to be loaded first. */
import type { PlannedName, SheetPlan } from "#core/plan/sheetPlan";
import { rangeToA1, toA1 } from "#core/snapshot/address";
import { addMark } from "./addMark";
import { formatCells, setNumberFormats, setRowHeights } from "./formatCells";
import { layOutPage } from "./layOutPage";
import { putDropDown } from "./validation";

/** Excel's limit for one text inside a formula. */
const LONGEST_LITERAL = 255;

export function buildSheet(sheet: Excel.Worksheet, plan: SheetPlan): void {
  // Text format first: else Excel reads "1.10" as a number.
  setNumberFormats(sheet, plan.formats);
  writeCells(sheet, plan.cells);
  formatCells(sheet, plan);
  for (const name of plan.names) addName(sheet, name);
  for (const { range, list } of plan.dropDowns) putDropDown(sheet, range, `=${list.name}`);
  for (const { range, values } of plan.choices) putDropDown(sheet, range, values.join(","));
  // Each new format goes on top of the others, so the last comes first.
  for (const mark of [...plan.conditionalFormats].reverse()) addMark(sheet, mark);
  layOutPage(sheet, plan.page);
  sheet.getRange(rangeToA1(plan.table)).format.autofitRows();
  // After fitting, which does not see cells that span several rows.
  setRowHeights(sheet, plan.rowHeights);
}

/** Freezing belongs to the window, so it comes when the sheet has one. */
export function showSheet(sheet: Excel.Worksheet, plan: SheetPlan): void {
  sheet.visibility = "Visible";
  sheet.activate();
  freeze(sheet, plan.freeze);
  sheet.getRange(toA1(plan.firstCell)).select();
}

function writeCells(sheet: Excel.Worksheet, cells: SheetPlan["cells"]): void {
  const columns = Math.max(0, ...cells.map((row) => row.length));
  if (columns === 0) return;
  const range = rangeToA1({ top: 0, left: 0, bottom: cells.length - 1, right: columns - 1 });
  sheet.getRange(range).formulas = cells.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? ""));
}

function addName(sheet: Excel.Worksheet, { name, refersTo }: PlannedName): void {
  const target = "range" in refersTo ? sheet.getRange(rangeToA1(refersTo.range)) : constantText(refersTo.text);
  sheet.names.add(name, target).visible = false;
}

/** A formula for the text, in as many literals as it takes. */
function constantText(text: string): string {
  const parts = text.match(new RegExp(`[^]{1,${LONGEST_LITERAL}}`, "gu")) ?? [""];
  return `=${parts.map((part) => `"${part.replaceAll('"', '""')}"`).join("&")}`;
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: SheetPlan["freeze"]): void {
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRange(rangeToA1({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 })));
  } else if (rows > 0) {
    sheet.freezePanes.freezeRows(rows);
  } else if (columns > 0) {
    sheet.freezePanes.freezeColumns(columns);
  }
}
