import type { CellValue } from "../snapshot/snapshot";
import type { SheetGrid } from "./sheetGrid";
import { type TableColumns, tableRow, type TableRow } from "./tableRow";

/** What rows of a sheet were read as, for the next reading of the same sheet. Rows that changed are new objects in a snapshot. */
export interface RowMemory {
  /** The same as `tableRow`; of rows that are the very same objects at the same place, without looking at their cells. */
  reader(grid: SheetGrid, columns: TableColumns): (row: number) => TableRow | null;
}

interface Remembered {
  readonly formulas: readonly CellValue[] | undefined;
  readonly numberFormats: readonly string[] | undefined;
  readonly row: number;
  readonly read: TableRow | null;
}

/** Rows are forgotten with the snapshot that they stand in. */
export function createRowMemory(): RowMemory {
  const byColumns = new Map<string, WeakMap<readonly CellValue[], Remembered>>();
  return {
    reader(grid, columns) {
      const { origin, values, formulas, numberFormats } = grid.snapshot;
      const key = JSON.stringify([origin.column, columns]);
      const known = byColumns.get(key) ?? new WeakMap<readonly CellValue[], Remembered>();
      byColumns.set(key, known);
      return (row) => {
        const at = row - origin.row;
        const cells = values[at];
        // What a merged cell shows stands in another row.
        if (!cells || grid.isMerged(row)) return tableRow(grid, columns, row);
        const before = known.get(cells);
        if (before && before.row === row && before.formulas === formulas[at] && before.numberFormats === numberFormats[at]) return before.read;
        const read = tableRow(grid, columns, row);
        known.set(cells, { formulas: formulas[at], numberFormats: numberFormats[at], row, read });
        return read;
      };
    },
  };
}
