import type { AgencyMatch } from "../agencies/agencyDirectory";
import type { Annex } from "../annex/annex";
import { toA1 } from "../snapshot/address";
import { agencyKey, namedAgencies } from "./namedAgencies";
import { rowName } from "./naming";
import { defineRule, type RuleKnowledge } from "./rule";

/** One agency under both names; of groups and persons only the same words tell that, since a group does not stand for its members. */
function isOne(lead: AgencyMatch, coordinator: AgencyMatch): boolean {
  if (agencyKey(lead.printed) === agencyKey(coordinator.printed)) return true;
  if (lead.state === "unknown" || coordinator.state === "unknown" || lead.agency !== coordinator.agency) return false;
  return lead.agency?.type === "single" || lead.agency?.type === "external";
}

/** Whom each agency cell names, by its address. */
function namesByCell(annex: Annex, knowledge: RuleKnowledge): ReadonlyMap<string, readonly AgencyMatch[]> {
  return new Map(namedAgencies(annex, knowledge).map(({ cell, matches }) => [toA1(cell.address), matches]));
}

export const agencyLeadCoordinates = defineRule({
  id: "agency-lead-coordinates",
  severity: "warning",
  kinds: ["monitoring", "action-plan", "targets", "remedies"],
  dependsOn: "row",
  messages: ["agency-lead-coordinates"],
  source: "Quy ước trình bày: cơ quan đã chủ trì thì không ghi lại ở cột phối hợp",
  *check(annex, { once }) {
    const names = once(namesByCell);
    for (const row of annex.rows) {
      const [lead, cell] = [row.cells.get("leadAgency"), row.cells.get("coordAgency")];
      if (!lead || !cell) continue;
      const leads = names.get(toA1(lead.address)) ?? [];
      const both = (names.get(toA1(cell.address)) ?? []).filter((match) => leads.some((leading) => isOne(leading, match)));
      if (both.length === 0) continue;
      const data = { row: rowName(row), actual: both.map(({ printed }) => printed) };
      yield { at: cell.address, row, column: "coordAgency", data, related: [lead.address] };
    }
  },
});
