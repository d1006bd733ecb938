import type { Annex, AnnexRow } from "../annex/annex";
import { criterionName } from "./criterionName";
import links from "./data/indicatorCriteria.json";
import { wordsIn } from "./subjectTerms";

/** The report's indicator and the criterion that it feeds. */
export interface FedCriterion {
  readonly indicator: AnnexRow;
  readonly criterion: AnnexRow;
}

function named(row: AnnexRow): string {
  return wordsIn(criterionName(row)).join(" ");
}

function rowsNamed({ rows }: Annex, names: readonly string[]): readonly AnnexRow[] {
  const wanted = new Set(names.map((name) => wordsIn(name).join(" ")));
  return rows.filter((row) => row.level > 1 && wanted.has(named(row)));
}

/** The criteria that an indicator feeds under another name, as the published sets have them; a name that stands twice tells nothing. */
export function fedByName(report: Annex, annex: Annex): readonly FedCriterion[] {
  return links.flatMap(({ indicator, criteria }) => {
    const [[from, ...twice], [to, ...again]] = [rowsNamed(report, [indicator]), rowsNamed(annex, criteria)];
    return from && to && twice.length + again.length === 0 ? [{ indicator: from, criterion: to }] : [];
  });
}
