import { readXml } from "../package/readXml";
import { WorkbookUnreadable } from "../workbookSnapshot";

/** A sheet as the workbook part names it. */
export interface Tab {
  readonly name: string;
  /** The id of the relation to its part. */
  readonly relation: string;
  /** The number by which other parts, such as the calculation chain, name it. */
  readonly sheetId: string;
  readonly hidden: boolean;
}

/** The workbook's sheets in tab order, and whether it calculates on demand only. Throws `WorkbookUnreadable` for another part. */
export function readTabs(workbook: Uint8Array): { readonly tabs: readonly Tab[]; readonly manual: boolean } {
  const tabs: Tab[] = [];
  let manual = false;
  let root = "";
  readXml(workbook, {
    open(name, attributes) {
      root ||= name;
      if (name === "sheet") {
        const relation = Object.keys(attributes).find((key) => key.endsWith(":id")) ?? "";
        const state = attributes["state"] ?? "visible";
        tabs.push({ name: attributes["name"] ?? "", relation: attributes[relation] ?? "", sheetId: attributes["sheetId"] ?? "", hidden: state !== "visible" });
      }
      if (name === "calcPr") manual = attributes["calcMode"] === "manual";
    },
  });
  if (root !== "workbook") throw new WorkbookUnreadable("not-xlsx", `the main part is <${root}>`);
  return { tabs, manual };
}
