import { isWholeColumns, isWholeRows } from "../model/address";
import { cellAt, forEachPlace, putCell, storedPlaces } from "../model/cells";
import type { CellStyle, RangeModel, SheetModel } from "../model/workbook";
import type { RunningExcel } from "../runningExcel";
import { refuseProtected } from "./protection";

/** `undefined` takes a property away. */
export type StyleChange = { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined };

/** Formats the cells of a range; of whole rows and columns only those stored already. */
export function setStyle(excel: RunningExcel, sheet: SheetModel, range: RangeModel, change: StyleChange, raised = true): void {
  styleEach(excel, sheet, range, () => change, raised);
}

/** The same with a change of its own for each place: borders. */
export function styleEach(excel: RunningExcel, sheet: SheetModel, range: RangeModel, change: (row: number, column: number, style: CellStyle) => StyleChange, raised = true): void {
  refuseProtected(sheet);
  const apply = (row: number, column: number): void => {
    const cell = cellAt(sheet, row, column);
    putCell(sheet, row, column, { ...cell, style: styled(cell.style, change(row, column, cell.style)) });
  };
  if (isWholeRows(range) || isWholeColumns(range)) for (const { row, column } of storedPlaces(sheet, range)) apply(row, column);
  else forEachPlace(range, apply);
  if (raised) excel.changes.formats(sheet, range, true);
}

function styled(style: CellStyle, change: StyleChange): CellStyle {
  const entries = Object.entries({ ...style, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as CellStyle;
}

/** The one value that a property has over a range; null where cells differ. */
export function commonStyle<T>(sheet: SheetModel, range: RangeModel, of: (style: CellStyle) => T): T | null {
  const first = of(cellAt(sheet, range.top, range.left).style);
  if (isWholeRows(range) || isWholeColumns(range)) return storedPlaces(sheet, range).every(({ cell }) => of(cell.style) === first) ? first : null;
  let common = true;
  forEachPlace(range, (row, column) => (common &&= of(cellAt(sheet, row, column).style) === first));
  return common ? first : null;
}
