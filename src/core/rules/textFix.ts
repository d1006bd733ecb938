import type { AnnexCell } from "../annex/annex";
import type { FindingData } from "../findings/finding";
import type { Report } from "./rule";

/** The report with its cell's text put right as the fix of this label; as it is where a formula makes the text. */
export function withTextFix(report: Report, cell: AnnexCell, label: string, text: string, data: FindingData = report.data): Report {
  if (cell.formula !== null) return report;
  return { ...report, fix: { label, data, edits: [{ kind: "setText", cell: cell.address, text }] } };
}
