import type { Agency, AgencyMatch } from "../agencies/agencyDirectory";
import { keysOf, wordsOf } from "../agencies/words";
import type { Annex } from "../annex/annex";
import { agencyCells, type AgencyCell } from "./agencyCells";
import type { RuleKnowledge } from "./rule";

export interface NamedAgencies extends AgencyCell {
  /** In the order of the cell; at least one. */
  readonly matches: readonly AgencyMatch[];
}

/** The cells that name agencies and whom they name, a merged cell once. */
export function namedAgencies(annex: Annex, { agencies }: RuleKnowledge): readonly NamedAgencies[] {
  const seen = new Set<string>();
  const named: NamedAgencies[] = [];
  for (const at of agencyCells(annex)) {
    const { row, column } = at.cell.address;
    if (row !== at.row.row && seen.has(`${row},${column}`)) continue;
    seen.add(`${row},${column}`);
    const matches = agencies.recognise(at.cell.text);
    if (matches.length > 0) named.push({ ...at, matches });
  }
  return named;
}

/** A name's words alone: case, dashes, "&" and "và" do not count. */
export function agencyKey(name: string): string {
  return keysOf(wordsOf(name));
}

/** Every way in which an agency may be written, as words. */
export function formsOf(agency: Agency): ReadonlySet<string> {
  return new Set([agency.name, ...agency.accepted].map(agencyKey));
}
