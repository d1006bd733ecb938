/** One tag as it stands in the text: `xml.slice(start, end)`. */
export interface Tag {
  /** With the prefix, if it has one. */
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
  readonly start: number;
  readonly end: number;
}

/** Comments, sections and declarations hold no tags, whatever they look like. */
const skipped = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
  ["<!", ">"],
] as const;

const tag = /<(\/?)([^\s/>]+)(?:"[^"]*"|'[^']*'|[^"'>])*>/y;

/** The tags of a well-formed text, front to back. Parsers tell what an XML holds, not where; who changes a little must know where. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at)) {
    const [start, end] = skipped.find(([mark]) => xml.startsWith(mark, at)) ?? ["", ""];
    if (start !== "") {
      at = xml.indexOf(end, at + start.length) + end.length;
      continue;
    }
    tag.lastIndex = at;
    const found = tag.exec(xml);
    if (!found) return;
    const [whole, slash, name = ""] = found;
    yield { name, kind: slash ? "close" : whole.endsWith("/>") ? "empty" : "open", start: at, end: at + whole.length };
    at += whole.length;
  }
}

/** An element with everything in it: `xml.slice(start, end)`; `inner` is what stands between its tags. */
export interface Element {
  readonly tag: Tag;
  readonly start: number;
  readonly end: number;
  readonly inner: { readonly start: number; readonly end: number };
  /** The names of the elements it stands in, without prefixes, joined: `"worksheet/sheetData/row"`. */
  readonly path: string;
}

/** The elements that `wanted` names by their path, own name included (`"worksheet/sheetData/row/c"`), in the order of their ends. */
export function* elementsOf(xml: string, wanted: (path: string) => boolean): Generator<Element> {
  const open: { tag: Tag; path: string }[] = [];
  for (const one of tagsOf(xml)) {
    const begun = one.kind === "close" ? open.pop() : { tag: one, path: join(open.at(-1)?.path, localName(one.name)) };
    if (!begun) return;
    if (one.kind === "open") open.push(begun);
    else if (wanted(begun.path)) {
      const inner = { start: begun.tag.end, end: one.kind === "close" ? one.start : one.end };
      yield { tag: begun.tag, start: begun.tag.start, end: one.end, inner, path: begun.path };
    }
  }
}

function join(path: string | undefined, name: string): string {
  return path === undefined ? name : `${path}/${name}`;
}

/** `"x:row"` → `"row"`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** `"x:row"` → `"x:"`, so that what is added beside it is in the same namespace. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}

/** A replacement of a stretch of text; an insertion where start and end are one. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Makes all changes at once; they must not overlap. Insertions at one place keep their order. */
export function applyChanges(xml: string, changes: readonly Change[]): string {
  const ordered = [...changes].sort((one, other) => one.start - other.start || one.end - other.end);
  let at = 0;
  const pieces: string[] = [];
  for (const { start, end, text } of ordered) {
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  return pieces.join("") + xml.slice(at);
}
