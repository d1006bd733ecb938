import type { CellAddress, RangeAddress } from "#core/snapshot/address";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";
import { openWorkbook, requirePart } from "./read/openWorkbook";
import { readCells, type ReadCell } from "./read/readCells";
import { readNumberFormats } from "./read/readNumberFormats";
import { readSharedStrings } from "./read/readText";
import type { FileSheet, WorkbookSnapshot } from "./workbookSnapshot";

/** What is read of one sheet, A1:AZ20000 as in Excel itself; `cut` tells where there was more. */
const bounds = { rows: 20_000, columns: 52 };

/**
 * An .xlsx or .xlsm as snapshots, one for each worksheet in tab order, hidden ones flagged. Values are the results
 * the file carries; nothing is calculated. Rejects with `WorkbookUnreadable`.
 *
 * The parts are read directly: a file from any writer must come through exactly (dates as the numbers they are,
 * shared formulas, error values, formulas nobody has calculated), and nothing else in it may stop us.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const { file, tabs, manual, sheetPath, pathOf } = openWorkbook(bytes);
  const partOf = (type: string) => {
    const path = pathOf(type);
    return path === null ? null : file.part(path);
  };
  const sharedStrings = readSharedStrings(partOf("sharedStrings"));
  const formats = readNumberFormats(partOf("styles"));
  const sheets = tabs.flatMap((tab): FileSheet[] => {
    const path = sheetPath(tab);
    if (path === null) return [];
    const { cells, merges, calculated, cut, locked } = readCells(requirePart(file, path), sharedStrings, bounds);
    const sheet = { id: tab.name, name: tab.name };
    return [{ hidden: tab.hidden, locked, snapshot: { sheet, ...toGrids(cells, formats), merges, calculated: calculated && !manual, cut } }];
  });
  return { sheets };
}

function toGrids(all: readonly ReadCell[], formats: readonly string[]): Pick<SheetSnapshot, "origin" | "values" | "formulas" | "numberFormats"> {
  const used = usedRange(all);
  const grid = <T>(empty: T): T[][] =>
    Array.from({ length: used.bottom - used.top + 1 }, () => new Array<T>(used.right - used.left + 1).fill(empty));
  const values = grid<CellValue>("");
  const formulas = grid<CellValue>("");
  const numberFormats = grid("General");
  for (const cell of all) {
    put(values, used, cell.address, cell.value);
    put(formulas, used, cell.address, cell.formula ?? cell.value);
    put(numberFormats, used, cell.address, formats[cell.style] ?? "General");
  }
  return { origin: { row: used.top, column: used.left }, values, formulas, numberFormats };
}

/** The rectangle of all cells with something in them; empty (bottom above top) where there are none. */
function usedRange(cells: readonly ReadCell[]): RangeAddress {
  if (cells.length === 0) return { top: 0, left: 0, bottom: -1, right: -1 };
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { address } of cells) {
    top = Math.min(top, address.row);
    left = Math.min(left, address.column);
    bottom = Math.max(bottom, address.row);
    right = Math.max(right, address.column);
  }
  return { top, left, bottom, right };
}

function put<T>(grid: T[][], used: RangeAddress, at: CellAddress, value: T): void {
  const row = grid[at.row - used.top];
  if (row) row[at.column - used.left] = value;
}
