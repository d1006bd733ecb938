import { WorkbookUnreadable } from "../workbookSnapshot";

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** `"a &amp; b"` → `"a & b"`; parts of Office files define no names of their own. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
  });
}

/** For text between tags and between double quotes. A carriage return would be read as a line feed. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("\r", "&#13;");
}

/** A cell's text as files hold it: what XML cannot hold is written `_x000D_`, and so is what would be taken for that. */
export function escapeCellText(text: string): string {
  const marked = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, codeMark);
  return escapeXml(marked);
}

function codeMark(letter: string): string {
  return `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** Values are taken whole, so nothing inside them is mistaken for a name. */
const attribute = /\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function findAttribute(tag: string, name: string): RegExpMatchArray | null {
  for (const found of tag.matchAll(attribute)) if (found[1] === name) return found;
  return null;
}

/** The value of an attribute in a tag's text; `null` where it has none of this name (prefix included). */
export function attributeOf(tag: string, name: string): string | null {
  const found = findAttribute(tag, name);
  return found && unescapeXml(found[2] ?? found[3] ?? "");
}

/** The tag with the attribute set, or taken out with `null`; everything else stays as it is written. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const found = findAttribute(tag, name);
  const text = value === null ? "" : ` ${name}="${escapeXml(value)}"`;
  if (!found) return tag.replace(/\s*\/?>$/, (end) => text + end);
  const at = found.index ?? 0;
  return tag.slice(0, at) + text + tag.slice(at + found[0].length);
}

/** A part's text. Throws `WorkbookUnreadable` where bytes would be lost on the way back. */
export function decodePart(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  try {
    if (wide === null) return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return new TextDecoder(wide, { fatal: true }).decode(bytes).replace(/(?<=^<\?xml[^>]*encoding=["'])utf-16/i, "UTF-8");
  } catch (error) {
    throw new WorkbookUnreadable("damaged", String(error));
  }
}

export function encodePart(xml: string): Uint8Array {
  return new TextEncoder().encode(xml);
}
