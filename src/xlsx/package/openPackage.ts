import { unzipSync } from "fflate";
import { WorkbookUnreadable } from "../workbookSnapshot";
import { crc32, readChecksums } from "./checksums";
import { readXml } from "./readXml";
import { requireZip } from "./signature";

/** The parts of an Office file, each unpacked only when asked for. */
export interface Package {
  /** The part's bytes; `null` where the file has no such part. */
  part(path: string): Uint8Array | null;
  /** The part's name in the zip, which may differ in case or slashes; `null` where there is no such part. */
  entryName(path: string): string | null;
  /** The parts that this one names, by relation id; `""` asks for the file's own. */
  relations(path: string): ReadonlyMap<string, Relation>;
}

export interface Relation {
  /** The last word of the relation's type, such as `"worksheet"`. */
  readonly type: string;
  readonly path: string;
}

/** Throws `WorkbookUnreadable` where the bytes are no zip or a broken one. */
export function openPackage(bytes: Uint8Array): Package {
  requireZip(bytes);
  const names = new Map<string, string>();
  unpack(bytes, (name) => {
    names.set(partKey(name), name);
    return false;
  });
  const checksums = readChecksums(bytes);
  const part = (path: string): Uint8Array | null => {
    const name = names.get(partKey(path));
    if (name === undefined) return null;
    const content = unpack(bytes, (other) => other === name)[name] ?? new Uint8Array();
    const checksum = checksums.get(name);
    if (checksum !== undefined && crc32(content) !== checksum) throw new WorkbookUnreadable("damaged", `checksum of ${name}`);
    return content;
  };
  return { part, entryName: (path) => names.get(partKey(path)) ?? null, relations: (path) => readRelations(part(relationsPath(path)), path) };
}

function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: (file) => wanted(file.name) });
  } catch (error) {
    throw new WorkbookUnreadable("damaged", String(error));
  }
}

/** Part names are compared without case; some writers use backslashes. */
function partKey(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

function relationsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function readRelations(xml: Uint8Array | null, from: string): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  if (!xml) return relations;
  readXml(xml, {
    open(name, attributes) {
      if (name !== "Relationship" || attributes["TargetMode"] === "External") return;
      const type = (attributes["Type"] ?? "").split("/").pop() ?? "";
      relations.set(attributes["Id"] ?? "", { type, path: resolvePath(attributes["Target"] ?? "", from) });
    },
  });
  return relations;
}

function resolvePath(target: string, from: string): string {
  const path = target.replaceAll("\\", "/");
  const steps = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
