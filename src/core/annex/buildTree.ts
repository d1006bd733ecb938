import type { AnnexCell, AnnexRow, ColumnKey, SttReading } from "./annex";
import type { TableRow } from "./tableRow";

/** An AnnexRow while its parent and children are being found. */
class GrowingRow implements AnnexRow {
  level = 0;
  leaf = false;
  parent: AnnexRow | null = null;
  readonly children: AnnexRow[] = [];
  readonly row: number;
  readonly stt: SttReading;
  readonly cells: ReadonlyMap<ColumnKey, AnnexCell>;

  constructor(
    readonly index: number,
    { row, stt, cells }: TableRow,
  ) {
    this.row = row;
    this.stt = stt;
    this.cells = cells;
  }
}

function key(path: readonly number[]): string {
  return path.join(".");
}

/**
 * The rows with their places in the tree, which come from the numbers alone. Of two rows with one number the first has the children;
 * both are children of the row above them. A row without a place has level 0 and no parent.
 */
export function buildTree(tableRows: readonly TableRow[]): readonly AnnexRow[] {
  const rows = tableRows.map((row, index) => new GrowingRow(index, row));
  const isPlaced = (row: GrowingRow): boolean => row.stt.path !== null && tableRows[row.index]?.continued === false;
  const places = new Map<string, GrowingRow>();
  const extended = new Set<string>();
  for (const row of rows) {
    const path = row.stt.path ?? [];
    if (!isPlaced(row)) continue;
    const own = key(path);
    if (!places.has(own)) places.set(own, row);
    for (let end = own.lastIndexOf("."); end > 0; end = own.lastIndexOf(".", end - 1)) {
      const above = own.slice(0, end);
      if (extended.has(above)) break;
      extended.add(above);
    }
  }
  for (const row of rows) {
    const path = row.stt.path ?? [];
    if (path.length === 0) continue;
    const own = key(path);
    row.leaf = !extended.has(own);
    if (!isPlaced(row)) continue;
    row.level = path.length;
    const parent = places.get(own.slice(0, Math.max(0, own.lastIndexOf(".")))) ?? null;
    row.parent = parent;
    parent?.children.push(row);
  }
  return rows;
}
