import type { Annex, AnnexRow } from "../annex/annex";
import type { RowOrder } from "../edits/rowsChange";
import { comparePlaces } from "./placedRows";

/** A row with a place in the numbering, and the rows without one that stand below it. */
interface Block {
  readonly path: readonly number[];
  readonly rows: number[];
}

/**
 * The order that the rows' numbers give them; `null` where they stand in it. Rows without a place (no number, a date for one,
 * blank rows) stay below the row they stood under, rows with one number keep their order, the total row comes last.
 */
export function rowOrderOf(annex: Annex): RowOrder | null {
  const { rows, totalRow } = annex;
  const [first, last] = tableRows(annex);
  const placed = new Map(rows.flatMap((row) => (row.level > 0 && row.stt.path ? [[row.row, row.stt.path] as const] : [])));
  const endsWithTotal = totalRow !== null && rows.every((row) => row.level === 0 || row.row < totalRow.row);
  const leading: number[] = [];
  const total: number[] = [];
  const blocks: Block[] = [];
  for (let row = first; row <= last; row += 1) {
    const path = placed.get(row);
    if (path) blocks.push({ path, rows: [row] });
    else if (row === totalRow?.row || (endsWithTotal && total.length > 0)) total.push(row);
    else (blocks.at(-1)?.rows ?? leading).push(row);
  }
  // Sorting is stable.
  blocks.sort((one, other) => comparePlaces(one.path, other.path));
  return withoutStanding(first, [...leading, ...blocks.flatMap((block) => block.rows), ...total]);
}

/** A row that changes its place; rows of the sheet. */
export interface RowMove {
  readonly row: AnnexRow;
  readonly to: number;
}

/** The annex's rows that another place waits for, in the order they stand in now. */
export function movesOf({ rows, totalRow }: Annex, order: RowOrder | null): readonly RowMove[] {
  const places = new Map(order?.order.map((row, place) => [row, order.top + place]));
  return (totalRow ? [...rows, totalRow] : rows).flatMap((row) => {
    const to = places.get(row.row) ?? row.row;
    return to === row.row ? [] : [{ row, to }];
  });
}

/** First and last row of the table below its heading, the total row included. */
function tableRows({ rows, totalRow }: Annex): readonly [number, number] {
  const all = (totalRow ? [...rows, totalRow] : rows).map(({ row }: AnnexRow) => row);
  return [Math.min(...all), Math.max(...all)];
}

function withoutStanding(top: number, order: readonly number[]): RowOrder | null {
  const first = order.findIndex((row, place) => row !== top + place);
  const last = order.findLastIndex((row, place) => row !== top + place);
  return first < 0 ? null : { top: top + first, order: order.slice(first, last + 1) };
}
