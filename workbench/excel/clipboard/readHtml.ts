import { type DefaultTreeAdapterTypes as Tree, parse } from "parse5";
import { type HtmlLine, isBlock, isElement, isSilent, linesOf, spanOf } from "./htmlLines";
import { attribute, type StyleOf, stylesOf } from "./htmlStyles";

/** A cell of a table on the clipboard. */
export interface HtmlCell {
  /** One at least. */
  readonly lines: readonly HtmlLine[];
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** What the lines are: read as if typed; text whatever it looks like; or this number. */
  readonly content: "typed" | "text" | { readonly number: number };
  /** `null` where none is named. */
  readonly numberFormat: string | null;
}

/** The clipboard's HTML as rows of tables; a paragraph outside of tables is a row of one cell. */
export function readHtml(html: string): HtmlCell[][][] {
  // The clipboard's own header, "Version:0.9 StartHTML:…", stands before the first tag.
  const document = parse(html.slice(Math.max(0, html.indexOf("<"))));
  const styleOf = stylesOf(textsOf(document, "style"));
  const tables: HtmlCell[][][] = [];
  for (const part of partsOf(document)) {
    if (Array.isArray(part)) tables.push(...linesOf(part, styleOf).map((line) => [[plainCell(line)]]));
    else tables.push(rowsOf(part).map((row) => cellsOf(row, styleOf)));
  }
  return tables.filter((rows) => rows.length > 0);
}

function plainCell(line: HtmlLine): HtmlCell {
  return { lines: [line], rowSpan: 1, columnSpan: 1, content: "typed", numberFormat: null };
}

/** Tables, and the nodes between them. */
function partsOf(node: Tree.ParentNode): (Tree.Element | Tree.ChildNode[])[] {
  const parts: (Tree.Element | Tree.ChildNode[])[] = [];
  for (const child of node.childNodes) {
    if (isElement(child) && isSilent(child)) continue;
    if (isElement(child) && child.tagName === "table") parts.push(child);
    else if (isElement(child) && holdsTable(child)) parts.push(...partsOf(child));
    else if (Array.isArray(parts.at(-1)) && !(isElement(child) && isBlock(child))) (parts.at(-1) as Tree.ChildNode[]).push(child);
    else parts.push([child]);
  }
  return parts;
}

function holdsTable(element: Tree.Element): boolean {
  return element.childNodes.some((child) => isElement(child) && (child.tagName === "table" || holdsTable(child)));
}

function rowsOf(table: Tree.Element): Tree.Element[] {
  return table.childNodes.filter(isElement).flatMap((child) => (child.tagName === "tr" ? [child] : ["tbody", "thead", "tfoot"].includes(child.tagName) ? rowsOf(child) : []));
}

function cellsOf(row: Tree.Element, styleOf: StyleOf): HtmlCell[] {
  const cells = row.childNodes.filter(isElement).filter(({ tagName }) => tagName === "td" || tagName === "th");
  return cells.map((cell) => {
    const raw = attribute(cell, "x:str");
    const lines = raw ? [{ text: raw, bold: false, italic: false }] : linesOf(cell.childNodes, styleOf, { bold: cell.tagName === "th", italic: false });
    return {
      lines: lines.length > 0 ? lines : [{ text: "", bold: false, italic: false }],
      rowSpan: spanOf(cell, "rowspan"),
      columnSpan: spanOf(cell, "colspan"),
      content: contentOf(cell),
      numberFormat: styleOf(cell, "mso-number-format"),
    };
  });
}

/** `x:str` keeps text text; `x:num="8.5"` is the number itself, whatever the cell shows of it. */
function contentOf(cell: Tree.Element): HtmlCell["content"] {
  if (attribute(cell, "x:str") !== null) return "text";
  const number = Number(attribute(cell, "x:num") || Number.NaN);
  return Number.isFinite(number) ? { number } : "typed";
}

function textsOf(node: Tree.ParentNode, tagName: string): string[] {
  return node.childNodes.filter(isElement).flatMap((child) => (child.tagName === tagName ? child.childNodes.map((text) => (text as Tree.TextNode).value) : textsOf(child, tagName)));
}
