import type { Annex, AnnexRow, ColumnKey } from "../annex/annex";
import { effectiveText } from "../annex/effectiveCell";
import { criterionName } from "./criterionName";
import { subjectTerms } from "./subjectTerms";

/** What an item of a plan says in all its texts. */
export interface PlanItem {
  readonly row: AnnexRow;
  readonly terms: ReadonlySet<string>;
}

/** What a criterion is about. */
export interface Subject {
  /** The terms of its own name. */
  readonly own: readonly string[];
  /** These, and where they are too few those of the criterion above, each with the weight of how rare it is among the criteria. */
  readonly weights: ReadonlyMap<string, number>;
}

const ITEM_TEXTS: readonly ColumnKey[] = ["criterion", "target", "goal", "task", "activity", "output"];
/** A subject of fewer terms cannot be told from others. */
const FEWEST_TERMS = 2;
/** The share of a subject's weight that an item must hold to speak of it. Low: a far-off activity silences the rule, a missing one must be certain. */
const SPOKEN = 0.4;

/**
 * The lowest-level items of an action plan or of remedies, with what stands above them in merged and continued cells. An item whose
 * criterion is known (`named`) speaks of others only in what it wants done: "mức độ 3" does not answer for "mức độ 4".
 */
export function planItems(annex: Annex, named: ReadonlySet<AnnexRow>): readonly PlanItem[] {
  return annex.rows
    .filter(({ leaf }) => leaf)
    .map((row) => {
      const texts = ITEM_TEXTS.filter((key) => key !== "criterion" || !named.has(row)).map((key) => effectiveText(row, key));
      return { row, terms: subjectTerms(texts.join(" | ")) };
    });
}

/** The subject of each criterion of an annex; of a name that says too little ("Báo cáo kết quả thực hiện") together with the one above. */
export function subjectsOf(annex: Annex): (row: AnnexRow) => Subject {
  const named = annex.rows.map((row) => subjectTerms(criterionName(row)));
  const rows = new Map<string, number>();
  for (const terms of named) for (const term of terms) rows.set(term, (rows.get(term) ?? 0) + 1);
  const weight = (term: string): number => Math.log(1 + annex.rows.length / (rows.get(term) ?? 1));
  return (row) => {
    const own = [...(named[row.index] ?? [])];
    const above = own.length < FEWEST_TERMS && row.parent && row.parent.level > 1 ? [...(named[row.parent.index] ?? [])] : [];
    return { own, weights: new Map([...own, ...above].map((term) => [term, weight(term)])) };
  };
}

/** Whether an item says what the subject is: its own name's terms all, or enough of its weight. */
function speaks({ terms }: PlanItem, { own, weights }: Subject): boolean {
  if (own.length > 0 && own.every((term) => terms.has(term))) return true;
  let [said, whole] = [0, 0];
  for (const [term, weight] of weights) {
    whole += weight;
    if (terms.has(term)) said += weight;
  }
  return said >= SPOKEN * whole;
}

/** Whether it is certain that none of the items speaks of the subject. */
export function unspoken(items: readonly PlanItem[], subject: Subject): boolean {
  return subject.weights.size >= FEWEST_TERMS && !items.some((item) => speaks(item, subject));
}
