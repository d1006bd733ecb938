import type { RangeAddress } from "../snapshot/address";
import type { PlannedFormat, SheetPlan } from "./sheetPlan";
import { textHeight } from "./textHeight";

type Drawn = Pick<SheetPlan, "cells" | "formats" | "merges" | "columnWidths">;

/**
 * Heights for rows under cells that span several rows, where their text needs more room than the rows' own texts: no program fits
 * rows to such cells. All other rows are left to fit themselves.
 */
export function heightsForMerges(plan: Drawn): SheetPlan["rowHeights"] {
  const tall = plan.merges.filter(({ top, bottom }) => bottom > top).sort((one, other) => one.bottom - one.top - (other.bottom - other.top));
  const heights = new Map<number, number>();
  const raised = new Set<number>();
  for (const merge of tall) {
    const rows = Array.from({ length: merge.bottom - merge.top + 1 }, (_, index) => merge.top + index);
    for (const row of rows) if (!heights.has(row)) heights.set(row, ownHeight(plan, row));
    const room = rows.reduce((sum, row) => sum + (heights.get(row) ?? 0), 0);
    const more = mergedHeight(plan, merge) - room;
    if (more <= 0) continue;
    for (const row of rows) {
      heights.set(row, (heights.get(row) ?? 0) + more / rows.length);
      raised.add(row);
    }
  }
  return [...raised].sort((one, other) => one - other).map((row) => ({ row, points: Math.ceil(heights.get(row) ?? 0) }));
}

/** What the row's cells need that span no other row; a line at least. */
function ownHeight(plan: Drawn, row: number): number {
  const spanned = plan.merges.filter(({ top, bottom }) => bottom > top && row >= top && row <= bottom);
  const heights = (plan.cells[row] ?? []).map((_, column) =>
    spanned.some(({ left, right }) => column >= left && column <= right) ? 0 : cellHeight(plan, row, column, plan.columnWidths[column] ?? 0),
  );
  return Math.max(...heights);
}

function mergedHeight(plan: Drawn, { top, left, right }: RangeAddress): number {
  const width = plan.columnWidths.slice(left, right + 1).reduce((sum, one) => sum + one, 0);
  return cellHeight(plan, top, left, width);
}

function cellHeight(plan: Drawn, row: number, column: number, width: number): number {
  const here = ({ range }: PlannedFormat): boolean => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
  const { fontSize = 11, bold = false, wrap = false }: Partial<PlannedFormat> = Object.assign({}, ...plan.formats.filter(here));
  const content = plan.cells[row]?.[column];
  return textHeight(wrap && typeof content === "string" && !content.startsWith("=") ? content : "", width, { fontSize, bold });
}
