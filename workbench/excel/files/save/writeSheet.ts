import { columnName, toA1 } from "../../model/address";
import type { SheetModel } from "../../model/workbook";
import { tag } from "../xml/tag";
import type { StringTable} from "./writeCells";
import { writeCells } from "./writeCells";
import { writeConditionalFormats } from "./writeConditionalFormats";
import { writeFilter } from "./writeFilter";
import { isFitted, writePage } from "./writePage";
import type { StyleTable } from "./styleTable";
import { writeValidations } from "./writeValidations";

/** A worksheet part; its elements stand in the order the format demands. */
export function writeSheet(sheet: SheetModel, active: boolean, styles: StyleTable, strings: StringTable): string {
  const widths = [...sheet.columnWidths].sort(([one], [other]) => one - other);
  const columns = widths.map(([column, width]) => tag("col", { min: column + 1, max: column + 1, width, customWidth: 1 }));
  const merges = sheet.merges.map((range) => tag("mergeCell", { ref: toA1(range) }));
  return tag(
    "worksheet",
    { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
    writeProperties(sheet) +
      tag("sheetViews", {}, writeView(sheet, active)) +
      tag("sheetFormatPr", { defaultRowHeight: 15, outlineLevelRow: Math.max(0, ...sheet.rowLevels.values()) || undefined }) +
      (columns.length > 0 ? tag("cols", {}, columns.join("")) : "") +
      writeCells(sheet, styles, strings) +
      (sheet.protected ? tag("sheetProtection", { sheet: 1 }) : "") +
      writeFilter(sheet) +
      (merges.length > 0 ? tag("mergeCells", { count: merges.length }, merges.join("")) : "") +
      writeConditionalFormats(sheet, styles) +
      writeValidations(sheet) +
      writePage(sheet.page),
  );
}

function writeProperties(sheet: SheetModel): string {
  const outline = sheet.summaryAbove ? tag("outlinePr", { summaryBelow: 0 }) : "";
  const properties = outline + (isFitted(sheet.page) ? tag("pageSetUpPr", { fitToPage: 1 }) : "");
  const filterMode = sheet.filters.size > 0 ? 1 : undefined;
  return properties || filterMode ? tag("sheetPr", { filterMode }, properties) : "";
}

function writeView(sheet: SheetModel, active: boolean): string {
  const pane = writePane(sheet.freeze);
  const selection = tag("selection", {
    pane: pane.name,
    activeCell: `${columnName(sheet.selection.left)}${sheet.selection.top + 1}`,
    sqref: toA1(sheet.selection),
  });
  return tag("sheetView", { tabSelected: active ? 1 : undefined, workbookViewId: 0 }, pane.xml + selection);
}

function writePane(freeze: SheetModel["freeze"]): { xml: string; name: string | undefined } {
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return { xml: "", name: undefined };
  const name = freeze.rows === 0 ? "topRight" : freeze.columns === 0 ? "bottomLeft" : "bottomRight";
  const xml = tag("pane", {
    xSplit: freeze.columns || undefined,
    ySplit: freeze.rows || undefined,
    topLeftCell: `${columnName(freeze.columns)}${freeze.rows + 1}`,
    activePane: name,
    state: "frozen",
  });
  return { xml, name };
}
