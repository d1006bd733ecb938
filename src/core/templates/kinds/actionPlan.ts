import type { ColumnKey } from "../../annex/annex";
import { sectionBudgetFormula, totalBudgetFormula } from "../../annex/budgetFormula";
import type { PlannedFormat } from "../../plan/sheetPlan";
import type { RangeAddress } from "../../snapshot/address";
import { contentOf } from "../content";
import type { Calculation, Layout, RowPlace, TemplateKind } from "../layout";
import { isRoman, isSubsection } from "../numbering";
import type { TemplateRow } from "../template.schema";

/** What one row says for its whole task. */
const DETAILS: readonly ColumnKey[] = ["leadAgency", "coordAgency", "deadline", "budget"];

/**
 * Sections I, II …, some with sub-sections A, B …; below them goals, each over its tasks, each over its activities. An empty sheet
 * brings sections, goals, tasks and activities, which the next year's plan mostly takes over and which are sooner changed than
 * written anew; products, agencies, deadlines and budgets are the user's.
 */
export const actionPlan: TemplateKind = {
  kind: "action-plan",
  name: "goal",
  frame: ["stt", "goal", "task", "activity"],
  entry: "output",
  widths: { stt: 5, goal: 25, task: 22, activity: 25, output: 17, leadAgency: 14, coordAgency: 14, deadline: 11, budget: 11 },
  fontSize: 11,
  vertical: "top",
  capitals: true,
  bold: ["stt", "goal"],
  places,
  calculations,
  merges,
  formats,
};

function isHeading({ stt }: TemplateRow): boolean {
  return isRoman(stt) || isSubsection(stt);
}

function places(rows: readonly TemplateRow[]): readonly RowPlace[] {
  return rows.map((row) => (isHeading(row) ? { level: isRoman(row.stt) ? 1 : 2, leaf: false } : { level: 0, leaf: true }));
}

/** A section's budget is the sum of its rows, the total row's that of the sections; phrases do not count. */
function calculations(layout: Layout): readonly Calculation[] {
  const { template, columns, firstRow, totalRow, headingRow } = layout;
  const [column, sttColumn] = [columns.get("budget"), columns.get("stt")];
  if (column === undefined || sttColumn === undefined || totalRow === null) return [];
  const sections = template.rows.flatMap((row, index) => (isRoman(row.stt) ? [index] : []));
  const budgetOf = (rows: readonly TemplateRow[]): number | string => {
    const numbers = rows.map((row) => contentOf(layout, row, "budget")).filter((budget) => typeof budget === "number");
    return numbers.length === 0 ? "" : numbers.reduce((sum, budget) => sum + budget, 0);
  };
  const sums = sections.map((index, at): Calculation => {
    const next = sections[at + 1] ?? template.rows.length;
    const formula = sectionBudgetFormula({ column, sttColumn, row: firstRow + index, nextRow: firstRow + next });
    return { row: firstRow + index, key: "budget", formula, result: budgetOf(template.rows.slice(index, next)) };
  });
  return [...sums, { row: totalRow, key: "budget", formula: totalBudgetFormula({ column, sttColumn, headingRow }), result: budgetOf(template.rows) }];
}

/** A goal with its number spans its tasks, a task its activities; within a task, details and products span the rows that have none. */
function merges(layout: Layout): readonly RangeAddress[] {
  const holds = (row: TemplateRow, keys: readonly ColumnKey[]): boolean => keys.some((key) => contentOf(layout, row, key) !== null);
  const opensGoal = (row: TemplateRow): boolean => isHeading(row) || holds(row, ["goal"]);
  const opensTask = (row: TemplateRow): boolean => opensGoal(row) || holds(row, ["task"]);
  const withinTask = (keys: readonly ColumnKey[]) => spans(layout, keys, (row) => opensTask(row) || holds(row, keys), (row) => holds(row, keys));
  return [
    ...spans(layout, ["stt", "goal"], opensGoal, () => true),
    ...spans(layout, ["task"], opensTask, (row) => holds(row, ["task"])),
    ...withinTask(["output"]),
    ...withinTask(DETAILS),
  ];
}

/** In each of the columns a range from every row that opens one to the row before the next, where there is something to span. */
function spans(
  { template, firstRow, columns }: Layout,
  keys: readonly ColumnKey[],
  opens: (row: TemplateRow) => boolean,
  holds: (row: TemplateRow) => boolean,
): readonly RangeAddress[] {
  const starts = template.rows.flatMap((row, index) => (opens(row) ? [index] : []));
  const runs = starts.flatMap((start, at) => {
    const [row, end] = [template.rows[start], (starts[at + 1] ?? template.rows.length) - 1];
    return row && end > start && !isHeading(row) && holds(row) ? [{ top: firstRow + start, bottom: firstRow + end }] : [];
  });
  return keys.flatMap((key) => {
    const column = columns.get(key);
    return column === undefined ? [] : runs.map((run) => ({ ...run, left: column, right: column }));
  });
}

/** A section's name runs across to the budget without merging, so that its row still reads as one with a name and nothing else. */
function formats({ template, firstRow, columns }: Layout): readonly PlannedFormat[] {
  const [left, budget] = [columns.get("goal") ?? 0, columns.get("budget") ?? template.columns.length];
  return template.rows.flatMap((row, index): PlannedFormat[] => {
    const top = firstRow + index;
    return isHeading(row) ? [{ range: { top, left, bottom: top, right: budget - 1 }, bold: true, horizontal: "centerAcrossSelection", wrap: false }] : [];
  });
}
