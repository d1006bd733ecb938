import { plain } from "../../changes";
import { ExcelError } from "../../excelError";
import { isWholeColumns, isWholeRows } from "../../model/address";
import { cellAt, contentType } from "../../model/cells";
import { columnsOf, rowsOf } from "../../model/ranges";
import type { CellModel, RangeModel } from "../../model/workbook";
import { type Written, writeBlock } from "../../operations/contents";
import { setStyle } from "../../operations/formats";
import type { RunningExcel } from "../../runningExcel";
import { displayText, isNumberFormat } from "../../typing/displayText";
import { toLocalFormula } from "../../typing/localFormula";
import { shownText } from "../../typing/shownText";
import type { Scalar } from "../hostClass";
import type { RangeTarget } from "../targets";

const mostCells = 5_000_000;

/** Row by row; null for a whole row or column, as Excel answers there. */
function grid<T>({ sheet, range }: RangeTarget, excel: RunningExcel, of: (cell: CellModel, row: number, column: number) => T): T[][] | null {
  if (isWholeRows(range) || isWholeColumns(range)) return null;
  if (rowsOf(range) * columnsOf(range) > mostCells) throw new ExcelError("InvalidArgument");
  excel.calculation.bringUpToDate();
  return Array.from({ length: rowsOf(range) }, (_, row) =>
    Array.from({ length: columnsOf(range) }, (__, column) => of(cellAt(sheet, range.top + row, range.left + column), range.top + row, range.left + column)),
  );
}

/** What was written, as rows as large as the range; one value stands for all cells. */
function blockFor(range: RangeModel, value: unknown): unknown[][] {
  const [rows, columns] = [rowsOf(range), columnsOf(range)];
  if (!Array.isArray(value)) return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  const fits = value.length === rows && value.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) throw new ExcelError("InvalidArgument");
  return value as unknown[][];
}

function contents(as: Written, get: (cell: CellModel, excel: RunningExcel) => unknown): Scalar<RangeTarget> {
  return {
    get: (target, excel) => grid(target, excel, (cell) => get(cell, excel)),
    set: ({ sheet, range }, value, excel) => {
      if (isWholeRows(range) || isWholeColumns(range)) throw new ExcelError("InvalidArgument");
      writeBlock(excel, sheet, range, blockFor(range, value), as);
    },
  };
}

function setNumberFormats({ sheet, range }: RangeTarget, value: unknown, excel: RunningExcel): void {
  if (!Array.isArray(value)) {
    setStyle(excel, sheet, range, { numberFormat: numberFormat(value) });
    return;
  }
  blockFor(range, value).forEach((row, r) =>
    row.forEach((format, c) => {
      if (format === null) return;
      const place = { top: range.top + r, bottom: range.top + r, left: range.left + c, right: range.left + c };
      setStyle(excel, sheet, place, { numberFormat: numberFormat(format) }, false);
    }),
  );
  excel.changes.formats(sheet, range, true);
}

function numberFormat(value: unknown): string {
  if (typeof value !== "string" || !isNumberFormat(value)) throw new ExcelError("InvalidArgument");
  return value === "" ? "General" : value;
}

export const rangeScalars: Readonly<Record<string, Scalar<RangeTarget>>> = {
  Formulas: contents("formulas", (cell) => cell.formula ?? plain(cell.value)),
  FormulasLocal: contents("formulasLocal", (cell, { region }) => {
    if (cell.formula !== undefined) return toLocalFormula(cell.formula, region);
    return typeof cell.value === "number" ? displayText(cell.value, "General", region) : plain(cell.value);
  }),
  NumberFormat: { get: (target, excel) => grid(target, excel, (cell) => cell.style.numberFormat), set: setNumberFormats },
  Text: { get: (target, excel) => grid(target, excel, (_, row, column) => shownText(target.sheet, row, column, excel.region)) },
  Values: contents("values", (cell) => plain(cell.value)),
  ValueTypes: { get: (target, excel) => grid(target, excel, (cell) => (cell.formula !== undefined && cell.value === "" ? "String" : contentType(cell.value))) },
};
