import type { PageModel, SheetModel, WorkbookModel } from "./workbook";

let sheetsMade = 0;

/** A sheet's id as Excel writes it, a new one each time. */
export function newSheetId(): string {
  sheetsMade += 1;
  return `{${sheetsMade.toString(16).toUpperCase().padStart(8, "0")}-0001-0000-0000-000000000000}`;
}

export function newSheet(name: string): SheetModel {
  return {
    id: newSheetId(),
    name,
    visibility: "Visible",
    cells: new Map(),
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    rowLevels: new Map(),
    foldedAt: new Set(),
    conditionalFormats: [],
    validations: [],
    names: [],
    comments: [],
    notes: [],
    drawings: [],
    tables: [],
    pivots: [],
    freeze: null,
    page: newPage(),
    selection: { top: 0, left: 0, bottom: 0, right: 0 },
    protected: false,
    autoFilter: null,
    filters: new Map(),
  };
}

/** Excel's own page set-up of a new sheet: Letter in the United States, A4 elsewhere; margins of the "Normal" preset. */
function newPage(): PageModel {
  return {
    orientation: "Portrait",
    paperSize: "A4",
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    printArea: null,
    titleRows: null,
    footers: { left: "", center: "", right: "" },
    headers: { left: "", center: "", right: "" },
    firstPageNumber: "",
    printGridlines: false,
  };
}

export function newWorkbook(): WorkbookModel {
  const sheet = newSheet("Sheet1");
  return {
    name: "Book1.xlsx",
    sheets: [sheet],
    names: [],
    customXml: [],
    activeSheetId: sheet.id,
    calculationMode: "Automatic",
    protected: false,
  };
}
