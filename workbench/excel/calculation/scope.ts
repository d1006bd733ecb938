import { lastColumn, lastRow } from "../model/address";
import type { SheetModel } from "../model/workbook";
import type { Region } from "../typing/region";
import type { Place } from "./engine";
import type { Memory } from "./memory";
import type { Node } from "./syntax";
import { ArrayValue, Reference, type Scalar, type Value } from "./values";

/** What formulas read: cells brought up to date, sheets and names by their names. */
export interface Book {
  readonly region: Region;
  cell(sheet: SheetModel, row: number, column: number): Scalar;
  range(reference: Reference): ArrayValue;
  /** The last row and column that hold anything. */
  extent(sheet: SheetModel): Place;
  sheetNamed(name: string): SheetModel | null;
  /** What a defined name stands for, the sheet's own names first. */
  nameNode(name: string, sheet: SheetModel): Node | null;
}

/** Where a formula stands while it is evaluated; relative references move by the shift. */
export interface Scope {
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly at: Place;
  readonly shift: Place;
  /** Given where one formula is evaluated at many cells while nothing changes. */
  readonly memory?: Memory;
}

/** A value with its references read: one cell gives a scalar, more give an array. */
export function read(value: Value, scope: Scope): Scalar | ArrayValue {
  if (!(value instanceof Reference)) return value;
  if (value.height === 1 && value.width === 1) return scope.book.cell(value.sheet, value.top, value.left);
  return readRange(value, scope);
}

export function readRange(reference: Reference, scope: Scope): ArrayValue {
  return scope.book.range(clipped(reference, scope.book));
}

/** Whole columns and rows end where the sheet's contents end. */
export function clipped(reference: Reference, book: Book): Reference {
  const wholeColumns = reference.bottom === lastRow;
  const wholeRows = reference.right === lastColumn;
  if (!wholeColumns && !wholeRows) return reference;
  const extent = book.extent(reference.sheet);
  const bottom = wholeColumns ? Math.max(reference.top, extent.row) : reference.bottom;
  const right = wholeRows ? Math.max(reference.left, extent.column) : reference.right;
  return new Reference(reference.sheet, reference.top, reference.left, bottom, right);
}

/** A value as rows and columns, whatever it is. */
export function asArray(value: Value, scope: Scope): ArrayValue {
  const plain = value instanceof Reference ? readRange(value, scope) : value;
  return plain instanceof ArrayValue ? plain : new ArrayValue([[plain]]);
}

/** A value as one scalar: the first of an array. */
export function asScalar(value: Value, scope: Scope): Scalar {
  const plain = value instanceof Reference ? scope.book.cell(value.sheet, value.top, value.left) : value;
  return plain instanceof ArrayValue ? (plain.rows[0]?.[0] ?? null) : plain;
}
