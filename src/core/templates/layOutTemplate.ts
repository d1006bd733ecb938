import { nativeFormatsOf } from "../marks/nativeFormats";
import { heightsForMerges } from "../plan/mergedHeights";
import type { SheetPlan } from "../plan/sheetPlan";
import { agencyDropDowns } from "./agencyDropDown";
import { firstEntry, layOutCells } from "./annexCells";
import { columnWidths, formatsOf, page } from "./annexLook";
import { answerChoices } from "./answerChoices";
import { headingMerges } from "./headingBlock";
import type { Layout, LayOutOptions } from "./layout";
import { layoutOf } from "./layoutOf";
import type { RangeAddress } from "../snapshot/address";
import type { Template } from "./template.schema";
import { templateKindOf } from "./templateKinds";
import { titleBlock } from "./titleBlock";
import { fillIn } from "./wording";

export type { LayOutOptions } from "./layout";

/** A complete, printable annex sheet as data: both adapters (Excel, .xlsx) carry it out. Pure; throws nothing on a parsed template. */
export function layOutTemplate(template: Template, options: LayOutOptions): SheetPlan {
  const layout = layoutOf(template, templateKindOf(template.kind), options);
  const { headingTop, headingRow, bottom, lastColumn, columns, look } = layout;
  const table = { top: headingTop, left: 0, bottom, right: lastColumn };
  const title = titleBlock(layout);
  const drawn = {
    ...layOutCells(layout),
    formats: formatsOf(layout),
    merges: [...title.merges, ...headingMerges(layout), ...tallRows(layout), ...(look.merges?.(layout) ?? [])],
    columnWidths: columnWidths(layout),
    table,
  };
  return {
    name: sheetName(options.sheetName ?? "") || sheetName(fillIn(template.sheetName, layout)),
    ...drawn,
    rowHeights: [...title.rowHeights, ...heightsForMerges(drawn)],
    names: [
      { name: "PL_Bang", refersTo: { range: table } },
      { name: "PL_Meta", refersTo: { text: metaOf(layout) } },
    ],
    dropDowns: agencyDropDowns(layout),
    choices: answerChoices(layout),
    conditionalFormats: nativeFormatsOf(layout),
    page: page(table, headingRow),
    freeze: { rows: headingRow + 1, columns: 0 },
    firstCell: { row: firstEntry(layout), column: columns.get(look.entry) ?? 0 },
  };
}

/** The cells of rows that take more than one row of the sheet. */
function tallRows({ rowAt, spans, template }: Layout): readonly RangeAddress[] {
  return rowAt.flatMap((top, index) => {
    const bottom = top + (spans[index] ?? 1) - 1;
    return bottom > top ? template.columns.map((_, column) => ({ top, left: column, bottom, right: column })) : [];
  });
}

/** Excel takes 31 characters, none of `[ ] : * ? / \`, and no apostrophe at either end. */
function sheetName(wanted: string): string {
  return wanted.replace(/[[\]:*?/\\]/g, "-").slice(0, 31).replace(/^['\s]+|['\s]+$/g, "");
}

function metaOf({ template, year }: Layout): string {
  return `kind=${template.kind};template=${template.id};version=${template.version};year=${year}`;
}
