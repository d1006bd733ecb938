import { type Ratio, rounded, shareFormula } from "../calculated/ratios";
import { shownFigure } from "../calculated/reportFigures";
import type { Fix } from "../findings/finding";

/** The share as a formula over its parts. */
export function ratioFix(rule: string, { indicator, whole, part, share }: Ratio): Fix {
  const { cell } = indicator;
  const formula = shareFormula(indicator, whole, part);
  return { label: `${rule}.fix`, data: { expected: shownFigure(rounded(share, 2)) }, edits: [{ kind: "setFormula", cell: cell.address, formula }] };
}
