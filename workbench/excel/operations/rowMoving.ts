import { ExcelError } from "../excelError";
import { lastColumn, lastRow } from "../model/address";
import { cellKey, keyPlace } from "../model/cells";
import { covers, intersection } from "../model/ranges";
import { cellsAfterMove, conditionAfterMove, formulaAfterMove, movedRow, rangeAfterMove, type RowMove } from "../model/rowMove";
import { shiftRule } from "../model/shift";
import type { ConditionalFormatModel, RangeModel, SheetModel, ValidationModel } from "../model/workbook";
import type { RunningExcel } from "../runningExcel";
import { newFormatId } from "./conditionalFormats";
import { moveHangings } from "./hangings";
import { refuseProtected } from "./protection";
import { everyFormula } from "./sheets";

/**
 * Cuts whole rows and inserts them above the row `before`. References follow their cells; the cut rows take formats, heights and hiding
 * along, and their conditional formats and validation become rules of their own.
 */
export function moveRows(excel: RunningExcel, sheet: SheetModel, from: number, count: number, before: number): void {
  refuseProtected(sheet);
  if (before >= from && before <= from + count) return;
  const move: RowMove = { from, count, to: before > from ? before - count : before };
  refuseTornMerges(sheet, move, before);
  sheet.cells = new Map(
    [...sheet.cells].map(([key, cell]) => {
      const { row, column } = keyPlace(key);
      return [cellKey(movedRow(row, move), column), cell] as const;
    }),
  );
  sheet.merges = sheet.merges.map((area) => rangeAfterMove(area, move));
  const formats = sheet.conditionalFormats.flatMap((format) => formatAfterMove(format, move)).map((format, priority) => ({ ...format, priority }));
  sheet.conditionalFormats = [];
  sheet.validations = sheet.validations.flatMap((validation) => validationAfterMove(validation, move));
  everyFormula(excel, (formula, owner) => formulaAfterMove(formula, move, sheet.name, owner === sheet));
  sheet.conditionalFormats = formats;
  moveSizes(sheet, move);
  moveHangings(sheet, move);
  movePage(sheet, move);
  excel.references.follow(sheet, (range) => rangeAfterMove(range, move));
  excel.calculation.everythingChanged();
  const rows = (top: number): RangeModel => ({ top, bottom: top + count - 1, left: 0, right: lastColumn });
  excel.changes.cells(sheet, rows(move.to), "RowInserted");
  excel.changes.cells(sheet, rows(from), "RowDeleted");
}

function formatAfterMove(format: ConditionalFormatModel, move: RowMove): ConditionalFormatModel[] {
  return partsAfterMove(format.ranges, move).map((ranges, part) => ({
    ...format,
    ...(format.formula !== undefined && { formula: conditionAfterMove(format.formula, move, format.ranges[0]?.top ?? 0, ranges[0]?.top ?? 0) }),
    id: part === 0 ? format.id : newFormatId(),
    ranges,
  }));
}

function validationAfterMove(validation: ValidationModel, move: RowMove): ValidationModel[] {
  const anchor = validation.ranges[0]?.top ?? 0;
  return partsAfterMove(validation.ranges, move).map((ranges) => ({
    ...validation,
    ranges,
    rule: shiftRule(validation.rule, (formula) => conditionAfterMove(formula, move, anchor, ranges[0]?.top ?? 0)),
  }));
}

/** Ranges of the rule that stays and of the one that goes with the cut rows, as far as there are such. */
function partsAfterMove(ranges: readonly RangeModel[], move: RowMove): RangeModel[][] {
  const parts = ranges.map((range) => cellsAfterMove(range, move));
  return [parts.flatMap(({ stayed }) => stayed), parts.flatMap(({ cut }) => cut)].filter((part) => part.length > 0);
}

function moveSizes(sheet: SheetModel, move: RowMove): void {
  const keys = <T>(sizes: ReadonlyMap<number, T>): Map<number, T> => new Map([...sizes].map(([row, size]) => [movedRow(row, move), size]));
  const rows = (set: ReadonlySet<number>): Set<number> => new Set([...set].map((row) => movedRow(row, move)));
  sheet.rowHeights = keys(sheet.rowHeights);
  sheet.rowLevels = keys(sheet.rowLevels);
  sheet.hiddenRows = rows(sheet.hiddenRows);
  sheet.foldedAt = rows(sheet.foldedAt);
}

function movePage(sheet: SheetModel, move: RowMove): void {
  const { printArea, titleRows } = sheet.page;
  const titles = titleRows && rangeAfterMove({ top: titleRows.first, bottom: titleRows.last, left: 0, right: lastColumn }, move);
  sheet.page = { ...sheet.page, printArea: printArea && rangeAfterMove(printArea, move), titleRows: titles && { first: titles.top, last: titles.bottom } };
  sheet.autoFilter = sheet.autoFilter && rangeAfterMove(sheet.autoFilter, move);
}

/** Merged cells must lie in the cut rows or outside them, and not astride the place where these go. */
function refuseTornMerges(sheet: SheetModel, { from, count }: RowMove, before: number): void {
  const cut: RangeModel = { top: from, bottom: from + count - 1, left: 0, right: lastColumn };
  const below: RangeModel = { top: before, bottom: lastRow, left: 0, right: lastColumn };
  for (const area of sheet.merges) {
    for (const part of [cut, below]) if (intersection(area, part) && !covers(part, area)) throw new ExcelError("InvalidOperation");
  }
}
