import { ExcelError } from "../../excelError";
import { isWholeRows, lastColumn, parseA1 } from "../../model/address";
import type { PageModel, RangeModel, SheetModel } from "../../model/workbook";
import { refuseProtected } from "../../operations/protection";
import type { RunningExcel } from "../../runningExcel";
import { booleanArgument, type HostClass, numberArgument, oneOf, reads, recordArgument, type Scalar, textArgument, writes } from "../hostClass";
import { hostObject, isHostObject } from "../hostObject";
import type { RangeTarget } from "../targets";

const paperSizes = ["Letter", "Legal", "Executive", "A3", "A4", "A5", "B4", "B5", "Tabloid", "Folio"] as const;
const pointsPerUnit = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const sides = ["top", "bottom", "left", "right", "header", "footer"] as const;

function change(sheet: SheetModel, excel: RunningExcel, changed: Partial<PageModel>): void {
  refuseProtected(sheet);
  sheet.page = { ...sheet.page, ...changed };
  excel.changes.formats(sheet, null, false);
}

function page<K extends keyof PageModel>(key: K, read: (value: unknown) => PageModel[K]): Scalar<SheetModel> {
  return {
    get: (sheet) => sheet.page[key],
    set: (sheet, value, excel) => change(sheet, excel, { [key]: read(value) }),
  };
}

function margin(side: (typeof sides)[number]): Scalar<SheetModel> {
  return {
    get: (sheet) => sheet.page.margins[side],
    set: (sheet, value, excel) => change(sheet, excel, { margins: { ...sheet.page.margins, [side]: size(value) } }),
  };
}

function size(value: unknown): number {
  const points = numberArgument(value);
  if (points < 0) throw new ExcelError("InvalidArgument");
  return points;
}

/** Either a percentage, or pages to fit; what is absent or null is automatic. */
function zoomArgument(value: unknown): PageModel["zoom"] {
  const { scale, horizontalFitToPages, verticalFitToPages } = recordArgument(value);
  const zoom: PageModel["zoom"] = {};
  if (isGiven(scale)) zoom.scale = between(scale, 10, 400);
  if (isGiven(horizontalFitToPages)) zoom.horizontalFitToPages = between(horizontalFitToPages, 1, 32_767);
  if (isGiven(verticalFitToPages)) zoom.verticalFitToPages = between(verticalFitToPages, 1, 32_767);
  return zoom;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function between(value: unknown, least: number, most: number): number {
  const number = numberArgument(value);
  if (!Number.isInteger(number) || number < least || number > most) throw new ExcelError("InvalidArgument");
  return number;
}

function rangeArgument(sheet: SheetModel, value: unknown): RangeModel {
  if (isHostObject(value) && value.type === "Range") {
    const target = value.target as RangeTarget;
    if (target.sheet !== sheet) throw new ExcelError("InvalidArgument");
    return target.range;
  }
  const range = parseA1(textArgument(value).replace(/^.*!/, ""));
  if (!range) throw new ExcelError("InvalidArgument");
  return range;
}

function titleRows(sheet: SheetModel, value: unknown): NonNullable<PageModel["titleRows"]> {
  const range = rangeArgument(sheet, value);
  if (!isWholeRows(range)) throw new ExcelError("InvalidArgument");
  return { first: range.top, last: range.bottom };
}

function setMargins(sheet: SheetModel, [unit, options]: readonly unknown[], excel: RunningExcel): void {
  const factor = pointsPerUnit[oneOf(unit, ["Points", "Inches", "Centimeters"])];
  const given = recordArgument(options);
  const margins = { ...sheet.page.margins };
  for (const side of sides) if (isGiven(given[side])) margins[side] = size(given[side]) * factor;
  change(sheet, excel, { margins });
}

function headerFooter(which: "headers" | "footers", part: "left" | "center" | "right"): Scalar<SheetModel> {
  return {
    get: (sheet) => sheet.page[which][part],
    set: (sheet, value, excel) => change(sheet, excel, { [which]: { ...sheet.page[which], [part]: textArgument(value) } }),
  };
}

export const pageLayoutClasses: { PageLayout: HostClass<SheetModel>; HeaderFooterGroup: HostClass<SheetModel>; HeaderFooter: HostClass<SheetModel> } = {
  PageLayout: {
    scalars: {
      BottomMargin: margin("bottom"),
      CenterHorizontally: page("centerHorizontally", booleanArgument),
      CenterVertically: page("centerVertically", booleanArgument),
      FirstPageNumber: page("firstPageNumber", (value) => (value === "" ? "" : numberArgument(value))),
      FooterMargin: margin("footer"),
      HeaderMargin: margin("header"),
      LeftMargin: margin("left"),
      Orientation: page("orientation", (value) => oneOf(value, ["Portrait", "Landscape"])),
      PaperSize: page("paperSize", (value) => oneOf(value, paperSizes)),
      PrintGridlines: page("printGridlines", booleanArgument),
      RightMargin: margin("right"),
      TopMargin: margin("top"),
      Zoom: page("zoom", zoomArgument),
    },
    navigation: { HeadersFooters: (sheet) => hostObject("HeaderFooterGroup", sheet) },
    methods: {
      GetPrintAreaOrNullObject: reads((sheet) => sheet.page.printArea && hostObject("RangeAreas", { sheet, areas: [sheet.page.printArea] })),
      GetPrintTitleRowsOrNullObject: reads((sheet) => {
        const rows = sheet.page.titleRows;
        return rows && hostObject("Range", { sheet, range: { top: rows.first, bottom: rows.last, left: 0, right: lastColumn } });
      }),
      SetPrintArea: writes((sheet, [range], excel) => change(sheet, excel, { printArea: range === "" ? null : rangeArgument(sheet, range) })),
      SetPrintMargins: writes(setMargins),
      SetPrintTitleRows: writes((sheet, [rows], excel) => change(sheet, excel, { titleRows: rows === "" ? null : titleRows(sheet, rows) })),
    },
  },
  HeaderFooterGroup: {
    navigation: { DefaultForAllPages: (sheet) => hostObject("HeaderFooter", sheet) },
  },
  HeaderFooter: {
    scalars: {
      CenterFooter: headerFooter("footers", "center"),
      CenterHeader: headerFooter("headers", "center"),
      LeftFooter: headerFooter("footers", "left"),
      LeftHeader: headerFooter("headers", "left"),
      RightFooter: headerFooter("footers", "right"),
      RightHeader: headerFooter("headers", "right"),
    },
  },
};
