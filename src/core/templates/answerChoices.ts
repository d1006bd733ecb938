import { codesOf } from "../annex/codedAnswers";
import type { PlannedChoice } from "../plan/sheetPlan";
import { contentOf } from "./content";
import type { Layout } from "./layout";

/** The answers that coded indicators ("Không = 0, Có = 1") allow, to pick from. */
export function answerChoices(layout: Layout): readonly PlannedChoice[] {
  const { template, columns, rowAt } = layout;
  const column = columns.get("value");
  if (column === undefined) return [];
  return template.rows.flatMap((row, index): PlannedChoice[] => {
    const values = codesOf(String(contentOf(layout, row, "unit") ?? ""));
    const at = rowAt[index] ?? 0;
    const range = { top: at, left: column, bottom: at, right: column };
    return values.length > 0 ? [{ range, values }] : [];
  });
}
