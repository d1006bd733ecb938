import type { CellAddress, RangeAddress } from "../snapshot/address";
import type { CellValue, SheetSnapshot } from "../snapshot/snapshot";
import { tidySpaces } from "../text/fold";
import type { AnnexCell } from "./annex";

/** Excel keeps fifteen digits, so the sixteenth and seventeenth are noise. */
function numberText(value: number): string {
  const text = String(value);
  return text.length <= 15 ? text : String(Number(value.toPrecision(15)));
}

function valueText(value: CellValue): string {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" ? numberText(value) : String(value).toUpperCase();
}

/** A snapshot asked by sheet addresses, merged ranges and all. Outside of what was read every cell is empty. */
export interface SheetGrid {
  readonly snapshot: SheetSnapshot;
  readonly bounds: RangeAddress;
  /** The cell as its row sees it: the top cell of a range merged over several rows. */
  cell(row: number, column: number): AnnexCell;
  /** True where the cell itself holds something, not only the merged range above it. */
  holds(row: number, column: number): boolean;
  /** What the cell itself holds, `""` where a merged range covers it. */
  value(row: number, column: number): CellValue;
  /** The text that covers the cell, over all rows and columns of a merged range. */
  coveringText(row: number, column: number): string;
  mergeAt(row: number, column: number): RangeAddress | null;
  /** Whether a merged range takes in any cell of the row. */
  isMerged(row: number): boolean;
}

function mergeIndex(merges: readonly RangeAddress[], bounds: RangeAddress): ReadonlyMap<number, RangeAddress> {
  const index = new Map<number, RangeAddress>();
  for (const merge of merges) {
    for (let row = Math.max(merge.top, bounds.top); row <= Math.min(merge.bottom, bounds.bottom); row += 1) {
      for (let column = Math.max(merge.left, bounds.left); column <= Math.min(merge.right, bounds.right); column += 1) {
        index.set(placeOf(row, column), merge);
      }
    }
  }
  return index;
}

const COLUMNS = 16_384;

function placeOf(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function sheetGrid(snapshot: SheetSnapshot): SheetGrid {
  const { origin, values, formulas, numberFormats } = snapshot;
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const bounds = { top: origin.row, left: origin.column, bottom: origin.row + values.length - 1, right: origin.column + width - 1 };
  const merges = mergeIndex(snapshot.merges, bounds);
  const hasMerges = merges.size > 0;
  const mergedRows = new Set([...merges.keys()].map((place) => Math.floor(place / COLUMNS)));
  const valueAt = (row: number, column: number): CellValue => values[row - origin.row]?.[column - origin.column] ?? "";
  const mergeAt = (row: number, column: number) => (hasMerges ? (merges.get(placeOf(row, column)) ?? null) : null);

  /** Whatever a file keeps in the covered cells of a merged range, nobody sees it. */
  const isCovered = (row: number, column: number): boolean => {
    const merge = mergeAt(row, column);
    return merge !== null && (merge.top !== row || merge.left !== column);
  };

  function read(address: CellAddress): AnnexCell {
    if (isCovered(address.row, address.column)) return { address, value: "", formula: null, numberFormat: "General", text: "" };
    const row = address.row - origin.row;
    const column = address.column - origin.column;
    const value = values[row]?.[column] ?? "";
    const formula = formulas[row]?.[column];
    return {
      address,
      value,
      formula: typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null,
      numberFormat: numberFormats[row]?.[column] ?? "General",
      text: valueText(value),
    };
  }

  return {
    snapshot,
    bounds,
    mergeAt,
    isMerged: (row) => mergedRows.has(row),
    cell(row, column) {
      const merge = mergeAt(row, column);
      return read({ row: merge && merge.left === column ? merge.top : row, column });
    },
    value: (row, column) => (isCovered(row, column) ? "" : valueAt(row, column)),
    holds: (row, column) => !isCovered(row, column) && valueText(valueAt(row, column)) !== "",
    coveringText(row, column) {
      const merge = mergeAt(row, column);
      return tidySpaces(valueText(valueAt(merge?.top ?? row, merge?.left ?? column)));
    },
  };
}

/** The same sheet, looked at in some of its columns alone. */
export function gridWithin(grid: SheetGrid, left: number, right: number): SheetGrid {
  return { ...grid, bounds: { ...grid.bounds, left, right } };
}
