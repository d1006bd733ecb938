import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";

export interface WordParagraph {
  /** "Title", "Heading1" …; "" for plain text. */
  readonly style: string;
  readonly text: string;
}

/** A part of a .docx as an XML document; fails where it is not well formed. */
export function wordPart(bytes: Uint8Array, part: string): Document {
  const xml = strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
  return new JSDOM(xml, { contentType: "application/xml" }).window.document;
}

/** The paragraphs of a .docx's body, in order. */
export function wordParagraphs(bytes: Uint8Array): readonly WordParagraph[] {
  return [...wordPart(bytes, "word/document.xml").getElementsByTagName("w:p")].map((paragraph) => ({
    style: paragraph.getElementsByTagName("w:pStyle")[0]?.getAttribute("w:val") ?? "",
    text: [...paragraph.getElementsByTagName("w:t")].map(({ textContent }) => textContent).join(""),
  }));
}
