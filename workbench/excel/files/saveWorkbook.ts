import { strToU8, zipSync } from "fflate";
import type { WorkbookModel } from "../model/workbook";
import { StyleTable } from "./save/styleTable";
import { writeBook } from "./save/writeBook";
import { StringTable } from "./save/writeCells";
import { writeSheet } from "./save/writeSheet";
import { withLinksNumbered } from "./vocabulary/linkedFiles";
import { tag } from "./xml/tag";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const sheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** A fixed day in every entry, so that the same workbook gives the same bytes. */
const entryTime = new Date(2022, 0, 1);

/** The emulated workbook as .xlsx bytes. */
export async function saveWorkbook(shown: WorkbookModel): Promise<Uint8Array> {
  const { stored: workbook, files } = withLinksNumbered(shown);
  const styles = new StyleTable();
  const strings = new StringTable();
  const parts = new Map<string, string>();
  workbook.sheets.forEach((sheet, index) => {
    parts.set(`xl/worksheets/sheet${index + 1}.xml`, writeSheet(sheet, sheet.id === workbook.activeSheetId, styles, strings));
  });
  parts.set("xl/workbook.xml", writeBook(workbook, files.map((_, index) => linkId(index))));
  parts.set("xl/styles.xml", styles.toXml());
  parts.set("xl/sharedStrings.xml", strings.toXml());
  parts.set("xl/_rels/workbook.xml.rels", writeBookRelations(workbook, files));
  parts.set("_rels/.rels", relationships([{ id: "rId1", type: "officeDocument", target: "xl/workbook.xml" }]));
  parts.set("[Content_Types].xml", writeContentTypes(workbook, files));
  putLinks(parts, files);
  putCustomXmlProperties(parts, workbook);
  const declared = [...parts].map(([path, xml]) => [path, declaration + xml] as const);
  const customXml = workbook.customXml.map(({ xml }, index) => [`customXml/item${index + 1}.xml`, xml] as const);
  const entries = [...declared, ...customXml].map(([path, xml]) => [path, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: entryTime });
}

function putCustomXmlProperties(parts: Map<string, string>, workbook: WorkbookModel): void {
  workbook.customXml.forEach(({ id }, index) => {
    const number = index + 1;
    const properties = { "ds:itemID": id, "xmlns:ds": "http://schemas.openxmlformats.org/officeDocument/2006/customXml" };
    parts.set(`customXml/itemProps${number}.xml`, tag("ds:datastoreItem", properties, tag("ds:schemaRefs")));
    const relation = { id: "rId1", type: "customXmlProps", target: `itemProps${number}.xml` };
    parts.set(`customXml/_rels/item${number}.xml.rels`, relationships([relation]));
  });
}

/** A part for each linked file; what was last read from it is not kept. */
function putLinks(parts: Map<string, string>, files: readonly string[]): void {
  files.forEach((file, index) => {
    const path = `xl/externalLinks/externalLink${index + 1}.xml`;
    const book = tag("externalBook", { "xmlns:r": officeRelations, "r:id": "rId1" });
    parts.set(path, tag("externalLink", { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" }, book));
    const relation = { id: "rId1", type: "externalLinkPath", target: encodeURI(file), external: true };
    parts.set(path.replace("externalLinks/", "externalLinks/_rels/") + ".rels", relationships([relation]));
  });
}

function linkId(index: number): string {
  return `rIdLink${index + 1}`;
}

interface WrittenRelation {
  id: string;
  type: string;
  target: string;
  external?: boolean;
}

function relationships(relations: readonly WrittenRelation[]): string {
  const written = relations.map(({ id, type, target, external }) =>
    tag("Relationship", { Id: id, Type: `${officeRelations}/${type}`, Target: target, TargetMode: external ? "External" : undefined }),
  );
  return tag("Relationships", { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" }, written.join(""));
}

function writeBookRelations(workbook: WorkbookModel, files: readonly string[]): string {
  const others = [
    { type: "styles", target: "styles.xml" },
    { type: "sharedStrings", target: "sharedStrings.xml" },
    ...workbook.customXml.map((_, index) => ({ type: "customXml", target: `../customXml/item${index + 1}.xml` })),
  ];
  const sheets = workbook.sheets.map((_, index) => ({ type: "worksheet", target: `worksheets/sheet${index + 1}.xml` }));
  const links = files.map((_, index) => ({ id: linkId(index), type: "externalLink", target: `externalLinks/externalLink${index + 1}.xml` }));
  return relationships([...[...sheets, ...others].map((relation, index) => ({ id: `rId${index + 1}`, ...relation })), ...links]);
}

function writeContentTypes(workbook: WorkbookModel, files: readonly string[]): string {
  const override = (part: string, type: string) => tag("Override", { PartName: `/${part}`, ContentType: type });
  const types = [
    tag("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
    tag("Default", { Extension: "xml", ContentType: "application/xml" }),
    override("xl/workbook.xml", `${sheetTypes}.sheet.main+xml`),
    override("xl/styles.xml", `${sheetTypes}.styles+xml`),
    override("xl/sharedStrings.xml", `${sheetTypes}.sharedStrings+xml`),
    ...workbook.sheets.map((_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, `${sheetTypes}.worksheet+xml`)),
    ...files.map((_, index) => override(`xl/externalLinks/externalLink${index + 1}.xml`, `${sheetTypes}.externalLink+xml`)),
    ...workbook.customXml.map((_, index) =>
      override(`customXml/itemProps${index + 1}.xml`, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"),
    ),
  ];
  return tag("Types", { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" }, types.join(""));
}
