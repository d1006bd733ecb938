import type { ColumnKey } from "../annex/annex";
import type { SheetPlan } from "../plan/sheetPlan";
import { contentOf } from "./content";
import { headingCells } from "./headingBlock";
import type { Calculation, Layout } from "./layout";
import { titleBlock } from "./titleBlock";

type Cell = string | number | null;

/** Everything that stands in the sheet's cells, and what its formulas give. */
export function layOutCells(layout: Layout): Pick<SheetPlan, "cells" | "results"> {
  const { template, look } = layout;
  const calculated = new Map(look.calculations(layout).map((cell) => [`${cell.row} ${cell.key}`, cell]));
  const total = layout.totalRow === null ? [] : [template.columns.map(({ key }): Cell => (key === "stt" ? (template.totalLabel ?? null) : null))];
  const cells = [...titleBlock(layout).cells, ...headingCells(layout), ...rowsOf(layout), ...total];
  const at = (row: number, column: number): Calculation | undefined => calculated.get(`${row} ${template.columns[column]?.key ?? ""}`);
  return {
    cells: cells.map((line, row) => line.map((content, column) => at(row, column)?.formula ?? content)),
    results: cells.map((line, row) => line.map((_, column) => at(row, column)?.result ?? null)),
  };
}

/** The sheet's row of the first row to be filled in whose entry the sheet does not calculate. */
export function firstEntry(layout: Layout): number {
  const { template, look, rowAt } = layout;
  const calculated = new Set(look.calculations(layout).flatMap(({ row, key }) => (key === look.entry ? [row] : [])));
  const places = look.places(template.rows);
  return rowAt.find((row, index) => places[index]?.leaf && !calculated.has(row)) ?? layout.firstRow;
}

function rowsOf(layout: Layout): Cell[][] {
  const { template, look, spans } = layout;
  const places = look.places(template.rows);
  const inCapitals = (index: number, key: ColumnKey): boolean => look.capitals && key === look.name && places[index]?.level === 1;
  return template.rows.flatMap((row, index) => {
    const line = template.columns.map(({ key }) => {
      const content = contentOf(layout, row, key);
      return typeof content === "string" && inCapitals(index, key) ? content.toUpperCase() : content;
    });
    return [line, ...Array<Cell[]>((spans[index] ?? 1) - 1).fill(line.map(() => null))];
  });
}
