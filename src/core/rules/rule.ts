import type { AgencyDirectory } from "../agencies/agencyDirectory";
import type { Annex, AnnexKind, AnnexRow, ColumnKey, UnreadableAnnex } from "../annex/annex";
import type { ColumnContent } from "../annex/kinds/annexKindDefinition";
import type { FindingData, Fix, Severity } from "../findings/finding";
import type { CellAddress } from "../snapshot/address";

/** What rules may know beside the annex. */
export interface RuleKnowledge {
  readonly agencies: AgencyDirectory;
}

/** What a rule is given for one check of one annex. */
export interface RuleCheck extends RuleKnowledge {
  /** What `fact` says of this annex, worked out when first asked and then kept for the other rules. */
  once<Fact>(fact: (annex: Annex, knowledge: RuleKnowledge) => Fact): Fact;
  /** What `look`, which sees nothing else, says of a text; worth asking for what takes long, since live checking remembers it between checks. */
  ofText<Said>(look: (text: string) => Said, text: string): Said;
}

/** What a rule says of one cell; `checkAnnex` makes a Finding of it. */
export interface Report {
  readonly at: CellAddress;
  /** The row whose number the user will look for; `null` for the title, the heading, the whole sheet. */
  readonly row: AnnexRow | null;
  readonly column: ColumnKey | null;
  /** Only where the rule declares several messages. */
  readonly message?: string;
  readonly data: FindingData;
  readonly related?: readonly CellAddress[];
  readonly fix?: Fix;
}

/**
 * What a rule's findings hang on; live checking keeps those for which none of it changed.
 * - `"row"`: what it says of a row, on that row's own cells, number and level, and on what all rows share: title block, heading, year.
 *   It then sees annexes from which other rows are left out, so it asks for no row's parent, children or place among the others.
 * - a list: on all rows' cells in the columns that hold these; `stt` stands for the numbers and the tree they make.
 */
export type RuleReach = "row" | readonly ColumnContent[];

/**
 * A rule: data and one pure function. It knows no other rule and builds no sentences.
 * Its page is `docs/rules/<id>.md`, its fixtures are in `tests/fixtures/rules/<id>/`.
 */
export interface Rule {
  /** Permanent. */
  readonly id: string;
  readonly severity: Severity;
  readonly kinds: readonly AnnexKind[] | "all";
  /** Message ids in `src/words`, the first the usual one; `[id]` where there is only one. */
  readonly messages: readonly string[];
  /** Where the requirement is written. */
  readonly source: string;
  /** A rule that does not say is worked out anew after every change. */
  readonly dependsOn?: RuleReach;
  check(annex: Annex, given: RuleCheck): Iterable<Report>;
  /** What the rule says of a table that could not be read as an annex. */
  checkUnreadable?(unreadable: UnreadableAnnex): Iterable<Report>;
}

export function defineRule(rule: Rule): Rule {
  return rule;
}
