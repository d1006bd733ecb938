import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { attribute, type StyleOf } from "./htmlStyles";

/** One paragraph, or what stands between two line breaks. */
export interface HtmlLine {
  readonly text: string;
  /** All of its letters. */
  readonly bold: boolean;
  readonly italic: boolean;
}

const silent = new Set(["head", "style", "script", "title", "xml", "template"]);
const blocks = new Set(["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "pre", "table", "tbody", "thead", "tfoot", "tr", "td", "th", "center", "section"]);

interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
}

export function isElement(node: Tree.Node): node is Tree.Element {
  return "tagName" in node;
}

export function isSilent({ tagName }: Tree.Element): boolean {
  return silent.has(tagName);
}

export function isBlock({ tagName }: Tree.Element): boolean {
  return blocks.has(tagName);
}

/** The lines of nodes in which each paragraph is one, an empty paragraph an empty one. A `<br>` within the cell is "\n". */
export function linesOf(nodes: readonly Tree.ChildNode[], styleOf: StyleOf, look: Look = { bold: false, italic: false }): HtmlLine[] {
  const gatherer = new LineGatherer(styleOf);
  for (const node of nodes) gatherer.take(node, look);
  gatherer.endLine();
  return gatherer.lines;
}

class LineGatherer {
  readonly lines: HtmlLine[] = [];
  private text = "";
  private looks: Look[] = [];
  /** A paragraph has begun, so it is a line though nothing stands in it. */
  private open = false;

  constructor(private readonly styleOf: StyleOf) {}

  take(node: Tree.ChildNode, look: Look): void {
    if (node.nodeName === "#text") return this.takeText((node as Tree.TextNode).value, look);
    if (!isElement(node) || isSilent(node)) return;
    if (node.tagName === "br") return this.takeBreak(node);
    if (!isBlock(node)) return this.takeAll(node, this.lookOf(node, look));
    this.endLine();
    const before = this.lines.length;
    this.takeAll(node, this.lookOf(node, look));
    if (this.lines.length === before) this.open = true;
    this.endLine();
  }

  endLine(): void {
    const text = tidy(this.text);
    const [bold, italic] = [this.looks.length > 0 && this.looks.every((one) => one.bold), this.looks.length > 0 && this.looks.every((one) => one.italic)];
    if (text !== "" || this.open) this.lines.push({ text, bold, italic });
    [this.text, this.looks, this.open] = ["", [], false];
  }

  private takeAll(element: Tree.Element, look: Look): void {
    if (isEmptyParagraphMark(element)) return;
    for (const child of element.childNodes) this.take(child, look);
  }

  private takeText(value: string, look: Look): void {
    this.text += value.replaceAll(/[ \t\r\n\f]+/g, " ");
    if (value.trim() !== "") this.looks.push(look);
  }

  private takeBreak(element: Tree.Element): void {
    if (this.styleOf(element, "mso-data-placement") === "same-cell") {
      this.text += "\n";
      return;
    }
    this.open = true;
    this.endLine();
  }

  private lookOf(element: Tree.Element, look: Look): Look {
    const weight = this.styleOf(element, "font-weight");
    const slant = this.styleOf(element, "font-style");
    return {
      bold: weight === null ? look.bold || ["b", "strong", "th"].includes(element.tagName) : /bold|[6-9]00/.test(weight),
      italic: slant === null ? look.italic || ["i", "em"].includes(element.tagName) : slant === "italic",
    };
  }
}

/** Word's `<o:p>&nbsp;</o:p>`: the mark of an empty paragraph, no text. */
function isEmptyParagraphMark(element: Tree.Element): boolean {
  return element.tagName === "o:p" && element.childNodes.every((child) => child.nodeName === "#text" && (child as Tree.TextNode).value.trim() === "");
}

/** Spaces at both ends of a line go, no-break spaces stay: Excel takes them for letters. */
function tidy(text: string): string {
  return text.replaceAll(/ *\n */g, "\n").replaceAll(/ {2,}/g, " ").replace(/^ +| +$/g, "");
}

/** "2" of `rowspan=2`; 1 where there is none. */
export function spanOf(element: Tree.Element, name: "rowspan" | "colspan"): number {
  const span = Number(attribute(element, name) ?? "1");
  return Number.isInteger(span) && span > 1 ? span : 1;
}
