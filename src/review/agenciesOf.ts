import type { AgencyDirectory, AgencyMatch } from "#core/agencies/agencyDirectory";
import type { Annex, AnnexRow } from "#core/annex/annex";
import { effectiveCell, effectiveText } from "#core/annex/effectiveCell";
import { leavesOf } from "#core/annex/walkAnnex";
import { agencyKey } from "#core/rules/namedAgencies";
import type { AgenciesReview, RowLink } from "./reviewState";
import { rowLink } from "./rowLink";

const COLUMNS = ["leadAgency", "coordAgency", "monitorAgency"] as const;

/** Who leads how many of the lowest-level rows, most first, and where nobody is named; `null` where the annex has no lead agencies. */
export function agenciesOf(annex: Annex, directory: AgencyDirectory): AgenciesReview | null {
  if (!annex.columns.has("leadAgency")) return null;
  const leaves = leavesOf(annex);
  const leads = new Map<string, { readonly name: string; readonly rows: RowLink[] }>();
  for (const row of leaves) {
    for (const [key, name] of leadersOf(row, directory)) {
      const lead = leads.get(key) ?? { name, rows: [] };
      leads.set(key, lead);
      lead.rows.push(rowLink(row, "leadAgency"));
    }
  }
  return {
    leads: [...leads.values()].sort((one, other) => other.rows.length - one.rows.length),
    without: COLUMNS.filter((column) => annex.columns.has(column)).map((column) => ({
      column,
      rows: leaves.filter((row) => effectiveCell(row, column).state === "empty" || effectiveText(row, column) === "").map((row) => rowLink(row, column)),
    })),
  };
}

/** Each agency once, by its words; the name is the directory's. */
function leadersOf(row: AnnexRow, directory: AgencyDirectory): ReadonlyMap<string, string> {
  const names = directory.recognise(effectiveText(row, "leadAgency")).map(nameOf);
  return new Map(names.map((name) => [agencyKey(name), name]));
}

function nameOf(match: AgencyMatch): string {
  if (match.state === "unknown") return match.printed;
  return match.agency?.name ?? (match.state === "variant" ? match.suggestion : match.printed);
}
