import type { PlannedFormat, SheetPlan } from "../plan/sheetPlan";
import { linesOf } from "../plan/textHeight";
import type { RangeAddress } from "../snapshot/address";
import type { Layout } from "./layout";
import { fillIn, titleOf } from "./wording";

const TITLE = { row: 1, fontSize: 14, lineHeight: 19 } as const;

/** Caption, title, subtitle and a blank row; `merges` where the title takes more than one line, which text across columns cannot. */
export function titleBlock(layout: Layout): Pick<SheetPlan, "cells" | "merges" | "rowHeights"> & { readonly formats: readonly PlannedFormat[] } {
  const { template, filled, lastColumn } = layout;
  const title = titleOf(filled ? { title: template.printed?.title ?? template.title } : template, layout);
  const width = template.columns.reduce((sum, { key }) => sum + (layout.look.widths[key] ?? 0), 0);
  const lines = linesOf(title, width, { fontSize: TITLE.fontSize, bold: true });
  const range = (row: number): RangeAddress => ({ top: row, left: 0, bottom: row, right: lastColumn });
  const texts = [template.caption, title, fillIn(template.subtitle, layout), null];
  const across = { bold: true, fontSize: TITLE.fontSize, horizontal: "centerAcrossSelection", vertical: "center" } as const;
  return {
    cells: texts.map((text) => [text, ...Array<null>(lastColumn).fill(null)]),
    merges: lines > 1 ? [range(TITLE.row)] : [],
    rowHeights: [
      { row: 0, points: 21 },
      { row: TITLE.row, points: lines > 1 ? lines * TITLE.lineHeight + 2 : 21 },
      { row: 2, points: 20 },
      { row: 3, points: 9 },
    ],
    formats: [
      { range: { ...range(0), bottom: 3 }, fontName: "Times New Roman", fontSize: 13 },
      { range: range(0), ...across },
      { range: range(TITLE.row), ...across, ...(lines > 1 ? { horizontal: "center", wrap: true } as const : {}) },
      { range: range(2), italic: true, horizontal: "centerAcrossSelection", vertical: "center" },
    ],
  };
}
