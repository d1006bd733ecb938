import type { SheetPlan } from "#core/plan/sheetPlan";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";

/** The sheet that a plan makes, as it would be read back: formulas with the results that the plan gives them. */
export function planSnapshot(plan: SheetPlan): SheetSnapshot {
  const textColumns = plan.formats.filter(({ numberFormat }) => numberFormat === "@").map(({ range }) => range);
  const isText = (row: number, column: number): boolean =>
    textColumns.some((range) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right);
  const isFormula = (cell: string | number | null): boolean => typeof cell === "string" && cell.startsWith("=");
  const values = plan.cells.map((cells, row) =>
    cells.map((cell, column): CellValue => (isFormula(cell) ? (plan.results[row]?.[column] ?? "#VALUE!") : (cell ?? ""))),
  );
  return {
    sheet: { id: plan.name, name: plan.name },
    origin: { row: 0, column: 0 },
    values,
    formulas: plan.cells.map((cells) => cells.map((cell) => cell ?? "")),
    numberFormats: plan.cells.map((cells, row) => cells.map((_, column) => (isText(row, column) ? "@" : "General"))),
    merges: plan.merges,
    calculated: true,
    cut: false,
  };
}
