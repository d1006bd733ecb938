import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A relation as id, the last word of its type, and target. */
export type RawRelation = readonly [id: string, type: string, target: string];

export interface RawSheet {
  readonly name: string;
  /** The worksheet's children, or with `whole` its whole text. */
  readonly xml: string;
  readonly whole?: boolean;
  readonly relations?: readonly RawRelation[];
}

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
  /** The children of `styleSheet`; no styles part without it. */
  readonly styles?: string;
  readonly strings?: readonly string[];
  readonly calcChain?: string;
  /** What follows `sheets` in the workbook part. */
  readonly afterSheets?: string;
  readonly relations?: readonly RawRelation[];
  readonly macros?: boolean;
  /** Other parts, with their content types. */
  readonly parts?: Readonly<Record<string, { readonly content: string | Uint8Array; readonly type: string }>>;
}

export function relationsXml(relations: readonly RawRelation[]): string {
  const all = relations.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type.includes("://") ? type : `${office}/${type}`}" Target="${target}"/>`);
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}

/** The parts of a workbook written by hand, by their names; sheet n stands in `xl/worksheets/sheet<n>.xml` and has the sheetId n × 10. */
export function rawParts({ sheets, styles, strings, calcChain, afterSheets = "", relations = [], macros = false, parts = {} }: RawWorkbook): Record<string, Uint8Array> {
  const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const known: [string, string, string, string | undefined][] = [
    ["styles", "xl/styles.xml", `${excel}.styles+xml`, styles && `${declaration}<styleSheet xmlns="${main}">${styles}</styleSheet>`],
    ["sharedStrings", "xl/sharedStrings.xml", `${excel}.sharedStrings+xml`, strings && `${declaration}<sst xmlns="${main}">${strings.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`],
    ["calcChain", "xl/calcChain.xml", `${excel}.calcChain+xml`, calcChain && `${declaration}<calcChain xmlns="${main}">${calcChain}</calcChain>`],
  ];
  const there = known.flatMap(([id, path, type, content]) => (content === undefined ? [] : [{ id, path, type, content }]));
  const sheetParts = sheets.map(({ xml, whole }, index) => ({
    path: `xl/worksheets/sheet${index + 1}.xml`,
    type: `${excel}.worksheet+xml`,
    content: whole ? xml : `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}">${xml}</worksheet>`,
  }));
  const others = Object.entries(parts).map(([path, part]) => ({ path, ...part }));
  const typed = [{ path: "xl/workbook.xml", type: macros ? "application/vnd.ms-excel.sheet.macroEnabled.main+xml" : `${excel}.sheet.main+xml` }, ...there, ...sheetParts, ...others];
  const overrides = typed.filter(({ type }) => type !== "").map(({ path, type }) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  const files: [string, string | Uint8Array][] = [
    ["[Content_Types].xml", `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${overrides.join("")}</Types>`],
    ["_rels/.rels", relationsXml([["r1", "officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${(index + 1) * 10}" r:id="s${index + 1}"/>`).join("")}</sheets>${afterSheets}</workbook>`],
    ["xl/_rels/workbook.xml.rels", relationsXml([...sheets.map((_, index): RawRelation => [`s${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`]), ...there.map(({ id, path }): RawRelation => [id, id, path.slice(3)]), ...relations])],
    ...there.map(({ path, content }): [string, string] => [path, content]),
    ...sheetParts.map(({ path, content }): [string, string] => [path, content]),
    ...sheets.flatMap(({ relations: own }, index): [string, string][] => (own ? [[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relationsXml(own)]] : [])),
    ...others.map(({ path, content }): [string, string | Uint8Array] => [path, content]),
  ];
  return Object.fromEntries(files.map(([path, content]) => [path, typeof content === "string" ? strToU8(content) : content]));
}

/** The workbook as a file; `options` per part, as fflate takes them (stored or deflated, times, extra fields). */
export function rawWorkbook(workbook: RawWorkbook, options: (path: string) => object = () => ({})): Uint8Array {
  const zippable: Zippable = Object.fromEntries(Object.entries(rawParts(workbook)).map(([path, content]) => [path, [content, options(path)]]));
  return zipSync(zippable);
}

/** A part's text. */
export function partText(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[path]!);
}

/** Each entry of a zip as it stands, header, compressed bytes and what follows them, by its name and in the directory's order; read by its own means. */
export function rawEntries(bytes: Uint8Array): Map<string, Buffer> {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  const records: { name: string; offset: number }[] = [];
  for (let at = file.readUInt32LE(end + 16); records.length < file.readUInt16LE(end + 10); ) {
    const [name, extra, comment] = [28, 30, 32].map((place) => file.readUInt16LE(at + place)) as [number, number, number];
    records.push({ name: file.toString("utf8", at + 46, at + 46 + name), offset: file.readUInt32LE(at + 42) });
    at += 46 + name + extra + comment;
  }
  const offsets = [...records.map(({ offset }) => offset), file.readUInt32LE(end + 16)].sort((one, other) => one - other);
  return new Map(records.map(({ name, offset }) => [name, file.subarray(offset, offsets[offsets.indexOf(offset) + 1])]));
}

/** The names of the entries that differ between two zips, those that are only in one included. */
export function changedEntries(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [rawEntries(before), rawEntries(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => !old.get(name)?.equals(now.get(name) ?? Buffer.alloc(0))).sort();
}
