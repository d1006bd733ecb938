import { childrenTotalFormula, grandTotalFormula } from "../../annex/totalFormula";
import { POINTS_KEYS, pointsByRow } from "../annexPoints";
import type { Calculation, Layout, TemplateKind } from "../layout";
import { parentNumber, rowNumber } from "../numbering";
import { treePlaces } from "./treePlaces";

export const score: TemplateKind = {
  kind: "score",
  name: "criterion",
  frame: ["stt", "criterion", "maxScore"],
  entry: "prevScore",
  widths: { stt: 8, criterion: 37, maxScore: 10, prevScore: 10, targetScore: 10, task: 41, leadAgency: 18 },
  fontSize: 12,
  vertical: "center",
  capitals: true,
  bold: ["stt", "criterion", ...POINTS_KEYS],
  places: treePlaces,
  calculations,
};

/** A parent's points are the sum of its children, the total row's those of the fields. */
function calculations(layout: Layout): readonly Calculation[] {
  const { template, filled, columns, rowAt, totalRow, headingRow } = layout;
  const sttColumn = columns.get("stt") ?? 0;
  const parents = new Set(template.rows.map(parentNumber));
  return POINTS_KEYS.flatMap((key): Calculation[] => {
    const column = columns.get(key);
    if (column === undefined || totalRow === null) return [];
    const points = pointsByRow(template.rows, key, filled || key === "maxScore");
    const total = grandTotalFormula({ column, sttColumn, headingRow, totalRow });
    const sums = template.rows.flatMap((row, index): Calculation[] => {
      if (!parents.has(rowNumber(row))) return [];
      const at = rowAt[index] ?? 0;
      const formula = childrenTotalFormula({ column, sttColumn, row: at, end: { totalRow }, dotted: row.stt.endsWith(".") });
      return [{ row: at, key, formula, result: points.get(rowNumber(row)) ?? 0 }];
    });
    return [...sums, { row: totalRow, key, formula: total, result: points.get(null) ?? 0 }];
  });
}
