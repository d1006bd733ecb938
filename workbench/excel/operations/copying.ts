import { ExcelError } from "../excelError";
import { lastColumn } from "../model/address";
import { cellAt, keyPlace, putCell } from "../model/cells";
import { intersection, moved, subtract } from "../model/ranges";
import { copiedBy } from "../model/referenceText";
import { shiftRule } from "../model/shift";
import type { ConditionalFormatModel, RangeModel, SheetModel } from "../model/workbook";
import type { RunningExcel } from "../runningExcel";
import { newFormatId } from "./conditionalFormats";
import { refuseLocked } from "./protection";
import { insertCells } from "./shifting";

/**
 * Copies whole rows over others. As in Excel the copy brings its own conditional formats and validation: the old ones are
 * cut there and new ones are added, so that formats become more with every copy.
 */
export function copyRows(excel: RunningExcel, sheet: SheetModel, from: number, to: number, count: number): void {
  const source: RangeModel = { top: from, bottom: from + count - 1, left: 0, right: lastColumn };
  const target = moved(source, to - from, 0);
  refuseLocked(sheet, target);
  const columns = [...new Set([...sheet.cells.keys()].map((key) => keyPlace(key).column))];
  const cells = columns.flatMap((column) => Array.from({ length: count }, (_, at) => ({ row: to + at, column, cell: cellAt(sheet, from + at, column) })));
  for (const { row, column, cell } of cells) {
    putCell(sheet, row, column, cell.formula === undefined ? cell : { ...cell, formula: copiedBy(cell.formula, to - from, 0) });
  }
  copyFormats(sheet, source, target);
  copyValidations(sheet, source, target);
  const merges = sheet.merges.filter((area) => intersection(area, source)).map((area) => moved(area, to - from, 0));
  sheet.merges = [...sheet.merges.filter((area) => !intersection(area, target)), ...merges];
  excel.calculation.everythingChanged();
  excel.changes.cells(sheet, target);
}

/** Excel's "Insert copied cells": makes room above the row `before` and copies the rows there, their heights too. */
export function insertCopies(excel: RunningExcel, sheet: SheetModel, from: number, count: number, before: number): void {
  if (before > from && before < from + count) throw new ExcelError("InvalidOperation");
  insertCells(excel, sheet, { top: before, bottom: before + count - 1, left: 0, right: lastColumn }, "Down");
  const source = before > from ? from : from + count;
  copyRows(excel, sheet, source, before, count);
  for (let at = 0; at < count; at++) {
    const height = sheet.rowHeights.get(source + at);
    if (height !== undefined) sheet.rowHeights.set(before + at, height);
  }
}

function copyFormats(sheet: SheetModel, source: RangeModel, target: RangeModel): void {
  const rows = target.top - source.top;
  const copies = sheet.conditionalFormats.flatMap((format): ConditionalFormatModel[] => {
    const parts = format.ranges.flatMap((range) => intersection(range, source) ?? []);
    const [first] = parts;
    const [anchor] = format.ranges;
    if (!first || !anchor) return [];
    const ranges = parts.map((part) => moved(part, rows, 0));
    const formula = format.formula === undefined ? {} : { formula: copiedBy(format.formula, first.top + rows - anchor.top, first.left - anchor.left) };
    return [{ ...format, ...formula, id: newFormatId(), ranges }];
  });
  const kept = sheet.conditionalFormats
    .map((format) => ({ ...format, ranges: format.ranges.flatMap((range) => subtract(range, target)) }))
    .filter(({ ranges }) => ranges.length > 0);
  sheet.conditionalFormats = [...kept, ...copies].map((format, priority) => ({ ...format, priority }));
}

function copyValidations(sheet: SheetModel, source: RangeModel, target: RangeModel): void {
  const rows = target.top - source.top;
  const copies = sheet.validations.flatMap((validation) => {
    const ranges = validation.ranges.flatMap((range) => intersection(range, source) ?? []).map((part) => moved(part, rows, 0));
    const [first] = ranges;
    const [anchor] = validation.ranges;
    if (!first || !anchor) return [];
    return [{ ...validation, ranges, rule: shiftRule(validation.rule, (formula) => copiedBy(formula, first.top - anchor.top, first.left - anchor.left)) }];
  });
  const kept = sheet.validations
    .map((validation) => ({ ...validation, ranges: validation.ranges.flatMap((range) => subtract(range, target)) }))
    .filter(({ ranges }) => ranges.length > 0);
  sheet.validations = [...kept, ...copies];
}
