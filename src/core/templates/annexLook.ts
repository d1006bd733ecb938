import type { ColumnKey } from "../annex/annex";
import type { PlannedFormat, PlannedPage, SheetPlan } from "../plan/sheetPlan";
import type { RangeAddress } from "../snapshot/address";
import type { Layout } from "./layout";
import { levelOf } from "./numbering";
import { POINTS_KEYS } from "./annexPoints";

/** In characters; together they fill an A4 page across, less its margins, at about the size of the screen. */
const WIDTHS: Partial<Record<ColumnKey, number>> = {
  stt: 8,
  criterion: 37,
  maxScore: 10,
  prevScore: 10,
  targetScore: 10,
  task: 41,
  leadAgency: 18,
};
const OTHER_WIDTH = 15;

/** Title rows have set heights, because fitting would not see text that runs across columns. */
export const titleHeights: SheetPlan["rowHeights"] = [
  { row: 0, points: 21 },
  { row: 1, points: 21 },
  { row: 2, points: 20 },
  { row: 3, points: 9 },
];

export function columnWidths({ template }: Layout): readonly number[] {
  return template.columns.map(({ key }) => WIDTHS[key] ?? OTHER_WIDTH);
}

/** Later formats lie on top of earlier ones. */
export function formatsOf(layout: Layout): readonly PlannedFormat[] {
  return [...titleFormats(layout), ...tableFormats(layout), ...levelFormats(layout), ...totalFormats(layout)];
}

function titleFormats({ lastColumn }: Layout): PlannedFormat[] {
  const line = (row: number): RangeAddress => ({ top: row, left: 0, bottom: row, right: lastColumn });
  const title = { bold: true, fontSize: 14, horizontal: "centerAcrossSelection", vertical: "center" } as const;
  return [
    { range: { top: 0, left: 0, bottom: 3, right: lastColumn }, fontName: "Times New Roman", fontSize: 13 },
    { range: line(0), ...title },
    { range: line(1), ...title },
    { range: line(2), italic: true, horizontal: "centerAcrossSelection", vertical: "center" },
  ];
}

/**
 * Text columns are text, so that "- Rà soát …", "85%" and "1.10" stay as typed: from the heading on, whose format a row inserted
 * above the first one takes over. Points are plain numbers, which show 8 and 0,8791 alike.
 */
function tableFormats({ columns, headingRow, firstRow, totalRow, lastColumn }: Layout): PlannedFormat[] {
  const table = { top: headingRow, left: 0, bottom: totalRow, right: lastColumn };
  const base = { fontName: "Times New Roman", fontSize: 12, vertical: "center", wrap: true, borders: "thin" } as const;
  const ofColumns = [...columns].flatMap(([key, column]): PlannedFormat[] => {
    const isPoints = POINTS_KEYS.some((points) => points === key);
    const range = { top: headingRow, left: column, bottom: totalRow, right: column };
    const horizontal = isPoints ? "right" : key === "stt" ? "center" : "left";
    return [
      { range, numberFormat: isPoints ? "General" : "@" },
      { range: { ...range, top: firstRow }, horizontal, ...(isPoints ? { indent: 1 } : {}) },
    ];
  });
  return [{ range: table, ...base }, { range: { ...table, bottom: headingRow }, bold: true, horizontal: "center" }, ...ofColumns];
}

/** Fields bold all across; criteria bold up to their points, so that a task beside one stays easy to read. */
function levelFormats(layout: Layout): PlannedFormat[] {
  const { template, firstRow, lastColumn, columns } = layout;
  const lastPoints = Math.max(...POINTS_KEYS.map((key) => columns.get(key) ?? 0));
  return template.rows.flatMap((row, index): PlannedFormat[] => {
    const level = levelOf(row);
    const right = level === 1 ? lastColumn : lastPoints;
    return level > 2 ? [] : [{ range: { top: firstRow + index, left: 0, bottom: firstRow + index, right }, bold: true }];
  });
}

/** The label is centred over number and name without merging, so that rows can still be sorted and filtered. */
function totalFormats({ totalRow, lastColumn, columns }: Layout): PlannedFormat[] {
  const line = { top: totalRow, left: 0, bottom: totalRow, right: lastColumn };
  const label = { ...line, right: Math.max(0, ...["stt", "criterion"].map((key) => columns.get(key as ColumnKey) ?? 0)) };
  return [
    { range: line, bold: true },
    { range: label, horizontal: "centerAcrossSelection", wrap: false },
  ];
}

/** A4 across with the margins of administrative documents, the heading on every page, the page's number below. */
export function page(table: RangeAddress): PlannedPage {
  return {
    orientation: "landscape",
    paper: "A4",
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    titleRows: { first: table.top, last: table.top },
    printArea: { ...table, top: 0 },
    fitToWidth: true,
    centerHorizontally: true,
    footer: '&"Times New Roman,Regular"&P/&N',
  };
}
