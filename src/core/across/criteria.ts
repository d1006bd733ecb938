import type { Annex, AnnexRow } from "../annex/annex";
import { levelsIn } from "../text/levels";
import { criterionName, criterionPath } from "./criterionName";
import { subjectTerms, wordsIn } from "./subjectTerms";

/** A row that names a criterion or an indicator, and what its name is compared by. */
export interface Criterion {
  readonly row: AnnexRow;
  readonly words: readonly string[];
  readonly terms: ReadonlySet<string>;
  /** Its place in the set of criteria, "3.4.1". */
  readonly path: string | null;
  /** What one word changes altogether: levels of government and numbers ("mức độ 3"), years aside. */
  readonly distinction: string;
}

/** The criteria below the fields, in sheet order. */
export function criteriaOf(annex: Annex): readonly Criterion[] {
  // A report has numbers of its own.
  const inTheSet = annex.kind !== "report";
  return annex.rows.filter(({ level, role }) => level > 1 && (role === "leaf" || role === "group")).map((row) => criterionOf(row, inTheSet));
}

/** One row; `inTheSet`: its number or code is the criterion's place in the set. */
function criterionOf(row: AnnexRow, inTheSet: boolean): Criterion {
  const name = criterionName(row);
  const words = wordsIn(name);
  const numbers = words.filter((word) => /^\d+$/.test(word) && !/^(19|20)\d\d$/.test(word)).map(Number);
  const distinction = [...new Set([...levelsIn(name), ...numbers.map(String)])].sort().join(" ");
  return { row, words, terms: subjectTerms(name), path: inTheSet ? criterionPath(row) : null, distinction };
}
