import type { AnnexCell, AnnexRow, ColumnKey, RowRole, SttReading } from "./annex";
import type { TableRow } from "./tableRow";

const NO_PARTS: readonly AnnexRow[] = [];
const NOTHING_CONTINUED: ReadonlyMap<ColumnKey, AnnexRow> = new Map();

/** An AnnexRow while its place among the others is being found. */
export class GrowingRow implements AnnexRow {
  role: RowRole = "unplaced";
  level = 0;
  leaf = false;
  parent: AnnexRow | null = null;
  goal: AnnexRow | null = null;
  task: AnnexRow | null = null;
  continuedFrom: ReadonlyMap<ColumnKey, AnnexRow> = NOTHING_CONTINUED;
  readonly children: AnnexRow[] = [];
  parts: readonly AnnexRow[] = NO_PARTS;
  readonly row: number;
  readonly stt: SttReading;
  readonly cells: ReadonlyMap<ColumnKey, AnnexCell>;
  readonly brokenOff: boolean;

  constructor(
    readonly index: number,
    { row, stt, cells, brokenOff }: TableRow,
  ) {
    this.row = row;
    this.stt = stt;
    this.cells = cells;
    this.brokenOff = brokenOff;
    if (brokenOff) this.role = "continued";
  }
}

/** A row outside of the tree, as the total row is. */
export function rowOutside(index: number, row: TableRow): AnnexRow {
  return new GrowingRow(index, row);
}
