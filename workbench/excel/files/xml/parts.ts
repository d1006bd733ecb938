import { unzipSync } from "fflate";
import { parseXml, type Element } from "./element";

/** A named way from one part to another. */
export interface Relation {
  id: string;
  /** The last word of the relation's type, such as `"worksheet"`. */
  type: string;
  path: string;
}

/** The unpacked file. */
export class Parts {
  private readonly files: Map<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.files = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [partKey(name), content]));
  }

  bytes(path: string): Uint8Array | undefined {
    return this.files.get(partKey(path));
  }

  xml(path: string | undefined): Element | undefined {
    const bytes = path === undefined ? undefined : this.bytes(path);
    return bytes && parseXml(bytes);
  }

  relations(path: string): Relation[] {
    return this.allRelations(path)
      .filter(({ attributes }) => attributes["TargetMode"] !== "External")
      .map(({ attributes }) => ({
        id: attributes["Id"] ?? "",
        type: (attributes["Type"] ?? "").split("/").at(-1) ?? "",
        path: resolve(attributes["Target"] ?? "", path),
      }));
  }

  /** What a part refers to outside the file. */
  externalTargets(path: string): string[] {
    return this.allRelations(path).flatMap(({ attributes }) => (attributes["TargetMode"] === "External" ? (attributes["Target"] ?? "") : []));
  }

  private allRelations(path: string): Element[] {
    const slash = path.lastIndexOf("/") + 1;
    return this.xml(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`)?.children ?? [];
  }
}

function partKey(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

function resolve(target: string, from: string): string {
  const steps = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
