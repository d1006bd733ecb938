import type { ICellData, IRange, IWorksheetData } from "@univerjs/core";
import type { EmulatedExcel } from "../../excel/emulatedExcel";
import type { CellModel, SheetModel } from "../../excel/model/workbook";
import { cellLook, type LitFormats } from "./cellLook";
import { centredRuns } from "./centredRuns";
import { charactersToPixels, HEADER_COLUMN_PIXELS, HEADER_ROW_PIXELS, pointsToPixels, STANDARD_COLUMN_PIXELS, STANDARD_ROW_PIXELS } from "./pixels";
import { fittingHeight } from "./rowHeights";

/** One sheet as the grid should show it; keys of `cells` are the model's `"row,column"`. */
export interface SheetPicture {
  readonly cells: ReadonlyMap<string, ICellData>;
  readonly rowPixels: ReadonlyMap<number, number>;
  readonly columnPixels: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly merges: readonly IRange[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly rowCount: number;
  readonly columnCount: number;
}

export type LitAt = (key: string) => LitFormats;

/** Draws the model: what each cell shows, never what it calculates from. */
export function drawSheet(excel: EmulatedExcel, sheet: SheetModel, litAt: LitAt): SheetPicture {
  const cells = new Map<string, ICellData>();
  const rows = new Map<number, { column: number; cell: CellModel; text: string }[]>();
  let lastRow = 0;
  let lastColumn = 0;
  for (const [key, cell] of sheet.cells) {
    const [row, column] = placeOf(key);
    const text = excel.displayText(sheet.id, row, column);
    cells.set(key, { v: text, t: TEXT, s: cellLook(cell, litAt(key)) });
    if (text !== "") rows.set(row, [...(rows.get(row) ?? []), { column, cell, text }]);
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  }
  return {
    cells,
    rowPixels: rowPixels(sheet, rows),
    columnPixels: new Map([...sheet.columnWidths].map(([column, width]) => [column, charactersToPixels(width)])),
    hiddenRows: new Set(sheet.hiddenRows),
    merges: [
      ...sheet.merges.map(({ top, left, bottom, right }) => ({ startRow: top, startColumn: left, endRow: bottom, endColumn: right })),
      ...centredRuns(sheet),
    ],
    freeze: sheet.freeze ?? { rows: 0, columns: 0 },
    rowCount: Math.max(200, lastRow + 80),
    columnCount: Math.max(26, lastColumn + 6),
  };
}

function rowPixels(sheet: SheetModel, rows: ReadonlyMap<number, { column: number; cell: CellModel; text: string }[]>): Map<number, number> {
  const heights = new Map([...sheet.rowHeights].map(([row, points]) => [row, Math.round(pointsToPixels(points))]));
  for (const [row, cells] of rows) {
    if (!heights.has(row)) heights.set(row, fittingHeight(row, sheet, cells));
  }
  return heights;
}

/** The picture as a new Univer sheet. */
export function toWorksheetData(sheet: SheetModel, picture: SheetPicture): IWorksheetData {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [key, cell] of picture.cells) {
    const [row, column] = placeOf(key);
    (cellData[row] ??= {})[column] = cell;
  }
  const rowData: Record<number, { h?: number; hd?: number }> = {};
  for (const [row, h] of picture.rowPixels) rowData[row] = { h };
  for (const row of picture.hiddenRows) rowData[row] = { ...rowData[row], hd: 1 };
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: "",
    hidden: 0,
    freeze: toFreeze(picture.freeze),
    rowCount: picture.rowCount,
    columnCount: picture.columnCount,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: STANDARD_COLUMN_PIXELS,
    defaultRowHeight: STANDARD_ROW_PIXELS,
    mergeData: [...picture.merges],
    cellData,
    rowData,
    columnData: Object.fromEntries([...picture.columnPixels].map(([column, w]) => [column, { w }])),
    rowHeader: { width: HEADER_COLUMN_PIXELS },
    columnHeader: { height: HEADER_ROW_PIXELS },
    showGridlines: 1,
    rightToLeft: 0,
  };
}

export function toFreeze({ rows, columns }: SheetPicture["freeze"]) {
  return { startRow: rows || -1, startColumn: columns || -1, ySplit: rows, xSplit: columns };
}

export function placeOf(key: string): [row: number, column: number] {
  const comma = key.indexOf(",");
  return [Number(key.slice(0, comma)), Number(key.slice(comma + 1))];
}

/** `CellValueType.STRING`: the grid shows finished text and must not read numbers into it. */
const TEXT = 1;
