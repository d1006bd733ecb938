import { elementsOf, type Element } from "./xmlTags";
import { attributeOf, withAttribute } from "./xmlText";

const general = "0";
const text = "49";

/** The workbook's cell styles, to which those that a patched cell needs are added; nothing else of the part changes. */
export class CellFormats {
  private readonly list: Element | null;
  private readonly styles: string[];
  private readonly textFormats = new Set([text]);
  private readonly read: number;

  constructor(private readonly xml: string) {
    const found = { list: null as Element | null, styles: [] as string[] };
    const wanted = new Set(["styleSheet/numFmts/numFmt", "styleSheet/cellXfs", "styleSheet/cellXfs/xf"]);
    for (const element of elementsOf(xml, (path) => wanted.has(path))) {
      const tag = xml.slice(element.start, element.tag.end);
      if (element.path.endsWith("/xf")) found.styles.push(xml.slice(element.start, element.end));
      else if (element.path.endsWith("/cellXfs")) found.list = element;
      else if (attributeOf(tag, "formatCode") === "@") this.textFormats.add(attributeOf(tag, "numFmtId") ?? "");
    }
    this.list = found.list;
    this.styles = found.styles;
    this.read = found.styles.length;
  }

  /** The style, or one like it that is text format, so that Excel leaves what stands there alone when it is edited. */
  forText(style: number): number {
    return this.isText(style) ? style : this.like(style, text);
  }

  /** The style, or one like it that is not text format, so that Excel takes what stands there for a number or formula when it is edited. */
  forNumber(style: number): number {
    return this.isText(style) ? this.like(style, general) : style;
  }

  /** The part with the styles added; `null` where none was. */
  changed(): string | null {
    if (!this.list || this.styles.length === this.read) return null;
    const { tag, inner } = this.list;
    const open = withAttribute(this.xml.slice(tag.start, tag.end), "count", String(this.styles.length));
    const added = this.styles.slice(this.read).join("");
    return this.xml.slice(0, tag.start) + open + this.xml.slice(inner.start, inner.end) + added + this.xml.slice(inner.end);
  }

  private isText(style: number): boolean {
    return this.textFormats.has(attributeOf(tagOf(this.styles[style] ?? "<xf/>"), "numFmtId") ?? general);
  }

  private like(style: number, numberFormat: string): number {
    const model = this.styles[style];
    // Without styles of its own a file has nothing to be formatted by.
    if (model === undefined) return style;
    const tag = tagOf(model);
    const formatted = withAttribute(withAttribute(tag, "numFmtId", numberFormat), "applyNumberFormat", "1");
    const wanted = (numberFormat === general ? withAttribute(formatted, "quotePrefix", null) : formatted) + model.slice(tag.length);
    const known = this.styles.indexOf(wanted);
    return known >= 0 ? known : this.styles.push(wanted) - 1;
  }
}

function tagOf(xml: string): string {
  return /^<(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(xml)?.[0] ?? xml;
}

/** Whether Excel would take this for a number, a date or a formula, typed into a cell without text format. */
export function looksLikeNumber(typed: string): boolean {
  const trimmed = typed.trim();
  return /^[=+\-@]/.test(trimmed) || (/^\d|^[.,(]\s*\d/.test(trimmed) && /^(?:[\d\s.,:/%()+\-\u2212]|E(?=[+\-\d]))+$/i.test(trimmed));
}
