import { readXml } from "../package/readXml";

/** Gathers the plain text of one string: all its runs in order, without the readings above East Asian letters. */
export class TextGatherer {
  private phonetic = 0;
  private gathered = "";

  open(name: string): void {
    if (name === "rPh") this.phonetic += 1;
  }

  close(name: string, text: string): void {
    if (name === "rPh") this.phonetic -= 1;
    else if (name === "t" && this.phonetic === 0) this.gathered += text;
  }

  /** The text so far; starts anew. */
  take(): string {
    const text = unescapeText(this.gathered);
    this.gathered = "";
    return text;
  }
}

/** The workbook's shared strings, in order. */
export function readSharedStrings(xml: Uint8Array | null): string[] {
  const strings: string[] = [];
  if (!xml) return strings;
  const text = new TextGatherer();
  readXml(xml, {
    open: (name) => text.open(name),
    close(name, content) {
      text.close(name, content);
      if (name === "si") strings.push(text.take());
    },
  });
  return strings;
}

/** Characters that XML cannot hold are written `_x000D_`. */
export function unescapeText(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}
