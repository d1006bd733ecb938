import type { Finding, Severity } from "#core/findings/finding";

export const severities: readonly Severity[] = ["error", "warning", "info"];

/** What is shown as a list: rows that nobody has filled in yet are shown as progress instead, a sorted table above the list. */
export function listedFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.rule !== "row-unfilled" && finding.message !== "stt-out-of-order.sorted");
}
