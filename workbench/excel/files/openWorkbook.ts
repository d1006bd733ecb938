import type { NameModel, SheetModel, WorkbookModel } from "../model/workbook";
import { readStrings } from "./open/readCells";
import { readSheet } from "./open/readSheet";
import { readStyles } from "./open/readStyles";
import { parseRange } from "./vocabulary/ranges";
import { toShownFormula } from "./vocabulary/functionPrefixes";
import { withLinksNamed } from "./vocabulary/linkedFiles";
import { calculationModes } from "./vocabulary/officeNames";
import { child, children, flag, type Element } from "./xml/element";
import { Parts, type Relation } from "./xml/parts";

/** An .xlsx as the emulated workbook. Rejects with an Error whose message is a Vietnamese sentence for the user. */
export async function openWorkbook(bytes: Uint8Array, name = "Sổ làm việc.xlsx"): Promise<WorkbookModel> {
  try {
    return readParts(new Parts(bytes), name);
  } catch (error) {
    throw new Error(`Không mở được tệp “${name}”: tệp bị hỏng, có mật khẩu hoặc không phải .xlsx.`, { cause: error });
  }
}

function readParts(parts: Parts, name: string): WorkbookModel {
  const path = parts.relations("").find(({ type }) => type === "officeDocument")?.path ?? "xl/workbook.xml";
  const workbook = parts.xml(path);
  if (!workbook) throw new Error(`No part ${path}.`);
  const relations = parts.relations(path);
  const partOf = (type: string) => parts.xml(relations.find((relation) => relation.type === type)?.path);
  const strings = readStrings(partOf("sharedStrings"));
  const styles = readStyles(partOf("styles"), partOf("theme"));
  const tabs = children(child(workbook, "sheets"), "sheet").map(({ attributes }) => {
    const relation = relations.find(({ id, type }) => id === attributes["id"] && type === "worksheet");
    const xml = parts.xml(relation?.path);
    return xml ? readSheet(xml, attributes, strings, styles) : null;
  });
  const sheets = tabs.filter((sheet) => sheet !== null);
  const activeTab = Number(child(child(workbook, "bookViews"), "workbookView")?.attributes["activeTab"] ?? 0);
  const active = tabs[activeTab] ?? sheets.find(({ visibility }) => visibility === "Visible") ?? sheets[0];
  if (!active) throw new Error("No worksheet.");
  const opened: WorkbookModel = {
    name,
    sheets,
    names: readNames(workbook, tabs),
    customXml: readCustomXml(parts, relations),
    activeSheetId: active.id,
    calculationMode: calculationModes.office(child(workbook, "calcPr")?.attributes["calcMode"] ?? "auto") as WorkbookModel["calculationMode"],
    protected: flag(child(workbook, "workbookProtection")?.attributes["lockStructure"]),
  };
  return withLinksNamed(opened, readLinkedFiles(parts, workbook, relations));
}

/** The names of linked files, in the order of their numbers. */
function readLinkedFiles(parts: Parts, workbook: Element, relations: readonly Relation[]): string[] {
  return children(child(workbook, "externalReferences"), "externalReference").map(({ attributes }) => {
    const link = relations.find(({ id }) => id === attributes["id"]);
    const target = link && parts.externalTargets(link.path)[0];
    return decodeURI(target?.split(/[\\/]/).at(-1) ?? "");
  });
}

/** Answers the workbook's own names; gives each sheet its names, print area and title rows. */
function readNames(workbook: Element, tabs: readonly (SheetModel | null)[]): NameModel[] {
  const global: NameModel[] = [];
  for (const { attributes, text } of children(child(workbook, "definedNames"), "definedName")) {
    const name = attributes["name"] ?? "";
    const sheet = attributes["localSheetId"] === undefined ? null : tabs[Number(attributes["localSheetId"])];
    if (name.startsWith("_xlnm.")) readBuiltInName(name, text, sheet ?? null);
    else if (sheet !== undefined) {
      const model = { name, formula: toShownFormula(text), visible: !flag(attributes["hidden"]), comment: attributes["comment"] ?? "" };
      (sheet?.names ?? global).push(model);
    }
  }
  return global;
}

function readBuiltInName(name: string, text: string, sheet: SheetModel | null): void {
  if (!sheet) return;
  if (name === "_xlnm.Print_Area") sheet.page.printArea = parseRange(text);
  if (name !== "_xlnm.Print_Titles") return;
  // Columns and rows to repeat share the name: 'Sheet'!$A:$B,'Sheet'!$5:$5
  const rows = /\$(\d+):\$(\d+)$/.exec(text);
  if (rows) sheet.page.titleRows = { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 };
}

function readCustomXml(parts: Parts, relations: readonly Relation[]): WorkbookModel["customXml"] {
  return relations
    .filter(({ type }) => type === "customXml")
    .map(({ path, id }) => {
      const properties = parts.relations(path).find(({ type }) => type === "customXmlProps");
      const itemId = parts.xml(properties?.path)?.attributes["itemID"];
      return { id: itemId ?? id, xml: new TextDecoder().decode(parts.bytes(path)) };
    });
}
