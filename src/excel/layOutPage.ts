/** Queues what belongs to printing. */
import type { PlannedPage } from "#core/plan/sheetPlan";
import { rangeToA1 } from "#core/snapshot/address";

const POINTS_PER_MILLIMETRE = 72 / 25.4;

export function layOutPage(sheet: Excel.Worksheet, page: PlannedPage): void {
  const layout = sheet.pageLayout;
  layout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  layout.topMargin = page.margins.top * POINTS_PER_MILLIMETRE;
  layout.bottomMargin = page.margins.bottom * POINTS_PER_MILLIMETRE;
  layout.leftMargin = page.margins.left * POINTS_PER_MILLIMETRE;
  layout.rightMargin = page.margins.right * POINTS_PER_MILLIMETRE;
  layout.zoom = { horizontalFitToPages: 1 };
  layout.centerHorizontally = page.centerHorizontally;
  layout.headersFooters.defaultForAllPages.centerFooter = page.footer;
  layout.setPrintArea(rangeToA1(page.printArea));
  layout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
}
