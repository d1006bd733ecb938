import { agencyListFor } from "../agencies/agencyList";
import type { PlannedDropDown } from "../plan/sheetPlan";
import type { Layout } from "./layout";

/** The agencies of the unit's level in that year as a list to pick from. It reaches the total row, so that a row inserted above it has the list. */
export function agencyDropDown(layout: Layout): readonly PlannedDropDown[] {
  const column = layout.columns.get("leadAgency");
  if (column === undefined) return [];
  const range = { top: layout.firstRow, left: column, bottom: layout.totalRow, right: column };
  const items = agencyListFor(layout.template.level, layout.year);
  return [{ range, list: { name: "PL_CoQuan", sheetName: "PL_DanhMuc", items } }];
}
