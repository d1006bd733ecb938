import { SaxesParser } from "saxes";

/** One XML element as plain data; names and attribute names are without their prefix. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  /** The element's own text, its children's left out. */
  text: string;
}

/** Throws where the XML is not well-formed. */
export function parseXml(bytes: Uint8Array): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open: Element[] = [root];
  const parser = new SaxesParser();
  const addText = (text: string) => {
    const current = open.at(-1);
    if (current) current.text += text;
  };
  parser.on("opentag", (tag) => {
    const attributes: Record<string, string> = {};
    for (const name in tag.attributes) attributes[localName(name)] = tag.attributes[name] ?? "";
    const element: Element = { name: localName(tag.name), attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(new TextDecoder().decode(bytes)).close();
  const top = root.children[0];
  if (!top) throw new Error("No element in the XML.");
  return top;
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one) => one.name === name);
}

export function children(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** XML's two ways to write yes; `otherwise` where the attribute is absent. */
export function flag(value: string | undefined, otherwise = false): boolean {
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
