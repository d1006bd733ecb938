import type { RangeModel } from "./workbook";

export function oneCell(row: number, column: number): RangeModel {
  return { top: row, left: column, bottom: row, right: column };
}

export function sameRange(a: RangeModel, b: RangeModel): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function contains(range: RangeModel, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

export function covers(outer: RangeModel, inner: RangeModel): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

export function intersection(a: RangeModel, b: RangeModel): RangeModel | null {
  const shared = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return shared.top > shared.bottom || shared.left > shared.right ? null : shared;
}

export function boundingRect(a: RangeModel, b: RangeModel): RangeModel {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What is left of a range when another is cut out of it: up to four rectangles. */
export function subtract(from: RangeModel, hole: RangeModel): RangeModel[] {
  const cut = intersection(from, hole);
  if (!cut) return [from];
  const parts = [
    { ...from, bottom: cut.top - 1 },
    { ...from, top: cut.bottom + 1 },
    { top: cut.top, bottom: cut.bottom, left: from.left, right: cut.left - 1 },
    { top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: from.right },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

export function rowsOf(range: RangeModel): number {
  return range.bottom - range.top + 1;
}

export function columnsOf(range: RangeModel): number {
  return range.right - range.left + 1;
}

export function moved(range: RangeModel, rows: number, columns: number): RangeModel {
  return { top: range.top + rows, bottom: range.bottom + rows, left: range.left + columns, right: range.right + columns };
}
