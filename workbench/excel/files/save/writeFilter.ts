import { toA1 } from "../../model/address";
import type { FilterModel, SheetModel } from "../../model/workbook";
import type { Element } from "../xml/element";
import { elementToXml, tag } from "../xml/tag";

/** `<autoFilter>` with what each column lets through; nothing where the sheet has no filter. */
export function writeFilter({ autoFilter, filters }: SheetModel): string {
  if (!autoFilter) return "";
  const columns = [...filters].sort(([one], [other]) => one - other).map(([column, filter]) => writeColumn(column, filter));
  return tag("autoFilter", { ref: toA1(autoFilter) }, columns.join(""));
}

function writeColumn(colId: number, filter: FilterModel): string {
  if ("foreign" in filter) return elementToXml(filter.foreign as Element);
  const shown = filter.texts.filter((text) => text !== "").map((val) => tag("filter", { val }));
  return tag("filterColumn", { colId }, tag("filters", { blank: filter.texts.includes("") ? 1 : undefined }, shown.join("")));
}
