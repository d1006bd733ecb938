import type { Annex } from "../annex/annex";
import { nearestPlace } from "../annex/walkAnnex";
import type { Finding } from "../findings/finding";
import { orderFindings } from "../findings/orderFindings";
import type { RuleKnowledge } from "../rules/rule";
import { failure } from "../rules/runRule";
import { toA1 } from "../snapshot/address";
import type { AcrossCheck, AcrossReport, AcrossRule, AnnexPlace } from "./acrossRule";
import { acrossRules } from "./acrossRules";
import { criteriaOf } from "./criteria";
import { sameCriteria } from "./sameCriterion";

/** A finding across annexes, and the annex in which to act. */
export interface AcrossFinding {
  readonly annex: Annex;
  readonly finding: Finding;
}

function placeOf({ row }: AnnexPlace): string {
  return row ? nearestPlace(row) : "";
}

function findingOf(rule: AcrossRule, { here, there, column, message, data }: AcrossReport): Finding {
  const [sheet, otherSheet] = [here.annex.sheet, there.annex.sheet];
  return {
    rule: rule.id,
    severity: rule.severity,
    message: message ?? rule.id,
    sheet,
    cell: here.at,
    stt: here.row?.stt.printed ?? "",
    place: placeOf(here),
    column,
    data: { ...data, sheet: sheet.name, otherSheet: otherSheet.name, there: `${otherSheet.name}!${toA1(there.at)}` },
    related: [],
    fix: null,
    elsewhere: { sheet: otherSheet, cell: there.at, place: placeOf(there) },
  };
}

/** What one rule finds, at each cell once; what it had found when it broke is dropped. */
function runAcross(rule: AcrossRule, annexes: readonly Annex[], given: AcrossCheck): readonly AcrossFinding[] {
  const found = new Map<string, AcrossFinding>();
  try {
    for (const report of rule.check(annexes, given)) {
      const { annex, at } = report.here;
      const place = `${annex.sheet.id} ${toA1(at)}`;
      if (!found.has(place)) found.set(place, { annex, finding: findingOf(rule, report) });
    }
  } catch (error) {
    return annexes.slice(0, 1).map((annex) => ({ annex, finding: failure(rule, annex.sheet, { row: annex.range.top, column: annex.range.left }, error) }));
  }
  return [...found.values()];
}

/** What `make` gives, worked out when first asked. */
function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

function rememberSame(knowledge: RuleKnowledge): AcrossCheck {
  const criteria = remembered(criteriaOf);
  const sameAs = remembered((one: Annex) => remembered((other: Annex) => sameCriteria(criteria(one), criteria(other))));
  return { ...knowledge, same: (one, other) => sameAs(one)(other) };
}

/**
 * Where the annexes of one workbook are at odds with each other: annex after annex in the given order, in each the worst first.
 * Annexes of one kind, of different years and of different places are not compared.
 */
export function checkAcross(annexes: readonly Annex[], knowledge: RuleKnowledge, rules: readonly AcrossRule[] = acrossRules): readonly AcrossFinding[] {
  if (annexes.length < 2) return [];
  const given = rememberSame(knowledge);
  const found = rules.flatMap((rule) => runAcross(rule, annexes, given));
  return annexes.flatMap((annex) => orderFindings(found.flatMap((one) => (one.annex === annex ? [one.finding] : []))).map((finding) => ({ annex, finding })));
}
