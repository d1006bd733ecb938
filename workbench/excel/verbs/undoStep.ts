import { keyPlace } from "../model/cells";
import type { Difference } from "../model/difference";
import { boundingRect, oneCell } from "../model/ranges";
import type { RangeModel } from "../model/workbook";
import { select } from "../operations/sheets";
import type { RunningExcel } from "../runningExcel";

/** Ctrl+Z: raises an ordinary edit over what changed, and selects it. False where there is nothing to undo. */
export function undoStep(excel: RunningExcel): boolean {
  return replay(excel, () => excel.undo.undo());
}

export function redoStep(excel: RunningExcel): boolean {
  return replay(excel, () => excel.undo.redo());
}

function replay(excel: RunningExcel, take: () => Difference | null): boolean {
  return excel.changes.run("user", () => {
    const difference = take();
    if (!difference) return false;
    excel.calculation.everythingChanged();
    for (const { sheet, cells } of difference.sheets) {
      const range = boundsOf(cells.keys());
      if (!range) {
        excel.changes.formats(sheet, null, false);
        continue;
      }
      excel.changes.cells(sheet, range);
      if (sheet.visibility === "Visible") select(excel, sheet, range);
    }
    return true;
  });
}

function boundsOf(keys: Iterable<string>): RangeModel | null {
  let bounds: RangeModel | null = null;
  for (const key of keys) {
    const { row, column } = keyPlace(key);
    bounds = bounds ? boundingRect(bounds, oneCell(row, column)) : oneCell(row, column);
  }
  return bounds;
}
