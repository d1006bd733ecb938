import type { Finding, Severity } from "#core/findings/finding";
import { findingKey } from "#review/findingKey";
import { listedFindings, severities } from "./listedFindings";

export type Grouping = "severity" | "row" | "rule";

/** What of the findings is shown, and how. */
export interface FindingsView {
  readonly hidden: readonly Severity[];
  /** Only this rule's; `null` for all. */
  readonly rule: string | null;
  readonly grouping: Grouping;
}

export const wholeView: FindingsView = { hidden: [], rule: null, grouping: "severity" };

/** Findings under one heading; `name` is a severity, a row's place or a rule. */
export interface FindingsGroup {
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** The findings that the view lets through, in groups; each group and each finding in the order of the list it came from. */
export function arrangeFindings(findings: readonly Finding[], view: FindingsView): readonly FindingsGroup[] {
  const shown = listedFindings(findings).filter(({ severity, rule }) => !view.hidden.includes(severity) && (view.rule === null || rule === view.rule));
  switch (view.grouping) {
    case "severity":
      return severities.flatMap((name) => groupOf(name, shown.filter(({ severity }) => severity === name)));
    case "rule":
      return grouped(shown, ({ rule }) => rule);
    case "row":
      return grouped([...shown].sort((one, other) => one.cell.row - other.cell.row || one.cell.column - other.cell.column), ({ place }) => place);
  }
}

/** The findings' keys in the order in which they are shown. */
export function shownKeys(groups: readonly FindingsGroup[]): readonly string[] {
  return groups.flatMap(({ findings }) => findings.map(findingKey));
}

/** Rules that found something, with how often; in the order of the list. */
export function rulesIn(findings: readonly Finding[]): readonly { readonly rule: string; readonly count: number }[] {
  return grouped(listedFindings(findings), ({ rule }) => rule).map(({ name, findings: found }) => ({ rule: name, count: found.length }));
}

function groupOf(name: string, findings: readonly Finding[]): readonly FindingsGroup[] {
  return findings.length === 0 ? [] : [{ name, findings }];
}

function grouped(findings: readonly Finding[], nameOf: (finding: Finding) => string): readonly FindingsGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(nameOf(finding));
    if (group) group.push(finding);
    else groups.set(nameOf(finding), [finding]);
  }
  return [...groups].map(([name, found]) => ({ name, findings: found }));
}
