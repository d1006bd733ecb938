import type { Annex, SheetReading, UnreadableAnnex } from "../annex/annex";
import type { Finding } from "../findings/finding";
import { orderFindings } from "../findings/orderFindings";
import { allRules } from "./allRules";
import type { Rule, RuleKnowledge } from "./rule";
import { appliesTo, rememberFacts, runReports, runRule } from "./runRule";

export { RULE_FAILED } from "./runRule";

/** What the rules find wrong with a table that cannot be read as an annex. */
export function checkUnreadable(unreadable: UnreadableAnnex, rules: readonly Rule[]): readonly Finding[] {
  return rules
    .filter((rule) => appliesTo(rule, unreadable.kind))
    .flatMap((rule) => runReports(rule, unreadable.sheet, unreadable.at, () => rule.checkUnreadable?.(unreadable) ?? []).found)
    .map(({ finding }) => finding);
}

/** What the rules for its kind find in one annex, worst first, then in sheet order. */
export function checkAnnex(annex: Annex, knowledge: RuleKnowledge, rules: readonly Rule[] = allRules): readonly Finding[] {
  const given = rememberFacts(annex, knowledge);
  const found = rules.filter((rule) => appliesTo(rule, annex.kind)).flatMap((rule) => runRule(rule, annex, given).found);
  return orderFindings(found.map(({ finding }) => finding));
}

/** What the rules find on one sheet, in all its annexes and in what cannot be read as one; worst first, then in sheet order. */
export function checkSheet(reading: SheetReading, knowledge: RuleKnowledge, rules: readonly Rule[] = allRules): readonly Finding[] {
  return orderFindings([
    ...reading.unreadable.flatMap((unreadable) => checkUnreadable(unreadable, rules)),
    ...reading.annexes.flatMap((annex) => checkAnnex(annex, knowledge, rules)),
  ]);
}
