import type { Finding, Severity } from "./finding";

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Worst first, then in sheet order; at one cell as they came. */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (one, other) => WEIGHT[one.severity] - WEIGHT[other.severity] || one.cell.row - other.cell.row || one.cell.column - other.cell.column,
  );
}
