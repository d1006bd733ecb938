import { ExcelError } from "../../excelError";
import { fullAddress, isWholeColumns, isWholeRows, lastColumn, lastRow } from "../../model/address";
import { usedRange } from "../../model/cells";
import { boundingRect, columnsOf, intersection, oneCell, rowsOf, subtract } from "../../model/ranges";
import { leftOf, topOf } from "../../model/sizes";
import type { RangeModel } from "../../model/workbook";
import { clearRange } from "../../operations/clearing";
import { deleteCells, insertCells } from "../../operations/shifting";
import { merge, unmerge } from "../../operations/merging";
import { refuseProtected } from "../../operations/protection";
import { hideRows } from "../../operations/rowSizes";
import { select } from "../../operations/sheets";
import type { RunningExcel } from "../../runningExcel";
import { booleanArgument, type HostClass, numberArgument, oneOf, reads, views, writes } from "../hostClass";
import { type HostObject, hostObject, isHostObject } from "../hostObject";
import type { RangeTarget } from "../targets";
import { cellPropertyMethods } from "./cellProperties";
import { rangeScalars } from "./rangeScalars";
import { rangeAreaClasses } from "./rangeAreas";
import { rangeByAddress } from "./worksheet";

function rangeObject(target: RangeTarget, range: RangeModel): HostObject {
  return hostObject("Range", { sheet: target.sheet, range });
}

/** Refused where the range leaves the sheet. */
function within(target: RangeTarget, top: number, left: number, bottom: number, right: number): HostObject {
  if (top < 0 || left < 0 || bottom < top || right < left || bottom > lastRow || right > lastColumn) throw new ExcelError("InvalidArgument");
  return rangeObject(target, { top, left, bottom, right });
}

/** A range given as an object or as an address on the same sheet. */
function otherRange(target: RangeTarget, argument: unknown, excel: RunningExcel): RangeModel {
  if (!isHostObject(argument)) return rangeByAddress(target.sheet, [...target.sheet.names, ...excel.workbook.names], argument);
  if (argument.type !== "Range") throw new ExcelError("InvalidArgument");
  const other = argument.target as RangeTarget;
  if (other.sheet !== target.sheet) throw new ExcelError("InvalidArgument");
  return other.range;
}

function shared(target: RangeTarget, argument: unknown, excel: RunningExcel): HostObject | null {
  const range = intersection(target.range, otherRange(target, argument, excel));
  return range && rangeObject(target, range);
}

function existing(object: HostObject | null): HostObject {
  if (!object) throw new ExcelError("ItemNotFound");
  return object;
}

function used(target: RangeTarget, valuesOnly: unknown): HostObject | null {
  const range = usedRange(target.sheet, target.range, valuesOnly === true);
  return range && rangeObject(target, range);
}

function resized(target: RangeTarget, rows: number, columns: number): HostObject {
  const { top, left, bottom, right } = target.range;
  return within(target, top, left, bottom + rows, right + columns);
}

const shapes: NonNullable<HostClass<RangeTarget>["methods"]> = {
  GetAbsoluteResizedRange: reads((target, [rows, columns]) => {
    const { top, left } = target.range;
    return within(target, top, left, top + numberArgument(rows) - 1, left + numberArgument(columns) - 1);
  }),
  GetBoundingRect: reads((target, [other], excel) => rangeObject(target, boundingRect(target.range, otherRange(target, other, excel)))),
  GetCell: reads((target, [row, column]) => {
    const [top, left] = [target.range.top + numberArgument(row), target.range.left + numberArgument(column)];
    return within(target, top, left, top, left);
  }),
  GetColumn: reads((target, [column]) => {
    const left = target.range.left + numberArgument(column);
    return within(target, target.range.top, left, target.range.bottom, left);
  }),
  GetEntireColumn: reads((target) => rangeObject(target, { ...target.range, top: 0, bottom: lastRow })),
  GetEntireRow: reads((target) => rangeObject(target, { ...target.range, left: 0, right: lastColumn })),
  GetIntersection: reads((target, [other], excel) => existing(shared(target, other, excel))),
  GetIntersectionOrNullObject: reads((target, [other], excel) => shared(target, other, excel)),
  GetLastCell: reads(({ sheet, range }) => hostObject("Range", { sheet, range: oneCell(range.bottom, range.right) })),
  GetLastRow: reads((target) => rangeObject(target, { ...target.range, top: target.range.bottom })),
  GetOffsetRange: reads((target, [rows, columns]) => {
    const { top, left, bottom, right } = target.range;
    const [down, over] = [numberArgument(rows), numberArgument(columns)];
    return within(target, top + down, left + over, bottom + down, right + over);
  }),
  GetResizedRange: reads((target, [rows, columns]) => resized(target, numberArgument(rows), numberArgument(columns))),
  GetRow: reads((target, [row]) => {
    const top = target.range.top + numberArgument(row);
    return within(target, top, target.range.left, top, target.range.right);
  }),
  GetUsedRange: reads((target, [valuesOnly]) => used(target, valuesOnly) ?? rangeObject(target, oneCell(target.range.top, target.range.left))),
  GetUsedRangeOrNullObject: reads((target, [valuesOnly]) => used(target, valuesOnly)),
};

