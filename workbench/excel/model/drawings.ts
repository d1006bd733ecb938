import { movedRow, type RowMove } from "./rowMove";
import type { Shift } from "./shift";
import { charactersToPoints, heightOf, leftOf, topOf, widthOf } from "./sizes";
import type { CornerModel, DrawingModel, RangeModel, SheetModel } from "./workbook";

/** Where a drawing lies, in points. */
export interface DrawingBounds {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export function boundsOf(sheet: SheetModel, { from, to }: DrawingModel): DrawingBounds {
  const [top, left] = pointOf(sheet, from);
  if ("height" in to) return { top, left, ...to };
  const [bottom, right] = pointOf(sheet, to);
  return { top, left, width: right - left, height: bottom - top };
}

function pointOf(sheet: SheetModel, { row, down, column, right }: CornerModel): readonly [down: number, over: number] {
  return [topOf(sheet, row) + down, leftOf(sheet, column) + right];
}

/** The corners of a drawing that lies a little within a range of cells. */
export function cornersWithin(sheet: SheetModel, { top, left, bottom, right }: RangeModel): { readonly from: CornerModel; readonly to: CornerModel } {
  const to = { row: bottom, down: heightOf(sheet, bottom) - 2, column: right, right: charactersToPoints(widthOf(sheet, right)) - 2 };
  return { from: { row: top, down: 2, column: left, right: 2 }, to };
}

/** Corners follow their cells; one whose cell is taken out goes to where the next one then begins, so that a drawing shrinks, to nothing at last. */
export function shiftDrawing(drawing: DrawingModel, shift: Shift): DrawingModel {
  if (drawing.placement === "Absolute") return drawing;
  const { from, to } = drawing;
  return { ...drawing, from: shiftCorner(from, shift), to: "height" in to ? to : shiftCorner(to, shift) };
}

function shiftCorner(corner: CornerModel, { axis, at, count }: Shift): CornerModel {
  const place = axis === "rows" ? corner.row : corner.column;
  if (place < at) return corner;
  const removed = count < 0 && place < at - count;
  const moved = removed ? at : place + count;
  return axis === "rows" ? { ...corner, row: moved, down: removed ? 0 : corner.down } : { ...corner, column: moved, right: removed ? 0 : corner.right };
}

export function moveDrawing(drawing: DrawingModel, move: RowMove): DrawingModel {
  if (drawing.placement === "Absolute") return drawing;
  const moved = (corner: CornerModel): CornerModel => ({ ...corner, row: movedRow(corner.row, move) });
  return { ...drawing, from: moved(drawing.from), to: "height" in drawing.to ? drawing.to : moved(drawing.to) };
}
