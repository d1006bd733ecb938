import type { Element } from "./element";

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element as XML text. `content` is XML already; attributes that are `undefined` are left out. */
export function tag(name: string, attributes: Attributes = {}, content = ""): string {
  let start = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) start += ` ${key}="${escapeXml(String(value))}"`;
  }
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}

export function elementToXml(element: Element): string {
  return tag(element.name, element.attributes, element.children.map(elementToXml).join("") + escapeXml(element.text));
}

/** `<t>` or `<v>` with a user's text: its spaces kept, characters that XML cannot hold in Excel's own notation. */
export function textTag(name: "t" | "v", text: string): string {
   
  const shown = text.replace(/_x[0-9A-Fa-f]{4}_/g, "_x005F$&").replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, hexCode);
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<${name}${space}>${escapeXml(shown)}</${name}>`;
}

export function escapeXml(text: string): string {
  if (!/[&<>"\n\t]/.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\t", "&#9;");
}

function hexCode(letter: string): string {
  return `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
