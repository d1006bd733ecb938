import { agencyListFor } from "../agencies/agencyList";
import { AGENCY_LIST } from "../plan/agencyListName";
import type { Annex } from "../annex/annex";
import { columnsHolding } from "../annex/kinds";
import type { RangeAddress } from "../snapshot/address";
import { administrativeLevel } from "./administrativeLevel";
import type { AgencyDropDown, DropDownItem } from "./adoption";
import { coversWhole, overlaps } from "./coverage";
import type { Furnishing, ValidatedCells } from "../snapshot/furnishing";

/** What one column has: validation of the user's own stays, so it counts as linked. */
type ColumnState = "linked" | "missing" | "unlinked" | "uncovered";

/** Whether the agencies' columns have the list to pick from, and whether it still leads to agencies of this workbook. */
export function dropDownItem(annexes: readonly Annex[], furnishing: Furnishing): DropDownItem {
  const columns = annexes.flatMap((annex) => columnRanges(annex).map((range) => ({ annex, range, state: columnState(range, furnishing) })));
  if (columns.length === 0) return { state: "not-possible", write: [], why: "no-column" };
  const lacking = columns.filter(({ state }) => state !== "linked");
  if (lacking.length === 0) return { state: "present", write: [], why: null };
  const items = itemsFor(lacking.map(({ annex }) => annex), furnishing);
  if (typeof items === "string") return { state: "not-possible", write: [], why: items };
  const damage = (["unlinked", "uncovered"] as const).find((state) => lacking.some((column) => column.state === state)) ?? null;
  const write = lacking.map(({ range }): AgencyDropDown => ({ range, list: { ...AGENCY_LIST, items } }));
  return { state: damage === null ? "missing" : "damaged", write, why: damage };
}

/** From the first row to the total row, as on our own sheets, so that a row inserted above the total has the list. */
function columnRanges(annex: Annex): readonly RangeAddress[] {
  const first = annex.rows[0]?.row;
  return columnsHolding(annex.kind, "agencies").flatMap((key) => {
    const column = annex.columns.get(key)?.column;
    return column === undefined || first === undefined ? [] : [{ top: first, left: column, bottom: annex.range.bottom, right: column }];
  });
}

function columnState(range: RangeAddress, { validated, list }: Furnishing): ColumnState {
  const here = validated.filter(({ areas }) => areas.some((area) => overlaps(area, range)));
  if (here.length === 0) return "missing";
  if (!here.every(isOurs)) return "linked";
  if (!here.every(({ source }) => source === `=${AGENCY_LIST.name}`) || !list?.found) return "unlinked";
  return coversWhole(here.flatMap(({ areas }) => areas), range) ? "linked" : "uncovered";
}

/** By the list's name or its sheet's, whichever workbook they stand in: `=[Cũ.xlsx]PL_DanhMuc!$A$1:$A$40`. */
function isOurs({ source }: ValidatedCells): boolean {
  return source !== null && Object.values(AGENCY_LIST).some((name) => source.toLowerCase().includes(name.toLowerCase()));
}

/** The agencies of each annex's level and year together, since a workbook has one list. */
function itemsFor(annexes: readonly Annex[], { list }: Furnishing): readonly string[] | "no-level" | "no-year" {
  const items = new Set<string>();
  for (const annex of annexes) {
    const level = administrativeLevel(annex);
    if (level !== null && annex.year !== null) for (const name of agencyListFor(level, annex.year)) items.add(name);
    else if (!list?.found) return level === null ? "no-level" : "no-year";
  }
  return [...items];
}
