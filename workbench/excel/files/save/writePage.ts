import type { PageModel } from "../../model/workbook";
import { paperSizes } from "../vocabulary/officeNames";
import { escapeXml, tag } from "../xml/tag";

const pointsPerInch = 72;

/** The worksheet's elements from `<printOptions>` to `<headerFooter>`, in the order the format demands. */
export function writePage(page: PageModel): string {
  const options = {
    horizontalCentered: page.centerHorizontally ? 1 : undefined,
    verticalCentered: page.centerVertically ? 1 : undefined,
    gridLines: page.printGridlines ? 1 : undefined,
  };
  const { top, bottom, left, right, header, footer } = page.margins;
  const inches = Object.entries({ left, right, top, bottom, header, footer }).map(([name, points]) => [name, points / pointsPerInch]);
  return tag("printOptions", options) + tag("pageMargins", Object.fromEntries(inches)) + writeSetup(page) + writeTexts(page);
}

/** Whether the sheet's properties must say that pages are fitted. */
export function isFitted(page: PageModel): boolean {
  return page.zoom.horizontalFitToPages !== undefined || page.zoom.verticalFitToPages !== undefined;
}

function writeSetup(page: PageModel): string {
  const { scale, horizontalFitToPages, verticalFitToPages } = page.zoom;
  return tag("pageSetup", {
    paperSize: paperSizes.file(page.paperSize),
    scale: isFitted(page) || scale === 100 ? undefined : scale,
    firstPageNumber: page.firstPageNumber === "" ? undefined : page.firstPageNumber,
    fitToWidth: isFitted(page) ? (horizontalFitToPages ?? 0) : undefined,
    fitToHeight: isFitted(page) ? (verticalFitToPages ?? 0) : undefined,
    orientation: page.orientation.toLowerCase(),
    useFirstPageNumber: page.firstPageNumber === "" ? undefined : 1,
  });
}

function writeTexts(page: PageModel): string {
  const text = ({ left, center, right }: PageModel["footers"]) => (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
  const header = text(page.headers);
  const footer = text(page.footers);
  const content = (header && tag("oddHeader", {}, escapeXml(header))) + (footer && tag("oddFooter", {}, escapeXml(footer)));
  return content && tag("headerFooter", {}, content);
}
