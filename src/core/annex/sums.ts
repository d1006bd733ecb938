import { NO_POINTS, comparePoints, roundTo, sumPoints, toNumber, type Points } from "../points/points";
import type { CellAddress } from "../snapshot/address";
import type { Annex, AnnexCell, AnnexRow, PointsColumnKey } from "./annex";
import { orphansOf } from "./orphans";
import { readPoints, readablePoints } from "./readPoints";
import { continuesAbove, fieldsOf } from "./walkAnnex";

/** A printed sum beside the sum of its parts. */
export interface Sum {
  readonly state: "agrees" | "rounded" | "differs";
  readonly printed: Points;
  readonly sum: Points;
  /** The decimals the printed sum is shown with. */
  readonly digits: number;
  /** The rows summed up, in sheet order. */
  readonly parts: readonly AnnexRow[];
}

/** A sum that cannot be judged, and the cells that stand in the way. */
export interface UncheckedSum {
  readonly state: "not-checked";
  readonly because: readonly CellAddress[];
}

const FEWEST_DIGITS = 2;

/**
 * A printed sum agrees if it equals the exact one, and is rounded if it equals it after rounding to the digits shown, two at least.
 * `noise` is what fractions longer than a billionth may have lost on the way; nothing else is tolerated.
 */
export function agreement(printed: Points, sum: Points, digits: number, noise: Points = NO_POINTS): Sum["state"] {
  if (Math.abs(comparePoints(printed, sum)) <= noise) return "agrees";
  return printed === roundTo(sum, Math.max(FEWEST_DIGITS, digits)) ? "rounded" : "differs";
}

interface ReadCell {
  readonly cell: AnnexCell | undefined;
  /** `null` where the cell is empty, absent or cannot be read. */
  readonly points: Points | null;
}

/** Numbers such as 1/3 were rounded to a billionth when they were read, so each may be half a billionth away. */
export function noiseOf(cells: readonly ReadCell[]): Points {
  const longer = cells.filter(({ cell, points }) => typeof cell?.value === "number" && points !== null && toNumber(points) !== cell.value);
  return Math.ceil(longer.length / 2) as Points;
}

/** Rows with points but without a place that may be parts of `whole`, going by the numbers above and below them. */
function strayParts(annex: Annex, whole: AnnexRow | null, column: PointsColumnKey): readonly CellAddress[] {
  const level = whole?.level ?? 0;
  const found: CellAddress[] = [];
  let above: AnnexRow | null = whole;
  let waiting: AnnexRow[] = [];
  const settle = (below: AnnexRow | null): void => {
    const highest = below === null ? 1 : below.parent || below.level === 1 ? below.level : below.level - 1;
    const isPart = level + 1 >= highest && level <= (above?.level ?? 0) && (whole === null || standsIn(above, whole));
    if (isPart) found.push(...waiting.flatMap((row) => row.cells.get("stt")?.address ?? []));
    waiting = [];
  };
  for (let index = whole ? whole.index + 1 : 0; index < annex.rows.length; index += 1) {
    const row = annex.rows[index];
    if (!row) break;
    if (row.level > 0) {
      settle(row);
      if (whole && row.level <= level) return found;
      above = row;
    } else if (!continuesAbove(row) && readablePoints(row.cells.get(column)) !== null) waiting.push(row);
  }
  settle(null);
  return found;
}

function standsIn(row: AnnexRow | null, whole: AnnexRow): boolean {
  for (let above = row; above; above = above.parent) if (above === whole) return true;
  return false;
}

/** Rows with points that have lost the row above them, and with it their way to `whole`. */
function orphanedParts(annex: Annex, whole: AnnexRow | null, column: PointsColumnKey): readonly CellAddress[] {
  const lost = orphansOf(annex).get(whole) ?? [];
  return lost.flatMap(({ cells }) => (readablePoints(cells.get(column)) === null ? [] : (cells.get("stt")?.address ?? [])));
}

/** What may have kept a sum from agreeing: rows without a place, else rows that have lost the row above them. */
function partsAstray(annex: Annex, whole: AnnexRow | null, column: PointsColumnKey): readonly CellAddress[] {
  const strays = strayParts(annex, whole, column);
  return strays.length > 0 ? strays : orphanedParts(annex, whole, column);
}

/** The parts' cells; one that is merged over several parts counts once, as it does for Excel. */
function partCells(parts: readonly AnnexRow[], column: PointsColumnKey): readonly ReadCell[] {
  const cells = parts.map((part) => part.cells.get(column));
  const own = cells.filter((cell, place) => cell?.address.row !== cells[place - 1]?.address.row);
  return own.map((cell) => ({ cell, points: readablePoints(cell) }));
}

function check(annex: Annex, whole: AnnexRow | null, at: AnnexRow, parts: readonly AnnexRow[], column: PointsColumnKey): Sum | UncheckedSum | null {
  const cell = at.cells.get(column);
  if (!cell || parts.length === 0) return null;
  const printed = readPoints(cell);
  const points = printed.state === "number" || printed.state === "text" ? printed.points : null;
  const partsRead = partCells(parts, column);
  const cells = [{ cell, points }, ...partsRead];
  const because = cells.flatMap((read) => (read.cell && read.points === null ? [read.cell.address] : []));
  if (because.length > 0 || printed.state === "empty" || printed.state === "unreadable") return { state: "not-checked", because };
  const sum = sumPoints(partsRead.map((part) => part.points ?? NO_POINTS));
  const state = agreement(printed.points, sum, printed.digits, noiseOf(cells));
  const astray = state === "differs" ? partsAstray(annex, whole, column) : [];
  if (astray.length > 0) return { state: "not-checked", because: astray };
  return { state, printed: printed.points, sum, digits: printed.digits, parts };
}

/** A parent's points beside the sum of its direct children's; `null` for a row without children. */
export function checkChildren(annex: Annex, row: AnnexRow, column: PointsColumnKey): Sum | UncheckedSum | null {
  return check(annex, row, row, row.children, column);
}

/** The total row beside the sum of the fields as printed; `null` where there is no total row. */
export function checkFields(annex: Annex, column: PointsColumnKey): Sum | UncheckedSum | null {
  return annex.totalRow && check(annex, null, annex.totalRow, fieldsOf(annex), column);
}

/** `checkChildren` where the sum can be judged, else `null`. */
export function childrenSum(annex: Annex, row: AnnexRow, column: PointsColumnKey): Sum | null {
  const sum = checkChildren(annex, row, column);
  return sum?.state === "not-checked" ? null : sum;
}

/** `checkFields` where the sum can be judged, else `null`. */
export function fieldsSum(annex: Annex, column: PointsColumnKey): Sum | null {
  const sum = checkFields(annex, column);
  return sum?.state === "not-checked" ? null : sum;
}
