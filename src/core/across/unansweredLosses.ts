import type { Annex, AnnexKind, AnnexRow } from "../annex/annex";
import { fieldsOf } from "../annex/walkAnnex";
import { type LostPoints, lostPoints } from "../remedies/lostPoints";
import { certainLeaves } from "../rules/certainLeaves";
import { rowName } from "../rules/naming";
import type { AcrossCheck, AcrossReport, AnnexPlace } from "./acrossRule";
import { criterionName } from "./criterionName";
import { alike } from "./sameCriterion";
import { planItems, unspokenBy } from "./spokenOf";
import { subjectTerms } from "./subjectTerms";
import { companions } from "./workbookAnnexes";

/** "Tác động của cải cách đến …": an opinion poll on a whole field, which no single item answers. */
const IMPACT = /^tác động của/iu;
/** How much the names of two fields have in common at least. */
const ONE_FIELD = 0.6;

function* lineage(row: AnnexRow): Generator<AnnexRow> {
  for (let above: AnnexRow | null = row; above; above = above.parent) yield above;
}

/** Where an item on the criterion would go: the plan's row for its field, else the heading. */
function placeFor(row: AnnexRow, plan: Annex): AnnexPlace {
  const field = [...lineage(row)].at(-1) ?? row;
  const terms = subjectTerms(criterionName(field));
  const there = fieldsOf(plan).find((other) => alike(terms, subjectTerms(criterionName(other))) >= ONE_FIELD);
  const cell = there && [...there.cells.values()].find(({ text, address }) => text !== "" && address.row === there.row);
  if (there && cell) return { annex: plan, row: there, at: cell.address };
  const column = plan.columns.get("activity") ?? plan.columns.get("criterion");
  return { annex: plan, row: null, at: { row: plan.heading.first, column: column?.column ?? plan.range.left } };
}

function* reportsOn(score: Annex, { row, prevScore, maxScore }: LostPoints, plan: Annex): Generator<AcrossReport> {
  const cell = row.cells.get("prevScore");
  if (!cell) return;
  const data = { row: rowName(row), actual: { points: prevScore }, expected: { points: maxScore } };
  yield { here: { annex: score, row, at: cell.address }, there: placeFor(row, plan), column: "prevScore", data };
}

/**
 * Criteria that lost points last year and of which no annex of this kind says anything; nothing where the workbook has no such annex,
 * of criteria whose names say too little, and of those on the impact of reform.
 */
export function* unansweredLosses(annexes: readonly Annex[], kind: AnnexKind, { same }: Pick<AcrossCheck, "same">): Generator<AcrossReport> {
  for (const score of annexes.filter((annex) => annex.kind === "score")) {
    const plans = companions(annexes, score, kind);
    const [first] = plans;
    if (!first) continue;
    const pairs = plans.flatMap((plan) => same(score, plan));
    const answered = new Set(pairs.map(({ one }) => one.row));
    const named = new Set(pairs.map(({ other }) => other.row));
    const items = plans.flatMap((plan) => planItems(plan, named));
    const [unspoken, certain] = [unspokenBy(items, score), new Set(certainLeaves(score))];
    for (const lost of lostPoints(score)) {
      if (!certain.has(lost.row) || IMPACT.test(criterionName(lost.row)) || [...lineage(lost.row)].some((row) => answered.has(row))) continue;
      if (unspoken(lost.row)) yield* reportsOn(score, lost, first);
    }
  }
}
