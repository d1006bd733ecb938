import type { Agency, AgencyMatch } from "../agencies/agencyDirectory";
import type { Annex, AnnexCell, AnnexKind, AnnexRow } from "../annex/annex";
import { agencyKey } from "../rules/namedAgencies";
import { rowName } from "../rules/naming";
import type { RuleKnowledge } from "../rules/rule";
import { type AcrossReport, defineAcrossRule } from "./acrossRule";
import { belongTogether } from "./workbookAnnexes";

/** Annexes that name a lead agency for each criterion; where two are at odds, the later in this list is to be put right. */
const KINDS: readonly AnnexKind[] = ["score", "monitoring", "targets", "remedies"];

interface Leads {
  readonly row: AnnexRow;
  readonly cell: AnnexCell;
  readonly matches: readonly AgencyMatch[];
}

function isOne({ state, agency }: { readonly state: AgencyMatch["state"]; readonly agency?: Agency | null }): boolean {
  return state !== "unknown" && agency?.type !== "collective" && agency?.type !== "role";
}

/** Who leads, where every name is that of one known agency; a group may hold the other annex's agency, so groups tell nothing. */
function leadsOf(row: AnnexRow, { agencies }: RuleKnowledge): Leads | null {
  const cell = row.cells.get("leadAgency");
  const matches = cell ? agencies.recognise(cell.text) : [];
  return cell && matches.length > 0 && matches.every(isOne) ? { row, cell, matches } : null;
}

function keysOf(names: readonly (string | undefined)[]): readonly string[] {
  return names.flatMap((name) => (name === undefined ? [] : agencyKey(name)));
}

/** Its names here and in the directory, and its successor's. */
function namesOf(match: AgencyMatch): { readonly own: readonly string[]; readonly next: readonly string[] } {
  const agency = match.state === "unknown" ? null : match.agency;
  return { own: keysOf([match.printed, agency?.name]), next: keysOf([agency?.successor]) };
}

/** True where one agency is named in both, also under another of its names, or by its successor's. */
function haveOneInCommon(one: Leads, other: Leads): boolean {
  const others = other.matches.map(namesOf);
  const meet = (names: readonly string[], known: readonly string[]): boolean => names.some((name) => known.includes(name));
  return one.matches.map(namesOf).some(({ own, next }) => others.some((there) => meet([...own, ...next], there.own) || meet(own, there.next)));
}

/** "Sở Tư pháp" beside "Phòng Tư pháp": one annex is another administration's, kept in the workbook to look things up. */
function areOfTwoLevels(one: Leads, other: Leads): boolean {
  const [levels, otherLevels] = [one, other].map(({ matches }) => matches.flatMap((match) => (match.state === "unknown" ? [] : (match.agency?.level ?? "any"))));
  const own = new Set(levels);
  return !own.has("any") && (otherLevels ?? []).every((level) => level !== "any" && !own.has(level));
}

function printed({ matches }: Leads): readonly string[] {
  return matches.map((match) => match.printed);
}

function reportOn(annex: Annex, own: Leads, reference: Annex, other: Leads): AcrossReport {
  const data = { row: rowName(own.row), otherRow: rowName(other.row), actual: printed(own), expected: printed(other) };
  return { here: { annex, row: own.row, at: own.cell.address }, there: { annex: reference, row: other.row, at: other.cell.address }, column: "leadAgency", data };
}

export const acrossLeadDiffers = defineAcrossRule({
  id: "across-lead-differs",
  severity: "warning",
  messages: ["across-lead-differs"],
  source: "Các phụ lục của một kế hoạch giao một tiêu chí cho cùng đơn vị chủ trì",
  *check(annexes, given) {
    for (const reference of annexes.filter(({ kind }) => KINDS.includes(kind))) {
      const later = KINDS.slice(KINDS.indexOf(reference.kind) + 1);
      for (const annex of annexes.filter((one) => later.includes(one.kind) && belongTogether(reference, one))) {
        for (const { one, other } of given.same(reference, annex)) {
          const [expected, actual] = [leadsOf(one.row, given), leadsOf(other.row, given)];
          if (!expected || !actual || haveOneInCommon(expected, actual) || areOfTwoLevels(expected, actual)) continue;
          yield reportOn(annex, actual, reference, expected);
        }
      }
    }
  },
});
