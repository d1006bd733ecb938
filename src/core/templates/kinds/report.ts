import { isRatio, ratioFormula, ratioOf } from "../../annex/ratioFormula";
import { contentOf } from "../content";
import type { Calculation, Layout, RowPlace, TemplateKind } from "../layout";
import { isPart } from "../numbering";
import type { TemplateRow } from "../template.schema";
import { treePlaces } from "./treePlaces";

/** Numbered indicators; below some of them rows "Trong đó", of which only the first bears the label. */
export const report: TemplateKind = {
  kind: "report",
  name: "indicator",
  frame: ["stt", "indicator", "unit"],
  entry: "value",
  widths: { stt: 10, indicator: 70, unit: 17, value: 13, note: 26 },
  fontSize: 12,
  vertical: "center",
  capitals: false,
  bold: ["stt", "indicator"],
  places,
  calculations,
};

function places(rows: readonly TemplateRow[]): readonly RowPlace[] {
  const numbered = treePlaces(rows.filter((row) => !isPart(row)))[Symbol.iterator]();
  return rows.map((row) => (isPart(row) ? { level: 0, leaf: true } : (numbered.next().value ?? { level: 0, leaf: true })));
}

/** A share of one part row in another is calculated from the two rows below it. */
function calculations(layout: Layout): readonly Calculation[] {
  const { template, columns, rowAt } = layout;
  const column = columns.get("value");
  if (column === undefined) return [];
  return template.rows.flatMap((row, index): Calculation[] => {
    const end = template.rows.findIndex((next, at) => at > index && !isPart(next));
    const parts = template.rows.slice(index + 1, end === -1 ? undefined : end);
    if (isPart(row) || !isRatio(row.indicator ?? "", row.unit ?? "", parts.map(({ unit }) => unit ?? ""))) return [];
    const [at = 0, wholeRow = 0, partRow = 0] = rowAt.slice(index);
    const [whole, part] = parts.map((next) => contentOf(layout, next, "value"));
    return [{ row: at, key: "value", formula: ratioFormula({ column, wholeRow, partRow }), result: ratioOf(whole, part) }];
  });
}
