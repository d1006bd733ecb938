import type { Finding, Severity } from "#core/findings/finding";
import { orderFindings } from "#core/findings/orderFindings";
import { parseA1, toA1 } from "#core/snapshot/address";

function finding(severity: Severity, cell: string, rule = "points-missing"): Finding {
  const sheet = { id: "1", name: "Phụ lục" };
  return { rule, severity, message: rule, sheet, cell: parseA1(cell)!, stt: "", place: "", column: null, data: {}, related: [], fix: null };
}

const findings = [
  finding("info", "A1"),
  finding("warning", "C9"),
  finding("error", "B10", "second"),
  finding("warning", "B9"),
  finding("error", "B10", "third"),
  finding("error", "D2", "first"),
];

describe("findings", () => {
  it("are ordered worst first, then in sheet order, at one cell as they came", () => {
    expect(orderFindings(findings).map(({ severity, cell, rule }) => `${severity} ${toA1(cell)} ${rule}`)).toEqual([
      "error D2 first",
      "error B10 second",
      "error B10 third",
      "warning B9 points-missing",
      "warning C9 points-missing",
      "info A1 points-missing",
    ]);
  });
});
