/** Queues what belongs to printing. */
import type { PageSetup } from "#core/snapshot/furnishing";
import type { PlannedPage } from "#core/plan/sheetPlan";
import { rangeToA1 } from "#core/snapshot/address";

const POINTS_PER_MILLIMETRE = 72 / 25.4;

export function layOutPage(sheet: Excel.Worksheet, page: PlannedPage): void {
  const inPoints = (millimetres: number): number => millimetres * POINTS_PER_MILLIMETRE;
  const { top, bottom, left, right } = page.margins;
  setPage(sheet, {
    orientation: page.orientation,
    paper: page.paper,
    margins: { top: inPoints(top), bottom: inPoints(bottom), left: inPoints(left), right: inPoints(right) },
    zoom: { horizontalFitToPages: 1 },
    centerHorizontally: page.centerHorizontally,
    footer: page.footer,
    printArea: [page.printArea],
    titleRows: page.titleRows,
  });
}

/** What is absent stays; `null` takes the print area or the repeated rows away, for which Excel wants an empty address. */
export function setPage(sheet: Excel.Worksheet, page: Partial<PageSetup>): void {
  const layout = sheet.pageLayout;
  if (page.orientation) layout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  if (page.paper) layout.paperSize = page.paper as Excel.PaperType;
  if (page.margins) {
    layout.topMargin = page.margins.top;
    layout.bottomMargin = page.margins.bottom;
    layout.leftMargin = page.margins.left;
    layout.rightMargin = page.margins.right;
  }
  if (page.zoom) layout.zoom = { ...page.zoom };
  if (page.centerHorizontally !== undefined) layout.centerHorizontally = page.centerHorizontally;
  if (page.footer !== undefined) layout.headersFooters.defaultForAllPages.centerFooter = page.footer;
  if (page.printArea !== undefined) layout.setPrintArea((page.printArea ?? []).map(rangeToA1).join(","));
  if (page.titleRows !== undefined) layout.setPrintTitleRows(page.titleRows ? `$${page.titleRows.first + 1}:$${page.titleRows.last + 1}` : "");
}
