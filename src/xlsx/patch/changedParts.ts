import type { Package } from "../package/openPackage";
import { requirePart } from "../read/openWorkbook";
import { applyChanges, elementsOf, type Element } from "./xmlTags";
import { attributeOf, decodePart, encodePart } from "./xmlText";

/** The parts of a file as texts, and which of them have changed. */
export class ChangedParts {
  private readonly texts = new Map<string, string | null>();

  constructor(private readonly file: Package) {}

  /** The part's text, as changed so far; throws `WorkbookUnreadable` where it is missing. */
  text(path: string): string {
    return this.texts.get(path) ?? decodePart(requirePart(this.file, path));
  }

  set(path: string, text: string): void {
    if (text !== this.text(path)) this.texts.set(path, text);
  }

  /** Takes a part out, and what is said of it elsewhere: its content type, the relation of this type that `owner` has to it. */
  remove(path: string, owner: string, type: string): void {
    this.texts.set(path, null);
    this.dropElements("[Content_Types].xml", "Types/Override", (tag) => samePath(attributeOf(tag, "PartName") ?? "", path));
    const slash = owner.lastIndexOf("/") + 1;
    const relations = `${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`;
    this.dropElements(relations, "Relationships/Relationship", (tag) => attributeOf(tag, "Type")?.endsWith(`/${type}`) ?? false);
  }

  /** What changed, by the names in the zip; `null` for what is taken out. */
  contents(): Map<string, Uint8Array | null> {
    return new Map([...this.texts].map(([path, text]) => [this.file.entryName(path) ?? path, text === null ? null : encodePart(text)]));
  }

  private dropElements(path: string, elementPath: string, unwanted: (tag: string) => boolean): void {
    const xml = this.text(path);
    const tagOf = ({ tag }: Element) => xml.slice(tag.start, tag.end);
    const found = [...elementsOf(xml, (one) => one === elementPath)].filter((element) => unwanted(tagOf(element)));
    this.set(path, applyChanges(xml, found.map(({ start, end }) => ({ start, end, text: "" }))));
  }
}

function samePath(partName: string, path: string): boolean {
  return partName.replace(/^\//, "").toLowerCase() === path.toLowerCase();
}
