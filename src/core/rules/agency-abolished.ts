import type { Agency, AgencyMatch } from "../agencies/agencyDirectory";
import { existsIn } from "../agencies/agencyList";
import { columnName, rowName } from "./naming";
import { namedAgencies } from "./namedAgencies";
import { defineRule } from "./rule";

/** The last year in which there were districts and townships. */
const LAST_YEAR_OF_DISTRICTS = 2025;
const OF_DISTRICTS = /(?<!\p{L})(?:thị trấn|huyện|quận|thị xã)(?!\p{L})/iu;
/** The commune and the province have bodies of these names too, so that only the level tells which is meant. */
const ALSO_ELSEWHERE = /^(?:trung tâm|tt|bộ phận|ban quản lý|bql|đội|đài|trạm)(?!\p{L})/iu;

interface Abolished {
  readonly printed: string;
  readonly successor: string | null;
}

/** Who does the work in that year: the successor, or its own if that ceased too. */
function successorIn(year: number, name: string | undefined, agencies: readonly Agency[]): string | null {
  const namesakes = agencies.filter((agency) => agency.name === name);
  if (name === undefined || namesakes.length === 0 || namesakes.some((agency) => existsIn(agency, year))) return name ?? null;
  const next = namesakes.find(({ successor }) => successor !== undefined)?.successor;
  return successorIn(year, next === name ? undefined : next, agencies.filter((agency) => agency.name !== name));
}

/** The agency that ceased in a year before the plan's; in the year itself both names are right. Of groups, only those that name a district. */
function abolished(match: AgencyMatch, year: number, agencies: readonly Agency[]): Abolished | null {
  if (match.state === "unknown" || !match.agency) return null;
  const { until, successor, type, level } = match.agency;
  const namesDistrict = OF_DISTRICTS.test(match.printed);
  const isAbolished =
    type === "collective"
      ? year > LAST_YEAR_OF_DISTRICTS && namesDistrict
      : until !== undefined && year > Number(until.slice(0, 4)) && (level !== "huyen" || namesDistrict || !ALSO_ELSEWHERE.test(match.printed));
  return isAbolished ? { printed: match.printed, successor: successorIn(year, successor, agencies) } : null;
}

export const agencyAbolished = defineRule({
  id: "agency-abolished",
  severity: "warning",
  kinds: "all",
  dependsOn: "row",
  messages: ["agency-abolished", "agency-abolished.no-successor"],
  source: "Luật Tổ chức chính quyền địa phương số 72/2025/QH15 (bỏ cấp huyện từ 01/7/2025) và việc sắp xếp các sở từ 01/3/2025",
  *check(annex, { once, agencies }) {
    const { year } = annex;
    if (year === null) return;
    for (const { row, column, cell, matches } of once(namedAgencies)) {
      const found = matches.flatMap((match) => abolished(match, year, agencies.agencies) ?? []);
      if (found.length === 0) continue;
      const successors = [...new Set(found.flatMap(({ successor }) => successor ?? []))];
      const data = { row: rowName(row), column: columnName(annex, column), year: String(year), actual: found.map(({ printed }) => printed) };
      yield successors.length > 0
        ? { at: cell.address, row, column, data: { ...data, expected: successors } }
        : { at: cell.address, row, column, message: "agency-abolished.no-successor", data };
    }
  },
});
