import type { Annex, AnnexKind, SheetReading, UnreadableAnnex } from "../annex/annex";
import type { Finding } from "../findings/finding";
import { orderFindings } from "../findings/orderFindings";
import type { CellAddress } from "../snapshot/address";
import type { SheetRef } from "../snapshot/snapshot";
import { allRules } from "./allRules";
import type { Report, Rule, RuleCheck, RuleKnowledge } from "./rule";

/** Reported in place of a rule's findings when the rule itself breaks: a bug of ours that must not hide the other findings. */
export const RULE_FAILED = "rule-failed";

const SHEET_COLUMNS = 16_384;

function appliesTo(rule: Rule, kind: AnnexKind): boolean {
  return rule.kinds === "all" || rule.kinds.includes(kind);
}

function findingOf(rule: Rule, sheet: SheetRef, report: Report): Finding {
  return {
    rule: rule.id,
    severity: rule.severity,
    message: report.message ?? rule.id,
    sheet,
    cell: report.at,
    stt: report.row?.stt.printed ?? "",
    column: report.column,
    data: report.data,
    related: report.related ?? [],
    fix: report.fix ?? null,
  };
}

function failure(rule: Rule, sheet: SheetRef, cell: CellAddress, error: unknown): Finding {
  const detail = error instanceof Error ? error.message : String(error);
  const data = { failed: rule.id, detail };
  return { rule: RULE_FAILED, severity: "error", message: RULE_FAILED, sheet, cell, stt: "", column: null, data, related: [], fix: null };
}

/** What one rule finds, at each cell once; what it had found when it broke is dropped. */
function run(rule: Rule, sheet: SheetRef, start: CellAddress, reports: () => Iterable<Report>): readonly Finding[] {
  const findings = new Map<number, Finding>();
  try {
    for (const report of reports()) {
      const cell = report.at.row * SHEET_COLUMNS + report.at.column;
      if (!findings.has(cell)) findings.set(cell, findingOf(rule, sheet, report));
    }
  } catch (error) {
    return [failure(rule, sheet, start, error)];
  }
  return [...findings.values()];
}

function checkUnreadable(unreadable: UnreadableAnnex, rules: readonly Rule[]): readonly Finding[] {
  return rules
    .filter((rule) => appliesTo(rule, unreadable.kind))
    .flatMap((rule) => run(rule, unreadable.sheet, unreadable.at, () => rule.checkUnreadable?.(unreadable) ?? []));
}

/** Rules ask for the same facts of an annex; each is worked out once. Whoever asks gets the same object, so facts are lists, not generators. */
function rememberFacts(annex: Annex, knowledge: RuleKnowledge): RuleCheck {
  const known = new Map<unknown, unknown>();
  return {
    ...knowledge,
    once<Fact>(fact: (annex: Annex, knowledge: RuleKnowledge) => Fact): Fact {
      if (!known.has(fact)) known.set(fact, fact(annex, knowledge));
      return known.get(fact) as Fact;
    },
  };
}

/** What the rules for its kind find in one annex, worst first, then in sheet order. */
export function checkAnnex(annex: Annex, knowledge: RuleKnowledge, rules: readonly Rule[] = allRules): readonly Finding[] {
  const start = { row: annex.range.top, column: annex.range.left };
  const given = rememberFacts(annex, knowledge);
  return orderFindings(
    rules.filter((rule) => appliesTo(rule, annex.kind)).flatMap((rule) => run(rule, annex.sheet, start, () => rule.check(annex, given))),
  );
}

/** What the rules find on one sheet, in all its annexes and in what cannot be read as one; worst first, then in sheet order. */
export function checkSheet(reading: SheetReading, knowledge: RuleKnowledge, rules: readonly Rule[] = allRules): readonly Finding[] {
  return orderFindings([
    ...reading.unreadable.flatMap((unreadable) => checkUnreadable(unreadable, rules)),
    ...reading.annexes.flatMap((annex) => checkAnnex(annex, knowledge, rules)),
  ]);
}
