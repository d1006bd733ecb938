import { SaxesParser } from "saxes";
import { WorkbookUnreadable } from "../workbookSnapshot";

/** Told of each element in turn, by its name without prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  /** `text` is what stood between this element's last child (or its start) and its end. */
  close?(name: string, text: string): void;
  /** Asked from time to time; true ends the reading early. */
  enough?(): boolean;
}

const chunk = 1 << 16;

/** Reads a part's XML from front to back. Throws `WorkbookUnreadable` where it is not well-formed. */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const xml = decode(bytes);
  const parser = new SaxesParser();
  let text = "";
  parser.on("opentag", (tag) => {
    text = "";
    listener.open?.(localName(tag.name), tag.attributes);
  });
  parser.on("text", (more) => (text += more));
  parser.on("cdata", (more) => (text += more));
  parser.on("closetag", (tag) => {
    listener.close?.(localName(tag.name), text);
    text = "";
  });
  parser.on("error", (error) => {
    throw new WorkbookUnreadable("damaged", error.message);
  });
  for (let at = 0; at < xml.length; at += chunk) {
    parser.write(xml.slice(at, at + chunk));
    if (listener.enough?.()) return;
  }
  parser.close();
}

function decode(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(wide).decode(bytes);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
