import type { SheetPlan } from "../plan/sheetPlan";
import type { RangeAddress } from "../snapshot/address";
import type { Layout } from "./layout";
import { fillIn } from "./wording";

/** The heading's one or two rows: groups above their columns, the other headings over both rows. */
export function headingCells(layout: Layout): SheetPlan["cells"] {
  const { template, headingTop, headingRow } = layout;
  const headings = template.columns.map(({ heading }) => fillIn(heading, layout));
  if (headingTop === headingRow) return [headings];
  const isGroupStart = (column: number): boolean => template.columns[column]?.group !== template.columns[column - 1]?.group;
  const upper = template.columns.map(({ group }, column) => (group === undefined ? (headings[column] ?? null) : isGroupStart(column) ? group : null));
  return [upper, template.columns.map(({ group }, column) => (group === undefined ? null : (headings[column] ?? null)))];
}

export function headingMerges({ template, headingTop, headingRow }: Layout): readonly RangeAddress[] {
  if (headingTop === headingRow) return [];
  const { columns } = template;
  return columns.flatMap(({ group }, column): RangeAddress[] => {
    if (group === undefined) return [{ top: headingTop, left: column, bottom: headingRow, right: column }];
    if (columns[column - 1]?.group === group) return [];
    const end = columns.findIndex((next, at) => at > column && next.group !== group);
    const right = (end === -1 ? columns.length : end) - 1;
    return right > column ? [{ top: headingTop, left: column, bottom: headingTop, right }] : [];
  });
}
