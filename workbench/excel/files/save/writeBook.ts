import type { NameModel, SheetModel, WorkbookModel } from "../../model/workbook";
import { toStoredFormula } from "../vocabulary/functionPrefixes";
import { calculationModes, visibilities } from "../vocabulary/officeNames";
import { namedRange, namedRows } from "../vocabulary/ranges";
import { escapeXml, tag } from "../xml/tag";

/** The workbook part: tabs, linked files by their relations, names, calculation. Sheet n has the relation `rId<n>`. */
export function writeBook(workbook: WorkbookModel, links: readonly string[]): string {
  const active = workbook.sheets.findIndex(({ id }) => id === workbook.activeSheetId);
  const tabs = workbook.sheets.map(({ name, visibility }, index) => {
    const state = visibility === "Visible" ? undefined : visibilities.file(visibility);
    return tag("sheet", { name, sheetId: index + 1, state, "r:id": `rId${index + 1}` });
  });
  const names = [...workbook.names.map((name) => writeName(name)), ...workbook.sheets.flatMap(writeSheetNames)].join("");
  return tag(
    "workbook",
    {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    },
    (workbook.protected ? tag("workbookProtection", { lockStructure: 1 }) : "") +
      tag("bookViews", {}, tag("workbookView", { activeTab: Math.max(active, 0) })) +
      tag("sheets", {}, tabs.join("")) +
      (links.length > 0 ? tag("externalReferences", {}, links.map((id) => tag("externalReference", { "r:id": id })).join("")) : "") +
      (names && tag("definedNames", {}, names)) +
      tag("calcPr", { calcMode: calculationModes.file(workbook.calculationMode), fullCalcOnLoad: 1 }),
  );
}

function writeSheetNames(sheet: SheetModel, index: number): string[] {
  const builtIn = (name: string, content: string, hidden?: 1) => tag("definedName", { name: `_xlnm.${name}`, localSheetId: index, hidden }, escapeXml(content));
  const { printArea, titleRows } = sheet.page;
  return [
    ...sheet.names.map((name) => writeName(name, index)),
    ...(sheet.autoFilter ? [builtIn("_FilterDatabase", namedRange(sheet.name, sheet.autoFilter), 1)] : []),
    ...(printArea ? [builtIn("Print_Area", namedRange(sheet.name, printArea))] : []),
    ...(titleRows ? [builtIn("Print_Titles", namedRows(sheet.name, titleRows))] : []),
  ];
}

function writeName({ name, formula, visible, comment }: NameModel, localSheetId?: number): string {
  return tag("definedName", { name, localSheetId, hidden: visible ? undefined : 1, comment: comment || undefined }, escapeXml(toStoredFormula(formula)));
}
