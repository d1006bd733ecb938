import type { FilterModel } from "../../model/workbook";
import { child, children, flag, type Element } from "../xml/element";

/** What the sheet's filter lets through, by column of its range. */
export function readFilters(sheet: Element): Map<number, FilterModel> {
  const columns = children(child(sheet, "autoFilter"), "filterColumn").filter((column) => column.children.length > 0);
  return new Map(columns.map((column) => [Number(column.attributes["colId"] ?? 0), readFilter(column)]));
}

function readFilter(column: Element): FilterModel {
  const [list] = column.children;
  const listed = column.children.length === 1 && list?.name === "filters" && list.children.every(({ name }) => name === "filter");
  if (!list || !listed) return { foreign: column };
  const texts = list.children.map(({ attributes }) => attributes["val"] ?? "");
  return { texts: flag(list.attributes["blank"]) ? [...texts, ""] : texts };
}
