import type { ColumnKey } from "../annex/annex";
import { tallestRow, textHeight } from "../plan/textHeight";
import { contentOf } from "./content";
import type { Layout, LayOutOptions, TemplateKind } from "./layout";
import type { Template, TemplateRow } from "./template.schema";

/** Above the heading: caption, title, subtitle, a blank row. */
const TITLE_ROWS = 4;

/** Points: where a text is too long for one row, its rows are low, so that pages fill up and break between them. */
const LOW_ROW = 140;

const levelWord: Readonly<Record<Template["level"], string>> = { tinh: "tỉnh", huyen: "huyện", xa: "xã" };

/** Where everything goes, for a template whose kind is laid out as `look` says. */
export function layoutOf(template: Template, look: TemplateKind, options: LayOutOptions): Layout {
  const grouped = template.columns.some(({ group }) => group !== undefined);
  const headingRow = TITLE_ROWS + (grouped ? 1 : 0);
  const firstRow = headingRow + 1;
  const said = {
    look,
    filled: options.filled,
    year: options.year ?? template.year,
    unit: options.unit ?? (options.filled ? template.unit : `${levelWord[template.level]} …`),
  };
  const spans = template.rows.map((row) => rowsFor(template, row, said));
  const rowAt = spans.map((_, index) => firstRow + spans.slice(0, index).reduce((sum, span) => sum + span, 0));
  const lastRow = firstRow + spans.reduce((sum, span) => sum + span, 0) - 1;
  const totalRow = template.totalLabel === undefined ? null : lastRow + 1;
  return {
    kind: template.kind,
    template,
    ...said,
    columns: new Map<ColumnKey, number>(template.columns.map(({ key }, column) => [key, column])),
    lastColumn: template.columns.length - 1,
    headingTop: TITLE_ROWS,
    headingRow,
    belowHeading: true,
    firstRow,
    rowAt,
    spans,
    lastRow,
    totalRow,
    bottom: totalRow ?? lastRow,
  };
}

/** One, or as many as the row's longest text needs; kinds that merge cells themselves spread long texts over their rows. */
function rowsFor({ columns }: Template, row: TemplateRow, said: Pick<Layout, "look" | "filled" | "year" | "unit">): number {
  const { widths, fontSize, merges } = said.look;
  if (merges) return 1;
  const heights = columns.map(({ key }) => {
    const content = contentOf(said, row, key);
    return typeof content === "string" ? textHeight(content, widths[key] ?? 0, { fontSize, bold: false }) : 0;
  });
  const height = Math.max(...heights);
  return height > tallestRow ? Math.ceil(height / LOW_ROW) : 1;
}
