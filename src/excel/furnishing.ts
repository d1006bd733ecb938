/** What a sheet has of ours beside its cells' contents, asked together with them. Nothing here sends a batch. */
import type { AgencyListName, Furnishing, PageSetup, PageZoom, ValidatedCells } from "#core/snapshot/furnishing";
import { AGENCY_LIST } from "#core/plan/agencyListName";
import type { RangeAddress } from "#core/snapshot/address";
import { toAddress } from "./addresses";
import { type AskedFormats, askForFormats, toFormats } from "./standingFormats";

/** Validation is asked column by column, because Excel tells one rule only where all asked cells have the same. */
const COLUMNS = 52;
const ROWS = 20_000;

export interface AskedFurnishing {
  readonly formats: AskedFormats;
  readonly marked: Excel.RangeAreas;
  readonly validated: readonly Excel.RangeAreas[];
  readonly named: Excel.NamedItem;
  readonly listCells: Excel.Range;
  readonly page: AskedPage;
}

export function askForFurnishing(context: Excel.RequestContext, sheet: Excel.Worksheet): AskedFurnishing {
  const marked = sheet.getRangeByIndexes(0, 0, ROWS, COLUMNS).getSpecialCellsOrNullObject("ConditionalFormats");
  marked.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  const validated = Array.from({ length: COLUMNS }, (_, column) => askForValidated(sheet, column));
  const named = context.workbook.names.getItemOrNullObject(AGENCY_LIST.name);
  const listCells = named.getRangeOrNullObject();
  named.load("formula");
  listCells.load("rowCount");
  return { formats: askForFormats(sheet), marked, validated, named, listCells, page: askForPage(sheet) };
}

export function toFurnishing({ formats, marked, validated, named, listCells, page }: AskedFurnishing): Furnishing {
  return {
    marks: toFormats(formats).ours.map(({ mark, formula }) => ({ mark, formula })),
    marked: areasOf(marked),
    validated: validated.flatMap((column) => toValidated(column) ?? []),
    list: toListName(named, listCells),
    page: toPage(page),
  };
}

/** The validated cells of one column. */
export function askForValidated(sheet: Excel.Worksheet, column: number): Excel.RangeAreas {
  const cells = sheet.getRangeByIndexes(0, column, ROWS, 1).getSpecialCellsOrNullObject("DataValidations");
  cells.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount,dataValidation/type,dataValidation/rule");
  return cells;
}

/** `null` where the column has none. */
export function toValidated(cells: Excel.RangeAreas): ValidatedCells | null {
  if (cells.isNullObject) return null;
  const { type, rule } = cells.dataValidation;
  const source = type === "List" ? rule?.list?.source : null;
  return { areas: areasOf(cells), source: typeof source === "string" ? source : null };
}

function areasOf(cells: Excel.RangeAreas): readonly RangeAddress[] {
  return cells.isNullObject ? [] : cells.areas.items.map(toAddress);
}

function toListName(named: Excel.NamedItem, cells: Excel.Range): AgencyListName | null {
  return named.isNullObject ? null : { formula: String(named.formula), found: !cells.isNullObject };
}

/** Questions about printing, queued. */
export interface AskedPage {
  readonly layout: Excel.PageLayout;
  readonly printArea: Excel.RangeAreas;
  readonly titleRows: Excel.Range;
}

export function askForPage(sheet: Excel.Worksheet): AskedPage {
  const layout = sheet.pageLayout;
  layout.load(
    "orientation,paperSize,topMargin,bottomMargin,leftMargin,rightMargin,zoom,centerHorizontally,headersFooters/defaultForAllPages/centerFooter",
  );
  const printArea = layout.getPrintAreaOrNullObject();
  printArea.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  const titleRows = layout.getPrintTitleRowsOrNullObject();
  titleRows.load("rowIndex,rowCount");
  return { layout, printArea, titleRows };
}

export function toPage({ layout, printArea, titleRows }: AskedPage): PageSetup {
  return {
    orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
    paper: layout.paperSize ?? "",
    margins: { top: layout.topMargin, bottom: layout.bottomMargin, left: layout.leftMargin, right: layout.rightMargin },
    zoom: toZoom(layout.zoom),
    centerHorizontally: layout.centerHorizontally,
    footer: layout.headersFooters.defaultForAllPages.centerFooter,
    printArea: printArea.isNullObject ? null : areasOf(printArea),
    titleRows: titleRows.isNullObject ? null : { first: titleRows.rowIndex, last: titleRows.rowIndex + titleRows.rowCount - 1 },
  };
}

/** What is automatic comes as null from some Excels, and not at all from others. */
function toZoom({ scale, horizontalFitToPages, verticalFitToPages }: Excel.PageLayoutZoomOptions): PageZoom {
  return {
    ...(scale ? { scale } : {}),
    ...(horizontalFitToPages ? { horizontalFitToPages } : {}),
    ...(verticalFitToPages ? { verticalFitToPages } : {}),
  };
}
