import type { ColumnKey } from "../annex/annex";
import { nativeFormatsOf } from "../marks/nativeFormats";
import type { SheetPlan } from "../plan/sheetPlan";
import { agencyDropDown } from "./agencyDropDown";
import { columnWidths, formatsOf, page, titleHeights } from "./annexLook";
import { firstLeaf, layOutCells } from "./annexCells";
import { HEADING_ROW, type Layout } from "./layout";
import type { Template } from "./template.schema";
import { fillIn } from "./wording";

export interface LayOutOptions {
  /**
   * False: criteria and standard points, to be filled in. True: with the source's scores, tasks and agencies as well, its own
   * slips included. Two things of the source do not come back: sums, since a parent is a formula here, and numbers out of form
   * ("2,3"), which are put right in the template: a formula over the children would not find them.
   */
  readonly filled: boolean;
  /** The plan's year; the template's unless told. */
  readonly year?: number;
  /** "tỉnh Đắk Nông"; unless told, the source's own when filled, else a level with dots to be filled in. */
  readonly unit?: string;
  /** The template's own unless told. */
  readonly sheetName?: string;
}

/** A complete, printable annex sheet as data: both adapters (Excel, .xlsx) carry it out. Pure; throws nothing on a parsed template. */
export function layOutTemplate(template: Template, options: LayOutOptions): SheetPlan {
  const layout = layoutOf(template, options);
  const { headingRow, totalRow, lastColumn, columns } = layout;
  const table = { top: headingRow, left: 0, bottom: totalRow, right: lastColumn };
  const prevScore = columns.get("prevScore") ?? 0;
  return {
    name: sheetName(options.sheetName ?? "") || sheetName(fillIn(template.sheetName, layout)),
    ...layOutCells(layout),
    formats: formatsOf(layout),
    merges: [],
    columnWidths: columnWidths(layout),
    rowHeights: titleHeights,
    names: [
      { name: "PL_Bang", refersTo: { range: table } },
      { name: "PL_Meta", refersTo: { text: metaOf(layout) } },
    ],
    dropDowns: agencyDropDown(layout),
    conditionalFormats: nativeFormatsOf(layout),
    page: page(table),
    freeze: { rows: headingRow + 1, columns: 0 },
    firstCell: { row: firstLeaf(layout), column: prevScore },
    table,
  };
}

function layoutOf(template: Template, options: LayOutOptions): Layout {
  const columns = new Map<ColumnKey, number>(template.columns.map(({ key }, column) => [key, column]));
  const lastRow = HEADING_ROW + template.rows.length;
  return {
    template,
    filled: options.filled,
    year: options.year ?? template.year,
    unit: options.unit ?? (options.filled ? template.unit : `${levelWord[template.level]} …`),
    columns,
    lastColumn: template.columns.length - 1,
    headingRow: HEADING_ROW,
    firstRow: HEADING_ROW + 1,
    lastRow,
    totalRow: lastRow + 1,
  };
}

const levelWord: Readonly<Record<Template["level"], string>> = { tinh: "tỉnh", huyen: "huyện", xa: "xã" };

/** Excel takes 31 characters, none of `[ ] : * ? / \`, and no apostrophe at either end. */
function sheetName(wanted: string): string {
  return wanted.replace(/[[\]:*?/\\]/g, "-").slice(0, 31).replace(/^['\s]+|['\s]+$/g, "");
}

function metaOf({ template, year }: Layout): string {
  return `kind=${template.kind};template=${template.id};version=${template.version};year=${year}`;
}
