import type { ColumnKey } from "../annex/annex";
import { childrenTotalFormula, grandTotalFormula } from "../annex/totalFormula";
import type { SheetPlan } from "../plan/sheetPlan";
import { POINTS_KEYS, isPointsKey, pointsByRow } from "./annexPoints";
import type { Layout } from "./layout";
import { levelOf, parentNumber, rowNumber } from "./numbering";
import type { TemplateRow } from "./template.schema";
import { fillIn, titleOf } from "./wording";

type Cell = string | number | null;

/** Everything that stands in the sheet's cells, and what its formulas give. */
export function layOutCells(layout: Layout): Pick<SheetPlan, "cells" | "results"> {
  const { template, firstRow } = layout;
  const parents = parentsOf(layout);
  const rows = template.rows.map((row, index) =>
    template.columns.map(({ key }) => rowCell(layout, row, key, parents.has(rowNumber(row)) ? firstRow + index : null)),
  );
  const headings = template.columns.map(({ heading }) => fillIn(heading, layout));
  const total = template.columns.map(({ key }) => totalCell(layout, key));
  return { cells: [...titleBlock(layout), headings, ...rows, total], results: resultsOf(layout, parents) };
}

/** The sheet's row of the first criterion to be filled in. */
export function firstLeaf(layout: Layout): number {
  const parents = parentsOf(layout);
  return layout.firstRow + layout.template.rows.findIndex((row) => !parents.has(rowNumber(row)));
}

function titleBlock(layout: Layout): Cell[][] {
  const { template, lastColumn } = layout;
  const title = titleOf(template, layout);
  const lines = [template.caption, title, fillIn(template.subtitle, layout), null];
  return lines.map((line) => [line, ...Array<Cell>(lastColumn).fill(null)]);
}

/** `sumRow` is the row's place on the sheet where it is a parent, whose points are a formula. */
function rowCell(layout: Layout, row: TemplateRow, key: ColumnKey, sumRow: number | null): Cell {
  if (isPointsKey(key) && sumRow !== null) return childrenTotalFormula({ ...placeOf(layout, key), row: sumRow, end: layout, dotted: row.stt.endsWith(".") });
  if (key === "stt") return row.stt;
  if (key === "criterion") {
    const criterion = layout.filled ? (row.printedCriterion ?? row.criterion) : row.criterion;
    return levelOf(row) === 1 ? criterion.toUpperCase() : criterion;
  }
  if (key === "maxScore") return row.maxScore ?? null;
  return layout.filled && (key === "prevScore" || key === "targetScore" || key === "task" || key === "leadAgency") ? (row[key] ?? null) : null;
}

function totalCell(layout: Layout, key: ColumnKey): Cell {
  if (isPointsKey(key)) return grandTotalFormula({ ...placeOf(layout, key), headingRow: layout.headingRow, totalRow: layout.totalRow });
  return key === "stt" ? layout.template.totalLabel : null;
}

function placeOf(layout: Layout, key: ColumnKey): { column: number; sttColumn: number } {
  return { column: layout.columns.get(key) ?? 0, sttColumn: layout.columns.get("stt") ?? 0 };
}

function resultsOf(layout: Layout, parents: ReadonlySet<string | null>): (number | null)[][] {
  const { template, filled } = layout;
  const points = new Map(POINTS_KEYS.map((key) => [key, pointsByRow(template.rows, key, filled || key === "maxScore")]));
  const line = (number: string | null): (number | null)[] =>
    template.columns.map(({ key }) => (isPointsKey(key) ? (points.get(key)?.get(number) ?? null) : null));
  const nothing = template.columns.map(() => null);
  const above = Array.from({ length: layout.headingRow + 1 }, () => nothing);
  const rows = template.rows.map((row) => (parents.has(rowNumber(row)) ? line(rowNumber(row)) : nothing));
  return [...above, ...rows, line(null)];
}

function parentsOf({ template }: Layout): ReadonlySet<string | null> {
  return new Set(template.rows.map(parentNumber));
}
