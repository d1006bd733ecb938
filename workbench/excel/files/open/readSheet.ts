import { newSheet } from "../../model/newWorkbook";
import type { SheetModel } from "../../model/workbook";
import { parseRange, parseRanges } from "../vocabulary/ranges";
import { visibilities } from "../vocabulary/officeNames";
import { child, children, flag, type Element } from "../xml/element";
import { readCells } from "./readCells";
import { readConditionalFormats } from "./readConditionalFormats";
import { readFilters } from "./readFilters";
import { readPage } from "./readPage";
import type { Styles } from "./readStyles";
import { readValidations } from "./readValidations";

/** Wider column definitions mean "all the rest". */
const columnsWithWidth = 256;

/** One worksheet; its names, print area and title rows stand in the workbook and come later. */
export function readSheet(xml: Element, tab: Readonly<Record<string, string>>, strings: readonly string[], styles: Styles): SheetModel {
  const id = sheetIdOf(Number(tab["sheetId"] ?? 1));
  const view = child(child(xml, "sheetViews"), "sheetView");
  const sheet: SheetModel = {
    ...newSheet(tab["name"] ?? ""),
    id,
    visibility: visibilities.office(tab["state"] ?? "visible") as SheetModel["visibility"],
    merges: children(child(xml, "mergeCells"), "mergeCell").flatMap(({ attributes }) => parseRange(attributes["ref"]) ?? []),
    columnWidths: readColumnWidths(xml),
    conditionalFormats: readConditionalFormats(xml, id, styles),
    validations: readValidations(xml),
    freeze: readFreeze(child(view, "pane")),
    page: readPage(xml),
    selection: readSelection(view),
    protected: flag(child(xml, "sheetProtection")?.attributes["sheet"]),
    autoFilter: parseRange(child(xml, "autoFilter")?.attributes["ref"]),
    filters: readFilters(xml),
    ...(!flag(child(child(xml, "sheetPr"), "outlinePr")?.attributes["summaryBelow"], true) && { summaryAbove: true }),
  };
  readCells(xml, sheet, strings, styles);
  readRows(xml, sheet);
  return sheet;
}

function readRows(xml: Element, sheet: SheetModel): void {
  let row = -1;
  for (const { attributes } of children(child(xml, "sheetData"), "row")) {
    row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]) - 1;
    // Without the mark the height is only what the text needed when the file was written.
    if (attributes["ht"] !== undefined && flag(attributes["customHeight"])) sheet.rowHeights.set(row, Number(attributes["ht"]));
    if (flag(attributes["hidden"])) sheet.hiddenRows.add(row);
    if (Number(attributes["outlineLevel"] ?? 0) > 0) sheet.rowLevels.set(row, Number(attributes["outlineLevel"]));
    if (flag(attributes["collapsed"])) sheet.foldedAt.add(row);
  }
}

/** As Excel names the sheets of a file it opens. */
function sheetIdOf(number: number): string {
  return `{00000000-0001-0000-${(number - 1).toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
}

function readColumnWidths(sheet: Element): Map<number, number> {
  const widths = new Map<number, number>();
  for (const { attributes } of children(child(sheet, "cols"), "col")) {
    if (attributes["width"] === undefined) continue;
    const last = Math.min(Number(attributes["max"]), columnsWithWidth);
    for (let column = Number(attributes["min"]); column <= last; column += 1) widths.set(column - 1, Number(attributes["width"]));
  }
  return widths;
}

function readFreeze(pane: Element | undefined): SheetModel["freeze"] {
  if (!pane?.attributes["state"]?.startsWith("frozen")) return null;
  return { rows: Number(pane.attributes["ySplit"] ?? 0), columns: Number(pane.attributes["xSplit"] ?? 0) };
}

function readSelection(view: Element | undefined): SheetModel["selection"] {
  const pane = child(view, "pane")?.attributes["activePane"];
  const selections = children(view, "selection");
  const active = selections.find(({ attributes }) => attributes["pane"] === pane) ?? selections.at(-1);
  return parseRanges(active?.attributes["sqref"])[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
}
