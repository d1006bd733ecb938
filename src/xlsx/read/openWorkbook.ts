import { openPackage, type Package, type Relation } from "../package/openPackage";
import { WorkbookUnreadable } from "../workbookSnapshot";
import { readTabs, type Tab } from "./readTabs";

/** A workbook file, opened as far as its sheets' names. */
export interface OpenedWorkbook {
  readonly file: Package;
  /** Where the workbook's own part stands. */
  readonly path: string;
  readonly tabs: readonly Tab[];
  /** True where it calculates on demand only. */
  readonly manual: boolean;
  /** Where the sheet's part stands; `null` for sheets without cells: charts, dialogs, macros. */
  sheetPath(tab: Tab): string | null;
  /** Where the one part of this kind stands, such as `"styles"`; `null` where there is none. */
  pathOf(type: string): string | null;
}

/** Throws `WorkbookUnreadable`. */
export function openWorkbook(bytes: Uint8Array): OpenedWorkbook {
  const file = openPackage(bytes);
  const path = named(file.relations(""), "officeDocument") ?? "xl/workbook.xml";
  const workbook = file.part(path);
  if (!workbook) throw new WorkbookUnreadable("not-xlsx", "no workbook part");
  const relations = file.relations(path);
  const sheetPath = ({ relation }: Tab): string | null => {
    const target = relations.get(relation);
    if (!target) throw new WorkbookUnreadable("damaged", "a sheet without its part");
    return target.type === "worksheet" ? target.path : null;
  };
  return { file, path, ...readTabs(workbook), sheetPath, pathOf: (type) => named(relations, type) };
}

/** The part, which must be there. */
export function requirePart(file: Package, path: string): Uint8Array {
  const part = file.part(path);
  if (!part) throw new WorkbookUnreadable("damaged", `no part ${path}`);
  return part;
}

function named(relations: ReadonlyMap<string, Relation>, type: string): string | null {
  return [...relations.values()].find((relation) => relation.type === type)?.path ?? null;
}
