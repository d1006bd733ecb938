import type { Annex, AnnexRow, ColumnKey } from "../annex/annex";
import { effectiveText } from "../annex/effectiveCell";
import { criterionName } from "./criterionName";
import { subjectRuns, subjectTerms, termsAt, termsOfRun, wordsIn } from "./subjectTerms";

/** What an item of a plan says in all its texts. */
export interface PlanItem {
  readonly row: AnnexRow;
  readonly terms: ReadonlySet<string>;
}

/** A syllable of what a criterion is about: the terms in which it stands there, and how much it tells. */
interface SubjectPart {
  readonly terms: readonly string[];
  readonly weight: number;
}

/** What a criterion is about: by its own name, where that says too little with the one above; and by the task that its annex gives it. */
interface Subject {
  readonly name: readonly SubjectPart[];
  readonly task: readonly SubjectPart[];
}

const ITEM_TEXTS: readonly ColumnKey[] = ["criterion", "target", "goal", "task", "activity", "output"];
/** A name of fewer syllables cannot be told from others. */
const FEWEST_PARTS = 2;
/** The share of a task's weight that an item must hold to be that task in other words. */
const SAME_TASK = 0.6;
/** The shares of a name's weight: from `sure` on an item speaks of the criterion, from `perhaps` on if no other criterion fits it much better. */
const NAMED = { sure: 0.6, perhaps: 0.3 };
/** How much less than the best-fitting criterion one may fit an item that perhaps speaks of it. */
const NEAR_BEST = 0.5;

/** A cell of more words says several things, each in a sentence of its own. */
const LONG_CELL = 40;

function sentencesOf(text: string): readonly string[] {
  return wordsIn(text).length <= LONG_CELL ? [text] : text.split(/\n|;|(?<=\p{L})\.\s/u);
}

/**
 * What the lowest-level items of an action plan or of remedies say, with what stands above them in merged and continued cells: the short
 * cells together, each sentence of a long one by itself. An item whose criterion is known (`named`) speaks of others only in what it wants
 * done: "mức độ 3" does not answer for "mức độ 4".
 */
export function planItems(annex: Annex, named: ReadonlySet<AnnexRow>): readonly PlanItem[] {
  return annex.rows
    .filter(({ leaf }) => leaf)
    .flatMap((row) => {
      const cells = ITEM_TEXTS.filter((key) => key !== "criterion" || !named.has(row)).map((key) => sentencesOf(effectiveText(row, key)));
      const short = cells.filter(({ length }) => length === 1).flat().join(" | ");
      return [short, ...cells.filter(({ length }) => length > 1).flat()].map((text) => ({ row, terms: subjectTerms(text) }));
    });
}

/** The subject of each row of a score annex. */
function subjectsOf({ rows }: Annex): readonly Subject[] {
  const names = rows.map((row) => subjectRuns(criterionName(row)));
  const tasks = rows.map((row) => subjectRuns(row.leaf ? effectiveText(row, "task") : ""));
  const weigh = weighAmong(rows.map(({ index }) => [...(names[index] ?? []), ...(tasks[index] ?? [])]));
  return rows.map(({ index, parent }) => {
    const own = weigh(names[index] ?? []);
    const above = own.length < FEWEST_PARTS && parent && parent.level > 1 ? weigh(names[parent.index] ?? []) : [];
    return { name: [...own, ...above], task: weigh(tasks[index] ?? []) };
  });
}

type Runs = readonly (readonly string[])[];

/** Weighs syllables: the rarer among these texts, the more; of the two pairs in which one stands the commoner is the word it belongs to. */
function weighAmong(texts: readonly Runs[]): (runs: Runs) => readonly SubjectPart[] {
  const uses = new Map<string, number>();
  for (const runs of texts) for (const term of new Set(runs.flatMap(termsOfRun))) uses.set(term, (uses.get(term) ?? 0) + 1);
  const weight = (terms: readonly string[]): number => Math.min(...terms.map((term) => Math.log(1 + texts.length / (uses.get(term) ?? 1))));
  const partAt = (terms: readonly string[]): SubjectPart => ({ terms, weight: weight(terms) });
  return (runs) => runs.flatMap((run) => run.map((_, at) => partAt(termsAt(run, at))));
}

/** How much of a subject an item says: the share of its weight, and how well the two fit, since a short name is soon said whole. */
function saidBy({ terms }: PlanItem, parts: readonly SubjectPart[]): { readonly share: number; readonly fit: number } {
  let [said, whole] = [0, 0];
  for (const part of parts) {
    whole += part.weight;
    if (part.terms.some((term) => terms.has(term))) said += part.weight;
  }
  const share = whole === 0 ? 0 : said / whole;
  return { share, fit: share * said };
}

/**
 * Whether it is certain that none of the items speaks of a criterion of the score annex: neither by its name nor in the words of its task.
 * An item speaks of the criterion that fits it best and of those that fit it nearly as well.
 */
export function unspokenBy(items: readonly PlanItem[], score: Annex): (row: AnnexRow) => boolean {
  const subjects = subjectsOf(score);
  const told = score.rows.flatMap(({ leaf, index }) => (leaf ? (subjects[index] ?? []) : [])).filter(({ name }) => name.length >= FEWEST_PARTS);
  const known = items.map((item) => ({ item, best: Math.max(0, ...told.map(({ name }) => saidBy(item, name).fit)) }));
  return ({ index }) => {
    const { name, task } = subjects[index] ?? { name: [], task: [] };
    if (name.length < FEWEST_PARTS) return false;
    return !known.some(({ item, best }) => {
      const { share, fit } = saidBy(item, name);
      return share >= NAMED.sure || (share >= NAMED.perhaps && fit >= NEAR_BEST * best) || saidBy(item, task).share >= SAME_TASK;
    });
  };
}
