import { ExcelError } from "../excelError";
import { intersection, subtract } from "../model/ranges";
import type { ConditionalFormatModel, RangeModel, SheetModel } from "../model/workbook";
import type { RunningExcel } from "../runningExcel";
import { refuseProtected } from "./protection";

let made = 0;

export function newFormatId(): string {
  made += 1;
  return `{${made.toString(16).toUpperCase().padStart(8, "0")}-00CF-4000-8000-000000000000}`;
}

/** A new format goes before all others, as in Excel. */
export function addFormat(excel: RunningExcel, sheet: SheetModel, range: RangeModel, type: string): ConditionalFormatModel {
  refuseProtected(sheet);
  const format: ConditionalFormatModel = { id: newFormatId(), type, ranges: [range], format: {}, priority: 0, stopIfTrue: false };
  keepInOrder(sheet, [format, ...inOrder(sheet)]);
  excel.changes.formats(sheet, range, false);
  return format;
}

export function changeFormat(excel: RunningExcel, sheet: SheetModel, id: string, change: (format: ConditionalFormatModel) => ConditionalFormatModel): void {
  refuseProtected(sheet);
  const { ranges } = formatById(sheet, id);
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) => (format.id === id ? change(format) : format));
  excel.changes.formats(sheet, ranges[0] ?? null, false);
}

export function deleteFormat(excel: RunningExcel, sheet: SheetModel, id: string): void {
  refuseProtected(sheet);
  const { ranges } = formatById(sheet, id);
  keepInOrder(sheet, inOrder(sheet).filter((format) => format.id !== id));
  excel.changes.formats(sheet, ranges[0] ?? null, false);
}

/** Takes a range out of all formats that touch it; those left with nothing are gone. */
export function clearFormatsIn(excel: RunningExcel, sheet: SheetModel, range: RangeModel): void {
  refuseProtected(sheet);
  const left = inOrder(sheet).map((format) => ({ ...format, ranges: format.ranges.flatMap((part) => subtract(part, range)) }));
  keepInOrder(sheet, left.filter(({ ranges }) => ranges.length > 0));
  excel.changes.formats(sheet, range, false);
}

/** Gives a format another place in the order; the others make room. */
export function setPriority(excel: RunningExcel, sheet: SheetModel, id: string, priority: number): void {
  refuseProtected(sheet);
  if (!Number.isInteger(priority)) throw new ExcelError("InvalidArgument");
  const format = formatById(sheet, id);
  const others = inOrder(sheet).filter((other) => other.id !== id);
  const at = priority < 0 ? Math.max(others.length + 1 + priority, 0) : Math.min(priority, others.length);
  keepInOrder(sheet, [...others.slice(0, at), format, ...others.slice(at)]);
  excel.changes.formats(sheet, format.ranges[0] ?? null, false);
}

export function formatById(sheet: SheetModel, id: string): ConditionalFormatModel {
  const format = sheet.conditionalFormats.find((candidate) => candidate.id === id);
  if (!format) throw new ExcelError("ItemNotFound");
  return format;
}

export function formatsTouching(sheet: SheetModel, range: RangeModel): ConditionalFormatModel[] {
  return inOrder(sheet).filter(({ ranges }) => ranges.some((part) => intersection(part, range)));
}

export function inOrder(sheet: SheetModel): ConditionalFormatModel[] {
  return [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
}

function keepInOrder(sheet: SheetModel, formats: readonly ConditionalFormatModel[]): void {
  sheet.conditionalFormats = formats.map((format, priority) => (format.priority === priority ? format : { ...format, priority }));
}
