import type { AgencyMatch } from "../agencies/agencyDirectory";
import { columnName, rowName } from "./naming";
import { namedAgencies } from "./namedAgencies";
import { defineRule } from "./rule";

/** The last year in which there were districts and townships. */
const LAST_YEAR_OF_DISTRICTS = 2025;
const OF_DISTRICTS = /(?<!\p{L})(?:thị trấn|huyện)(?!\p{L})/iu;

interface Abolished {
  readonly printed: string;
  readonly successor: string | null;
}

/** The agency that ceased in a year before the plan's; in the year itself both names are right. */
function abolished(match: AgencyMatch, year: number): Abolished | null {
  if (match.state === "unknown" || !match.agency) return null;
  const { until, successor = null, type } = match.agency;
  const ceased = until !== undefined && year > Number(until.slice(0, 4));
  const ofDistricts = type === "collective" && year > LAST_YEAR_OF_DISTRICTS && OF_DISTRICTS.test(match.printed);
  return ceased || ofDistricts ? { printed: match.printed, successor } : null;
}

export const agencyAbolished = defineRule({
  id: "agency-abolished",
  severity: "warning",
  kinds: "all",
  messages: ["agency-abolished", "agency-abolished.no-successor"],
  source: "Luật Tổ chức chính quyền địa phương số 72/2025/QH15 (bỏ cấp huyện từ 01/7/2025) và việc sắp xếp các sở từ 01/3/2025",
  *check(annex, { once }) {
    const { year } = annex;
    if (year === null) return;
    for (const { row, column, cell, matches } of once(namedAgencies)) {
      const found = matches.flatMap((match) => abolished(match, year) ?? []);
      if (found.length === 0) continue;
      const successors = [...new Set(found.flatMap(({ successor }) => successor ?? []))];
      const data = { row: rowName(row), column: columnName(annex, column), year: String(year), actual: found.map(({ printed }) => printed) };
      yield successors.length > 0
        ? { at: cell.address, row, column, data: { ...data, expected: successors } }
        : { at: cell.address, row, column, message: "agency-abolished.no-successor", data };
    }
  },
});
