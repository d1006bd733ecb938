import { applyChanges, elementsOf, localName, prefixOf, type Change } from "./xmlTags";
import { attributeOf, withAttribute } from "./xmlText";

/** What may stand before the calculation's settings in a workbook part, the last first. */
const before = ["definedNames", "externalReferences", "functionGroups", "sheets"];

/** The workbook part, saying that everything is to be calculated when the file is opened. */
export function calculateOnLoad(xml: string): string {
  const found = new Map([...elementsOf(xml, (path) => path.split("/").length === 2)].map((element) => [localName(element.tag.name), element]));
  const settings = found.get("calcPr");
  if (settings) {
    const { start, end } = settings.tag;
    return applyChanges(xml, [{ start, end, text: withAttribute(xml.slice(start, end), "fullCalcOnLoad", "1") }]);
  }
  const previous = before.map((name) => found.get(name)).find((element) => element !== undefined);
  if (!previous) return xml;
  return applyChanges(xml, [{ start: previous.end, end: previous.end, text: `<${prefixOf(previous.tag.name)}calcPr fullCalcOnLoad="1"/>` }]);
}

/**
 * The calculation chain without those cells (by sheet number and name, `"3!D98"`), of which Excel would say that the file is damaged; `null` where none is left,
 * since a chain may not be empty.
 */
export function withoutCells(xml: string, cells: ReadonlySet<string>): string | null {
  const changes: Change[] = [];
  let sheet = "";
  let told = "";
  let left = 0;
  for (const { start, end, tag } of elementsOf(xml, (path) => path === "calcChain/c")) {
    const text = xml.slice(tag.start, tag.end);
    const own = attributeOf(text, "i");
    sheet = own ?? sheet;
    if (cells.has(`${sheet}!${attributeOf(text, "r") ?? ""}`)) {
      changes.push({ start, end, text: "" });
      continue;
    }
    left += 1;
    // A cell without a sheet number is on the sheet of the one before it, which may be gone.
    if (own === null && told !== sheet) changes.push({ start: tag.start, end: tag.end, text: withAttribute(text, "i", sheet) });
    told = sheet;
  }
  return left === 0 ? null : applyChanges(xml, changes);
}
