import type { Annex, AnnexRow } from "../annex/annex";
import { nearestPlace } from "../annex/walkAnnex";
import type { Rule, RuleKnowledge } from "../rules/rule";
import { appliesTo, rememberFacts, type RowFinding, type RuleRun, runRule } from "../rules/runRule";
import type { TextMemory } from "../rules/textMemory";
import { type AnnexChange, annexChange, leavesAlone } from "./annexChange";
import { standsAlone } from "./sameRow";

/** An annex and what each rule for its kind found in it. */
export interface CheckedAnnex {
  readonly annex: Annex;
  /** What changed since the check before; `null` where nothing was kept. */
  readonly change: AnnexChange | null;
  readonly runs: ReadonlyMap<Rule, RuleRun>;
}

/** What all annexes are checked with. */
export interface CheckedWith {
  readonly knowledge: RuleKnowledge;
  readonly rules: readonly Rule[];
  readonly texts: TextMemory;
}

/** The annex checked from nothing. */
export function checkWhole(annex: Annex, { knowledge, rules, texts }: CheckedWith): CheckedAnnex {
  const given = rememberFacts(annex, knowledge, texts);
  return { annex, change: null, runs: new Map(rules.filter((rule) => appliesTo(rule, annex.kind)).map((rule) => [rule, runRule(rule, annex, given)])) };
}

/** The rows that "row" rules must look at again, and for each row of which something is known to be wrong and still is, the row it is now. */
interface RowsToCheck {
  readonly again: readonly AnnexRow[];
  readonly kept: ReadonlyMap<AnnexRow, AnnexRow>;
}

/** Rows that share cells are looked at together. A moved row is looked at only if something is wrong there: findings name addresses. */
function rowsToCheck({ rows }: Annex, { before }: AnnexChange, wrong: ReadonlySet<AnnexRow>): RowsToCheck {
  const again: AnnexRow[] = [];
  const kept = new Map<AnnexRow, AnnexRow>();
  let block: AnnexRow[] = [];
  const settle = (): void => {
    const holds = block.every((row) => {
      const then = before[row.index];
      return then && (then.row === row.row || !wrong.has(then));
    });
    for (const row of block) {
      const then = before[row.index];
      if (!holds) again.push(row);
      else if (then && wrong.has(then)) kept.set(then, row);
    }
    block = [];
  };
  for (const row of rows) {
    if (block.length > 0 && standsAlone(row)) settle();
    block.push(row);
  }
  settle();
  return { again, kept };
}

function stillFound({ found }: RuleRun, { kept }: RowsToCheck): readonly RowFinding[] {
  return found.flatMap(({ row, finding }) => {
    const now = row && kept.get(row);
    if (!now) return [];
    // The number of the section above is no part of the row.
    const place = nearestPlace(now);
    return [{ row: now, finding: place === finding.place ? finding : { ...finding, place } }];
  });
}

/** The annex checked as far as it changed; equals `checkWhole` in all that it found. */
export function recheckAnnex(annex: Annex, last: CheckedAnnex, using: CheckedWith): CheckedAnnex {
  const { knowledge, rules, texts } = using;
  const change = annexChange(last.annex, annex);
  if (!change) return checkWhole(annex, using);
  const byRow = [...last.runs].flatMap(([rule, run]) => (rule.dependsOn === "row" ? [run] : []));
  const toCheck = rowsToCheck(annex, change, new Set(byRow.flatMap(({ found }) => found.flatMap(({ row }) => row ?? []))));
  const part = { ...annex, rows: toCheck.again };
  const [given, givenOfPart] = [rememberFacts(annex, knowledge, texts), rememberFacts(part, knowledge, texts)];

  function rerun(rule: Rule, run: RuleRun | undefined): RuleRun {
    const { dependsOn } = rule;
    if (!run || run.failed || dependsOn === undefined) return runRule(rule, annex, given);
    if (dependsOn !== "row") return leavesAlone(change, dependsOn) ? run : runRule(rule, annex, given);
    const again = runRule(rule, part, givenOfPart);
    return again.failed ? runRule(rule, annex, given) : { failed: false, found: [...stillFound(run, toCheck), ...again.found] };
  }
  return { annex, change, runs: new Map(rules.filter((rule) => appliesTo(rule, annex.kind)).map((rule) => [rule, rerun(rule, last.runs.get(rule))])) };
}
