import type { RangeAddress } from "#core/snapshot/address";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";

/** What users do to a sheet, done to a snapshot as Excel would; rows and columns are indexes in its grids. */

type Grid<Cell> = readonly (readonly Cell[])[];
type MapGrid = <Cell>(grid: Grid<Cell>, blank: Cell) => Grid<Cell>;

function withGrids(snapshot: SheetSnapshot, map: MapGrid, merges: readonly RangeAddress[] = snapshot.merges): SheetSnapshot {
  return {
    ...snapshot,
    values: map<CellValue>(snapshot.values, ""),
    formulas: map<CellValue>(snapshot.formulas, ""),
    numberFormats: map<string>(snapshot.numberFormats, "General"),
    merges,
  };
}

function withCell<Cell>(grid: Grid<Cell>, row: number, column: number, content: Cell): Grid<Cell> {
  return grid.map((cells, at) => (at === row ? cells.map((cell, place) => (place === column ? content : cell)) : cells));
}

/** A constant, or a formula with its result. */
export function typed(snapshot: SheetSnapshot, row: number, column: number, value: CellValue, formula: CellValue = value): SheetSnapshot {
  return { ...snapshot, values: withCell(snapshot.values, row, column, value), formulas: withCell(snapshot.formulas, row, column, formula) };
}

export function formatted(snapshot: SheetSnapshot, row: number, column: number, numberFormat: string): SheetSnapshot {
  return { ...snapshot, numberFormats: withCell(snapshot.numberFormats, row, column, numberFormat) };
}

/** Blank rows; merged ranges that the place lies in grow, those below move. */
export function inserted(snapshot: SheetSnapshot, row: number, count: number): SheetSnapshot {
  const at = snapshot.origin.row + row;
  const merges = snapshot.merges.map((range) => ({
    ...range,
    top: range.top >= at ? range.top + count : range.top,
    bottom: range.bottom >= at ? range.bottom + count : range.bottom,
  }));
  const map: MapGrid = (grid, blank) => {
    const blankRow = (grid[0] ?? []).map(() => blank);
    return [...grid.slice(0, row), ...Array.from({ length: count }, () => blankRow), ...grid.slice(row)];
  };
  return withGrids(snapshot, map, merges);
}

export function deleted(snapshot: SheetSnapshot, row: number, count: number): SheetSnapshot {
  const [from, to] = [snapshot.origin.row + row, snapshot.origin.row + row + count];
  const merges = snapshot.merges.flatMap(({ top, bottom, ...sides }) => {
    const gone = Math.max(0, Math.min(bottom + 1, to) - Math.max(top, from));
    const above = Math.max(0, Math.min(top, to) - from);
    const left = { top: top - above, bottom: bottom - above - gone, ...sides };
    return left.bottom > left.top || (left.bottom === left.top && sides.right > sides.left) ? [left] : [];
  });
  return withGrids(snapshot, (grid) => [...grid.slice(0, row), ...grid.slice(row + count)], merges);
}

/** Rows from `first` on, in the order of what a column shows; merged ranges stay, as Excel would refuse otherwise. */
export function sortedBy(snapshot: SheetSnapshot, first: number, column: number): SheetSnapshot {
  const order = snapshot.values.map((_, row) => row).slice(first);
  const shown = (row: number): string => String(snapshot.values[row]?.[column] ?? "");
  order.sort((one, other) => (shown(one) < shown(other) ? -1 : Number(shown(one) > shown(other))));
  return reordered(snapshot, first, order);
}

/** Rows cut and inserted elsewhere. */
export function moved(snapshot: SheetSnapshot, row: number, to: number): SheetSnapshot {
  const order = snapshot.values.map((_, index) => index);
  order.splice(to, 0, ...order.splice(row, 1));
  return reordered(snapshot, 0, order);
}

function reordered(snapshot: SheetSnapshot, first: number, order: readonly number[]): SheetSnapshot {
  return withGrids(snapshot, (grid) => [...grid.slice(0, first), ...order.flatMap((row) => (grid[row] ? [grid[row]] : []))]);
}

/** Cells copied over others, as far as the grid goes. */
export function pasted(snapshot: SheetSnapshot, from: RangeAddress, row: number, column: number): SheetSnapshot {
  return withGrids(snapshot, (grid) =>
    grid.map((cells, at) =>
      cells.map((cell, place) => {
        const [sourceRow, sourceColumn] = [from.top + at - row, from.left + place - column];
        const inside = at >= row && place >= column && sourceRow <= from.bottom && sourceColumn <= from.right;
        return inside ? (grid[sourceRow]?.[sourceColumn] ?? cell) : cell;
      }),
    ),
  );
}

/** A merged range in place of those it touches; what it covers is emptied. */
export function merged(snapshot: SheetSnapshot, range: RangeAddress): SheetSnapshot {
  const { origin } = snapshot;
  const touches = ({ top, left, bottom, right }: RangeAddress): boolean => top <= range.bottom && bottom >= range.top && left <= range.right && right >= range.left;
  const others = snapshot.merges.filter((merge) => !touches(merge));
  const cleared: MapGrid = (grid, blank) =>
    grid.map((cells, at) =>
      cells.map((cell, place) => {
        const [row, column] = [at + origin.row, place + origin.column];
        const covered = row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
        return covered && (row !== range.top || column !== range.left) ? blank : cell;
      }),
    );
  const { values, formulas } = withGrids(snapshot, cleared);
  return { ...snapshot, values, formulas, merges: [...others, range] };
}

/** Without the merged ranges that touch this row of the sheet. */
export function unmerged(snapshot: SheetSnapshot, row: number): SheetSnapshot {
  return { ...snapshot, merges: snapshot.merges.filter(({ top, bottom }) => row < top || row > bottom) };
}
