import type { Annex, AnnexRow, ColumnKey } from "../annex/annex";
import type { FindingData, Severity } from "../findings/finding";
import type { RuleKnowledge } from "../rules/rule";
import type { CellAddress } from "../snapshot/address";
import type { SameCriterion } from "./sameCriterion";

/** A cell of one of the workbook's annexes. */
export interface AnnexPlace {
  readonly annex: Annex;
  /** `null` in the heading. */
  readonly row: AnnexRow | null;
  readonly at: CellAddress;
}

/** What a rule says of two annexes: where to act, and the place it is at odds with. */
export interface AcrossReport {
  readonly here: AnnexPlace;
  readonly there: AnnexPlace;
  readonly column: ColumnKey;
  /** Only where the rule declares several messages. */
  readonly message?: string;
  /** Beside the names of both sheets and the other place, which every message gets: `sheet`, `otherSheet`, `there` ("Phụ lục 2!C5"). */
  readonly data: FindingData;
}

/** What a rule is given for one check of one workbook. */
export interface AcrossCheck extends RuleKnowledge {
  /** The criteria that two annexes have in common, worked out once. */
  same(one: Annex, other: Annex): readonly SameCriterion[];
}

/**
 * A rule over the annexes of one workbook: data and one pure function, as a rule of one annex is.
 * Its page is `docs/rules/<id>.md`, its fixtures are in `tests/fixtures/across/<id>/`.
 */
export interface AcrossRule {
  /** Permanent. */
  readonly id: string;
  readonly severity: Severity;
  readonly messages: readonly string[];
  /** Where the requirement is written. */
  readonly source: string;
  /** `annexes`: those of all sheets, in the workbook's order. */
  check(annexes: readonly Annex[], given: AcrossCheck): Iterable<AcrossReport>;
}

export function defineAcrossRule(rule: AcrossRule): AcrossRule {
  return rule;
}
