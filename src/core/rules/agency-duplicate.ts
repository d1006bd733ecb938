import type { AgencyMatch } from "../agencies/agencyDirectory";
import { columnName, rowName } from "./naming";
import { agencyKey, formsOf, namedAgencies } from "./namedAgencies";
import { defineRule } from "./rule";
import { withTextFix } from "./textFix";

/** The same words, or the same agency, or a form that the other agency has too. */
function isOne(one: AgencyMatch, other: AgencyMatch): boolean {
  const [key, otherKey] = [agencyKey(one.printed), agencyKey(other.printed)];
  if (key === otherKey) return true;
  if (one.state === "unknown" || other.state === "unknown" || !one.agency || !other.agency) return false;
  return one.agency === other.agency || formsOf(one.agency).has(otherKey) || formsOf(other.agency).has(key);
}

/** The names that stand in the cell before. */
function repeatedIn(matches: readonly AgencyMatch[]): ReadonlySet<AgencyMatch> {
  return new Set(matches.filter((match, place) => matches.slice(0, place).some((before) => isOne(before, match))));
}

/** The cell without the repeated names and what separates them from the name before. */
function withoutRepeated(text: string, matches: readonly AgencyMatch[], repeated: ReadonlySet<AgencyMatch>): string {
  let kept = "";
  let rest = text;
  for (const match of matches) {
    const end = rest.indexOf(match.printed) + match.printed.length;
    if (!repeated.has(match)) kept += rest.slice(0, end);
    rest = rest.slice(end);
  }
  return kept + rest;
}

export const agencyDuplicate = defineRule({
  id: "agency-duplicate",
  severity: "warning",
  kinds: "all",
  dependsOn: "row",
  messages: ["agency-duplicate"],
  source: "Quy ước trình bày: mỗi cơ quan ghi một lần trong một ô",
  *check(annex, { once }) {
    const known = new Map<string, ReadonlySet<AgencyMatch>>();
    for (const { row, column, cell, matches } of once(namedAgencies)) {
      if (matches.length < 2) continue;
      const repeated = known.get(cell.text) ?? repeatedIn(matches);
      known.set(cell.text, repeated);
      if (repeated.size === 0) continue;
      const data = { row: rowName(row), column: columnName(annex, column), actual: [...repeated].map(({ printed }) => printed) };
      const report = { at: cell.address, row, column, data };
      const text = withoutRepeated(cell.text, matches, repeated);
      yield withTextFix(report, cell, "agency-duplicate.fix", text);
    }
  },
});
