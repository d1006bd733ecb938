import { agencyListFor } from "../agencies/agencyList";
import { AGENCY_LIST } from "../plan/agencyListName";
import type { ColumnKey } from "../annex/annex";
import type { PlannedDropDown } from "../plan/sheetPlan";
import type { Layout } from "./layout";

const AGENCY_COLUMNS: readonly ColumnKey[] = ["monitorAgency", "leadAgency", "coordAgency"];

/**
 * The agencies of the unit's level in that year as a list to pick from, in every column of agencies. It reaches the table's last
 * row, so that a row inserted above the total row has it.
 */
export function agencyDropDowns({ template, year, columns, firstRow, bottom }: Layout): readonly PlannedDropDown[] {
  const items = agencyListFor(template.level, year);
  return AGENCY_COLUMNS.flatMap((key) => {
    const column = columns.get(key);
    return column === undefined ? [] : [{ range: { top: firstRow, left: column, bottom, right: column }, list: { ...AGENCY_LIST, items } }];
  });
}
