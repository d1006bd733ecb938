import { type Injector, IUniverInstanceService, type Workbook } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { getViewportByCell, SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { WORKBOOK_ID } from "./univer";

/** A cell's place in the window, in CSS pixels; it may lie outside the visible part of the grid. */
export interface CellBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the cell is drawn now, `null` before the grid has been drawn. */
export function cellBox(injector: Injector, row: number, column: number): CellBox | null {
  const render = injector.get(IRenderManagerService).getRenderById(WORKBOOK_ID);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const sheet = injector.get(IUniverInstanceService).getUnit<Workbook>(WORKBOOK_ID)?.getActiveSheet();
  if (!render || !skeleton || !sheet) return null;
  const canvas = render.engine.getCanvasElement().getBoundingClientRect();
  const viewport = getViewportByCell(row, column, render.scene, sheet);
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  const { startX, startY, endX, endY } = skeleton.getCellWithCoordByIndex(row, column).mergeInfo;
  return {
    left: canvas.left + (startX - (viewport?.viewportScrollX ?? 0)) * scaleX,
    top: canvas.top + (startY - (viewport?.viewportScrollY ?? 0)) * scaleY,
    width: (endX - startX) * scaleX,
    height: (endY - startY) * scaleY,
  };
}
