import type { Annex, AnnexKind, AnnexRow } from "../annex/annex";
import { nearestPlace } from "../annex/walkAnnex";
import type { Finding } from "../findings/finding";
import type { CellAddress } from "../snapshot/address";
import type { SheetRef } from "../snapshot/snapshot";
import type { Report, Rule, RuleCheck, RuleKnowledge } from "./rule";
import { createTextMemory, type TextMemory } from "./textMemory";

/** Reported in place of a rule's findings when the rule itself breaks: a bug of ours that must not hide the other findings. */
export const RULE_FAILED = "rule-failed";

const SHEET_COLUMNS = 16_384;

/** A finding and the row that the rule found it in; `null` for the title, the heading, the whole sheet. */
export interface RowFinding {
  readonly row: AnnexRow | null;
  readonly finding: Finding;
}

export interface RuleRun {
  readonly failed: boolean;
  readonly found: readonly RowFinding[];
}

export function appliesTo(rule: Rule, kind: AnnexKind): boolean {
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
    place: report.row ? nearestPlace(report.row) : "",
    column: report.column,
    data: report.data,
    related: report.related ?? [],
    fix: report.fix ?? null,
  };
}

/** What is found in place of a rule's findings where it broke. */
export function failure(rule: Pick<Rule, "id">, sheet: SheetRef, cell: CellAddress, error: unknown): Finding {
  const detail = error instanceof Error ? error.message : String(error);
  const data = { failed: rule.id, detail };
  return { rule: RULE_FAILED, severity: "error", message: RULE_FAILED, sheet, cell, stt: "", place: "", column: null, data, related: [], fix: null };
}

/** What one rule finds, at each cell once; what it had found when it broke is dropped. */
export function runReports(rule: Rule, sheet: SheetRef, start: CellAddress, reports: () => Iterable<Report>): RuleRun {
  const found = new Map<number, RowFinding>();
  try {
    for (const report of reports()) {
      const cell = report.at.row * SHEET_COLUMNS + report.at.column;
      if (!found.has(cell)) found.set(cell, { row: report.row, finding: findingOf(rule, sheet, report) });
    }
  } catch (error) {
    return { failed: true, found: [{ row: null, finding: failure(rule, sheet, start, error) }] };
  }
  return { failed: false, found: [...found.values()] };
}

/** What one rule finds in an annex. */
export function runRule(rule: Rule, annex: Annex, given: RuleCheck): RuleRun {
  const start = { row: annex.range.top, column: annex.range.left };
  return runReports(rule, annex.sheet, start, () => rule.check(annex, given));
}

/** Rules ask for the same facts of an annex; each is worked out once. Whoever asks gets the same object, so facts are lists, not generators. */
export function rememberFacts(annex: Annex, knowledge: RuleKnowledge, texts: TextMemory = createTextMemory()): RuleCheck {
  const known = new Map<unknown, unknown>();
  return {
    ...knowledge,
    ofText: (look, text) => texts.of(look, text),
    once<Fact>(fact: (annex: Annex, knowledge: RuleKnowledge) => Fact): Fact {
      if (!known.has(fact)) known.set(fact, fact(annex, knowledge));
      return known.get(fact) as Fact;
    },
  };
}
