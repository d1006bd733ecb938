import { type ICellData, ICommandService, type Injector, type IRange } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/sheets";
import type { SheetModel } from "../../excel/model/workbook";
import { STANDARD_COLUMN_PIXELS, STANDARD_ROW_PIXELS } from "./pixels";
import { placeOf, toFreeze, toWorksheetData, type SheetPicture } from "./sheetPicture";
import { WORKBOOK_ID } from "./univer";

/**
 * Brings Univer's sheets to given pictures by the difference to what they show. Inserted rows, undo, recalculation and
 * a keystroke all take this one way, so the grid cannot drift from the model.
 */
export class SheetPainter {
  private readonly shown = new Map<string, SheetPicture>();
  private depth = 0;
  /** Whether nobody has pressed a key or the mouse since a sheet was shown: Univer then selects A1 of its own accord. */
  untouched = true;
  /** The sheet that the grid shows. */
  active = "";
  /** Sheet and address that the grid shows selected. */
  selection = "";

  constructor(private readonly injector: Injector) {}

  /** Whether the command that is running is ours. */
  get painting(): boolean {
    return this.depth > 0;
  }

  paint(sheet: SheetModel, picture: SheetPicture): void {
    this.asPainter(() => {
      const before = this.shown.get(sheet.id);
      if (before) this.change(sheet.id, before, picture);
      else this.run(InsertSheetMutation.id, { index: 0, sheet: toWorksheetData(sheet, picture) });
      this.shown.set(sheet.id, picture);
    });
  }

  /** Drops the sheets that the workbook no longer has; all of them are gone after another file was opened. */
  keepOnly(sheetIds: ReadonlySet<string>): void {
    this.asPainter(() => {
      for (const subUnitId of [...this.shown.keys()].filter((id) => !sheetIds.has(id))) {
        this.run(RemoveSheetMutation.id, { subUnitId, subUnitName: "" });
        this.shown.delete(subUnitId);
      }
    });
  }

  activate(sheetId: string): void {
    this.untouched = true;
    this.active = sheetId;
    this.asPainter(() => this.run(SetWorksheetActiveOperation.id, { subUnitId: sheetId }));
  }

  asPainter(work: () => void): void {
    this.depth += 1;
    try {
      work();
    } finally {
      this.depth -= 1;
    }
  }

  private change(subUnitId: string, before: SheetPicture, after: SheetPicture): void {
    const run = (id: string, params: object) => this.run(id, { subUnitId, ...params });
    if (after.rowCount > before.rowCount) run(SetWorksheetRowCountMutation.id, { rowCount: after.rowCount });
    if (after.columnCount > before.columnCount) run(SetWorksheetColumnCountMutation.id, { columnCount: after.columnCount });
    const gone = before.merges.filter((range) => !has(after.merges, range));
    if (gone.length > 0) run(RemoveWorksheetMergeMutation.id, { ranges: gone });
    const cellValue = changedCells(before.cells, after.cells);
    if (cellValue) run(SetRangeValuesMutation.id, { cellValue });
    const added = after.merges.filter((range) => !has(before.merges, range));
    if (added.length > 0) run(AddWorksheetMergeMutation.id, { ranges: added });
    const widths = changedSizes(before.columnPixels, after.columnPixels, STANDARD_COLUMN_PIXELS);
    if (widths.size > 0) run(SetWorksheetColWidthMutation.id, { ranges: columns(widths.keys()), colWidth: Object.fromEntries(widths) });
    const heights = changedSizes(before.rowPixels, after.rowPixels, STANDARD_ROW_PIXELS);
    if (heights.size > 0) run(SetWorksheetRowHeightMutation.id, { ranges: rows(heights.keys()), rowHeight: Object.fromEntries(heights) });
    this.changeHiddenRows(run, before, after);
    if (before.freeze.rows !== after.freeze.rows || before.freeze.columns !== after.freeze.columns) {
      run(SetFrozenMutation.id, toFreeze(after.freeze));
    }
  }

  private changeHiddenRows(run: (id: string, params: object) => void, before: SheetPicture, after: SheetPicture): void {
    const hidden = [...after.hiddenRows].filter((row) => !before.hiddenRows.has(row));
    if (hidden.length > 0) run(SetRowHiddenMutation.id, { ranges: rows(hidden) });
    const visible = [...before.hiddenRows].filter((row) => !after.hiddenRows.has(row));
    if (visible.length > 0) run(SetRowVisibleMutation.id, { ranges: rows(visible) });
  }

  private run(id: string, params: object): void {
    this.injector.get(ICommandService).syncExecuteCommand(id, { unitId: WORKBOOK_ID, ...params });
  }
}

function changedCells(before: SheetPicture["cells"], after: SheetPicture["cells"]) {
  const changed: Record<number, Record<number, ICellData | null>> = {};
  let some = false;
  const put = (key: string, cell: ICellData | null) => {
    const [row, column] = placeOf(key);
    (changed[row] ??= {})[column] = cell;
    some = true;
  };
  for (const [key, cell] of after) {
    const old = before.get(key);
    if (!old || old.v !== cell.v || JSON.stringify(old.s) !== JSON.stringify(cell.s)) put(key, cell);
  }
  for (const key of before.keys()) if (!after.has(key)) put(key, null);
  return some ? changed : null;
}

function changedSizes(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>, standard: number): Map<number, number> {
  const changed = new Map([...after].filter(([index, pixels]) => (before.get(index) ?? standard) !== pixels));
  for (const index of before.keys()) if (!after.has(index)) changed.set(index, standard);
  return changed;
}

function has(ranges: readonly IRange[], range: IRange): boolean {
  return ranges.some(
    (other) =>
      other.startRow === range.startRow &&
      other.startColumn === range.startColumn &&
      other.endRow === range.endRow &&
      other.endColumn === range.endColumn,
  );
}

function rows(indexes: Iterable<number>): IRange[] {
  return [...indexes].map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 }));
}

function columns(indexes: Iterable<number>): IRange[] {
  return [...indexes].map((column) => ({ startRow: 0, endRow: 0, startColumn: column, endColumn: column }));
}
