import { lastColumn, lastRow } from "./address";
import { copiedBy, rangeOfArea, areaOver, withAreas } from "./referenceText";
import { intersection, subtract } from "./ranges";
import type { ConditionalFormatModel, RangeModel, SheetModel, ValidationModel } from "./workbook";

/**
 * Rows or columns put in (`count` > 0) or taken out (`count` < 0) at `at`, within a band: for rows the columns
 * `from`–`to`, for columns the rows. Whole rows have a band as wide as the sheet.
 */
export interface Shift {
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** Where a range has gone; null where all of it was taken out or pushed off the sheet. A range only partly in the band stays. */
export function shiftRange(range: RangeModel, shift: Shift): RangeModel | null {
  const rows = shift.axis === "rows";
  const [bandFrom, bandTo] = rows ? [range.left, range.right] : [range.top, range.bottom];
  if (bandFrom < shift.from || bandTo > shift.to) return range;
  const last = rows ? lastRow : lastColumn;
  const [first, end] = rows ? [range.top, range.bottom] : [range.left, range.right];
  if (first === 0 && end === last) return range;
  const moved = shiftSpan(first, end, shift, last);
  if (!moved) return null;
  return rows ? { ...range, top: moved[0], bottom: moved[1] } : { ...range, left: moved[0], right: moved[1] };
}

function shiftSpan(first: number, end: number, { at, count }: Shift, last: number): [number, number] | null {
  if (count > 0) {
    const moved: [number, number] = [first >= at ? first + count : first, Math.min(end >= at ? end + count : end, last)];
    return moved[0] > last ? null : moved;
  }
  const gone = at - count;
  const movedFirst = first >= gone ? first + count : Math.min(first, at);
  const movedEnd = end >= gone ? end + count : end >= at ? at - 1 : end;
  return movedFirst > movedEnd ? null : [movedFirst, movedEnd];
}

/** A formula after the shift of a sheet; `own` says whether the formula stands on that sheet. */
export function shiftFormula(formula: string, shift: Shift, sheetName: string, own: boolean): string {
  return withAreas(formula, (area) => {
    const here = area.sheet === null ? own : area.sheet.toLocaleLowerCase() === sheetName.toLocaleLowerCase();
    if (!here) return area;
    const range = rangeOfArea(area);
    const moved = shiftRange(range, shift);
    if (!moved) return null;
    return moved === range ? area : areaOver(area, moved);
  });
}

/** The range that a shift takes out; null where it puts in. */
export function removedBy({ axis, at, count, from, to }: Shift): RangeModel | null {
  if (count > 0) return null;
  const last = at - count - 1;
  return axis === "rows" ? { top: at, bottom: last, left: from, right: to } : { left: at, right: last, top: from, bottom: to };
}

/** Conditional formats follow their cells; a formula stays right for the first cell that is left. */
export function shiftFormat(format: ConditionalFormatModel, shift: Shift, sheet: SheetModel): ConditionalFormatModel | null {
  const ranges = shiftRanges(format.ranges, shift);
  if (ranges.length === 0) return null;
  if (format.formula === undefined) return { ...format, ranges };
  return { ...format, ranges, formula: shiftFormula(reanchored(format.formula, format.ranges, shift), shift, sheet.name, true) };
}

export function shiftValidation(validation: ValidationModel, shift: Shift, sheet: SheetModel): ValidationModel | null {
  const ranges = shiftRanges(validation.ranges, shift);
  if (ranges.length === 0) return null;
  const rule = shiftRule(validation.rule, (formula) => shiftFormula(reanchored(formula, validation.ranges, shift), shift, sheet.name, true));
  return { ...validation, ranges, rule };
}

/** A validation rule with each of its formulas changed. */
export function shiftRule(rule: Record<string, unknown>, change: (formula: string) => string): Record<string, unknown> {
  const changed = (value: unknown): unknown => {
    if (typeof value === "string" && value.startsWith("=")) return change(value);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, changed(part)]));
  };
  return changed(rule) as Record<string, unknown>;
}

function shiftRanges(ranges: readonly RangeModel[], shift: Shift): RangeModel[] {
  return ranges.flatMap((range) => shiftRange(range, shift) ?? []);
}

/** If the first cell itself is taken out, relative references are first counted from the cell that will be first. */
function reanchored(formula: string, ranges: readonly RangeModel[], shift: Shift): string {
  const [first] = ranges;
  const removed = removedBy(shift);
  if (!first || !removed || !intersection({ ...first, bottom: first.top, right: first.left }, removed)) return formula;
  const next = ranges.flatMap((range) => subtract(range, removed))[0];
  return next ? copiedBy(formula, next.top - first.top, next.left - first.left) : formula;
}
