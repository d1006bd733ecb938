import type { SheetEdit } from "#core/edits/edit";
import { toA1, type CellAddress } from "#core/snapshot/address";
import type { CellPatch } from "./fileEdit";
import { elementsOf, localName, prefixOf } from "./xmlTags";
import { attributeOf, escapeCellText, escapeXml, withAttribute } from "./xmlText";

/** What of a cell's element is kept or changed: its tag without `/`, and its children by name. */
interface CellParts {
  readonly tag: string;
  readonly name: string;
  readonly children: ReadonlyMap<string, string>;
}

/** The order that the file format prescribes. */
const order = ["f", "v", "is", "extLst"];

/** The element of a cell that was not there, without content. */
export function emptyCellXml(cell: CellAddress, style: string, prefix: string): string {
  return `<${prefix}c r="${toA1(cell)}"${style === "0" ? "" : ` s="${style}"`}/>`;
}

/** The cell's element after the patches, its style (an index of the workbook's) included; `null` keeps the style. */
export function patchedCellXml(xml: string, patches: readonly CellPatch[], style: number | null): string {
  let cell = partsOf(xml);
  if (style !== null) cell = { ...cell, tag: withAttribute(cell.tag, "s", String(style)) };
  for (const patch of patches) cell = patch.kind === "setResult" ? withResult(cell, patch.result) : withContent(cell, patch);
  const inner = order.map((name) => cell.children.get(name) ?? "").join("");
  return inner === "" ? cell.tag.replace(/>$/, "/>") : `${cell.tag}${inner}</${cell.name}>`;
}

function partsOf(xml: string): CellParts {
  const children = new Map<string, string>();
  for (const element of elementsOf(xml, (path) => path.split("/").length <= 2)) {
    if (element.path === "c") {
      const tag = xml.slice(element.start, element.tag.end).replace(/\s*\/>$/, ">");
      return { tag, name: element.tag.name, children };
    }
    children.set(localName(element.tag.name), xml.slice(element.start, element.end));
  }
  throw new Error(`Not a cell: ${xml}`);
}

function withContent(cell: CellParts, patch: SheetEdit): CellParts {
  const prefix = prefixOf(cell.name);
  const element = (name: string, content: string) => `<${prefix}${name}>${content}</${prefix}${name}>`;
  const kept = [...cell.children].filter(([name]) => name === "extLst");
  // What a cell's metadata tell of (a spilled array, a picture in the cell) went with the old content.
  const tag = withAttribute(withAttribute(cell.tag, "cm", null), "vm", null);
  const filled = (type: string | null, children: readonly (readonly [string, string])[]): CellParts => {
    return { ...cell, tag: withAttribute(tag, "t", type), children: new Map([...kept, ...children]) };
  };
  if (patch.kind === "setFormula") return filled(null, [["f", element("f", escapeXml(patch.formula.replace(/^=/, "")))]]);
  if (patch.kind === "setNumber") return filled(null, [["v", element("v", numberText(patch.number))]]);
  if (patch.text === "") return filled(null, []);
  return filled("inlineStr", [["is", element("is", `<${prefix}t xml:space="preserve">${escapeCellText(patch.text)}</${prefix}t>`)]]);
}

function withResult(cell: CellParts, result: number | null): CellParts {
  if (!cell.children.has("f")) throw new Error(`No formula: ${attributeOf(cell.tag, "r")}`);
  const children = new Map(cell.children);
  const name = `${prefixOf(cell.name)}v`;
  if (result === null) children.delete("v");
  else children.set("v", `<${name}>${numberText(result)}</${name}>`);
  return { ...cell, tag: withAttribute(cell.tag, "t", null), children };
}

function numberText(number: number): string {
  if (!Number.isFinite(number)) throw new RangeError(`Not a number for a cell: ${number}`);
  return String(number === 0 ? 0 : number);
}