/** Excel fails over so many merged areas at once. */
const mostMergedAreas = 512;

function mergedAreas({ sheet, range }: RangeTarget): HostObject | null {
  // Only areas whose first cell lies in the range are found.
  const areas = sheet.merges.filter((area) => intersection(oneCell(area.top, area.left), range));
  if (areas.length > mostMergedAreas) throw new ExcelError("InvalidOperation");
  return areas.length === 0 ? null : hostObject("RangeAreas", { sheet, areas });
}

/** The cells that have what is asked for. Refused on a protected sheet, as in Excel; from one cell Excel would look through the whole sheet. */
function specialCells({ sheet, range }: RangeTarget, [type]: readonly unknown[]): HostObject | null {
  refuseProtected(sheet);
  const kind = oneOf(type, ["ConditionalFormats", "DataValidations"]);
  const whole = rowsOf(range) === 1 && columnsOf(range) === 1 ? { top: 0, left: 0, bottom: lastRow, right: lastColumn } : range;
  const held = kind === "ConditionalFormats" ? sheet.conditionalFormats : sheet.validations;
  const parts = held.flatMap(({ ranges }) => ranges.flatMap((part) => intersection(part, whole) ?? []));
  const areas = parts.reduce<readonly RangeModel[]>((found, part) => [...found, ...found.reduce<RangeModel[]>((rest, hole) => rest.flatMap((one) => subtract(one, hole)), [part])], []);
  return areas.length === 0 ? null : hostObject("RangeAreas", { sheet, areas });
}

export const rangeClasses: Pick<typeof rangeAreaClasses, "RangeAreas" | "RangeCollection"> & { Range: HostClass<RangeTarget> } = {
  ...rangeAreaClasses,
  Range: {
    scalars: {
      ...rangeScalars,
      Address: { get: ({ sheet, range }) => fullAddress(sheet, range) },
      AddressLocal: { get: ({ sheet, range }) => fullAddress(sheet, range) },
      CellCount: { get: ({ range }) => rowsOf(range) * columnsOf(range) },
      ColumnCount: { get: ({ range }) => columnsOf(range) },
      ColumnIndex: { get: ({ range }) => range.left },
      Height: { get: ({ sheet, range }) => topOf(sheet, range.bottom + 1) - topOf(sheet, range.top) },
      HasSpill: { get: () => false },
      IsEntireColumn: { get: ({ range }) => isWholeColumns(range) },
      IsEntireRow: { get: ({ range }) => isWholeRows(range) },
      Left: { get: ({ sheet, range }) => leftOf(sheet, range.left) },
      RowCount: { get: ({ range }) => rowsOf(range) },
      RowHidden: {
        get: ({ sheet, range }) => uniform(Array.from({ length: Math.min(rowsOf(range), 10_000) }, (_, at) => sheet.hiddenRows.has(range.top + at))),
        set: ({ sheet, range }, value, excel) => hideRows(excel, sheet, range.top, rowsOf(range), booleanArgument(value)),
      },
      RowIndex: { get: ({ range }) => range.top },
      Top: { get: ({ sheet, range }) => topOf(sheet, range.top) },
      Width: { get: ({ sheet, range }) => leftOf(sheet, range.right + 1) - leftOf(sheet, range.left) },
    },
    navigation: {
      ConditionalFormats: (target) => hostObject("ConditionalFormatCollection", target),
      DataValidation: (target) => hostObject("DataValidation", target),
      Format: (target) => hostObject("RangeFormat", target),
      Sort: (target) => hostObject("RangeSort", target),
      Worksheet: ({ sheet }) => hostObject("Worksheet", sheet),
    },
    methods: {
      ...shapes,
      ...cellPropertyMethods,
      Clear: writes(({ sheet, range }, [applyTo], excel) => clearRange(excel, sheet, range, oneOf(applyTo ?? "All", ["All", "Formats", "Contents"]))),
      Delete: writes(({ sheet, range }, [shift], excel) => deleteCells(excel, sheet, range, oneOf(shift, ["Up", "Left"]))),
      GetMergedAreasOrNullObject: reads((target) => mergedAreas(target)),
      GetSpecialCellsOrNullObject: reads(specialCells),
      Insert: writes((target, [shift], excel) => {
        insertCells(excel, target.sheet, target.range, oneOf(shift, ["Down", "Right"]));
        return rangeObject(target, target.range);
      }),
      Merge: writes(({ sheet, range }, [across], excel) => merge(excel, sheet, range, across === true)),
      Select: views(({ sheet, range }, _, excel) => select(excel, sheet, range)),
      Unmerge: writes(({ sheet, range }, _, excel) => unmerge(excel, sheet, range)),
      _ValidateArraySize: reads(({ range }, [rows, columns]) => {
        if (rows !== rowsOf(range) || columns !== columnsOf(range)) throw new ExcelError("InvalidArgument");
        return null;
      }),
    },
  },
};

function uniform(values: readonly boolean[]): boolean | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? false) : null;
}

