import type { ColumnKey } from "../annex/annex";
import type { PlannedFormat, PlannedPage } from "../plan/sheetPlan";
import type { RangeAddress } from "../snapshot/address";
import { POINTS_KEYS } from "./annexPoints";
import type { Layout } from "./layout";
import { titleBlock } from "./titleBlock";

const OTHER_WIDTH = 15;
/** Columns of numbers; all others hold text. */
const NUMBERS: readonly ColumnKey[] = [...POINTS_KEYS, "value", "budget"];
/** Numbers on the right, but for budgets: half of them are phrases. */
const ALIGNED: Partial<Record<ColumnKey, "right" | "center">> = {
  stt: "center", maxScore: "right", prevScore: "right", targetScore: "right", value: "right", budget: "center", unit: "center",
};

export function columnWidths({ template, look }: Layout): readonly number[] {
  return template.columns.map(({ key }) => look.widths[key] ?? OTHER_WIDTH);
}

/** Later formats lie on top of earlier ones. */
export function formatsOf(layout: Layout): readonly PlannedFormat[] {
  const ofKind = layout.look.formats?.(layout) ?? [];
  return [...titleBlock(layout).formats, ...tableFormats(layout), ...levelFormats(layout), ...ofKind, ...totalFormats(layout)];
}

/**
 * Text columns are text, so that "- Rà soát …", "85%" and "1.10" stay as typed: from the heading on, whose format a row inserted
 * above the first one takes over. Points are plain numbers, which show 8 and 0,8791 alike.
 */
function tableFormats({ look, columns, headingTop, headingRow, firstRow, bottom, lastColumn }: Layout): PlannedFormat[] {
  const table = { top: headingTop, left: 0, bottom, right: lastColumn };
  const base = { fontName: "Times New Roman", fontSize: look.fontSize, vertical: look.vertical, wrap: true, borders: "thin" } as const;
  const ofColumns = [...columns].flatMap(([key, column]): PlannedFormat[] => {
    const range = { top: headingRow, left: column, bottom, right: column };
    const horizontal = ALIGNED[key] ?? "left";
    return [
      { range, numberFormat: NUMBERS.includes(key) ? "General" : "@" },
      { range: { ...range, top: firstRow }, horizontal, ...(horizontal === "right" ? { indent: 1 } : {}) },
    ];
  });
  return [{ range: table, ...base }, { range: { ...table, bottom: headingRow }, bold: true, horizontal: "center", vertical: "center" }, ...ofColumns];
}

/** Fields bold all across; criteria bold only in some columns, so that a task beside one stays easy to read. */
function levelFormats({ template, look, rowAt, lastColumn, columns }: Layout): PlannedFormat[] {
  const lastBold = Math.max(-1, ...look.bold.map((key) => columns.get(key) ?? -1));
  return look.places(template.rows).flatMap(({ level }, index): PlannedFormat[] => {
    const row = rowAt[index] ?? 0;
    const right = level === 1 ? lastColumn : level === 2 ? lastBold : -1;
    return right < 0 ? [] : [{ range: { top: row, left: 0, bottom: row, right }, bold: true }];
  });
}

/** The label is centred over number and name without merging, so that rows can still be sorted and filtered. */
function totalFormats({ totalRow, lastColumn, columns, look }: Layout): PlannedFormat[] {
  if (totalRow === null) return [];
  const line = { top: totalRow, left: 0, bottom: totalRow, right: lastColumn };
  const label = { ...line, right: Math.max(columns.get("stt") ?? 0, columns.get(look.name) ?? 0) };
  return [
    { range: line, bold: true },
    { range: label, horizontal: "centerAcrossSelection", wrap: false },
  ];
}

/** A4 across with the margins of administrative documents, the heading on every page, the page's number below. */
export function page(table: RangeAddress, lastHeadingRow: number): PlannedPage {
  return {
    orientation: "landscape",
    paper: "A4",
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    titleRows: { first: table.top, last: lastHeadingRow },
    printArea: { ...table, top: 0 },
    fitToWidth: true,
    centerHorizontally: true,
    footer: '&"Times New Roman,Regular"&P/&N',
  };
}
