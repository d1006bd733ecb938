import type { Annex, AnnexRow, PointsColumnKey } from "#core/annex/annex";
import { pointsColumnsOf } from "#core/annex/kinds";
import { readPoints, readablePoints } from "#core/annex/readPoints";
import { checkChildren, checkFields, type Sum, type UncheckedSum } from "#core/annex/sums";
import { fieldsOf } from "#core/annex/walkAnnex";
import { type CellAddress, toA1 } from "#core/snapshot/address";
import { cellOf } from "./cellOf";
import type { NotChecked, Obstacle, ReviewedSum } from "./reviewState";

/** Every sum of the annex in sheet order, and those that could not be checked. */
export function sumsOf(annex: Annex): { readonly sums: readonly ReviewedSum[]; readonly notChecked: readonly NotChecked[] } {
  const found: { readonly sum: ReviewedSum; readonly begun: boolean }[] = [];
  const reasonOf = reasonsIn(annex);
  const add = (row: AnnexRow, key: PointsColumnKey, parts: readonly AnnexRow[], sum: Sum | UncheckedSum | null): void => {
    if (sum) found.push({ sum: reviewed(row, key, parts, sum, reasonOf), begun: hasBegun(parts, key) });
  };
  for (const key of pointsColumnsOf(annex.kind)) {
    for (const row of annex.rows) add(row, key, row.children, checkChildren(annex, row, key));
    if (annex.totalRow) add(annex.totalRow, key, fieldsOf(annex), checkFields(annex, key));
  }
  found.sort(({ sum: one }, { sum: other }) => one.cell.row - other.cell.row || one.cell.column - other.cell.column);
  return {
    sums: found.map(({ sum }) => sum),
    notChecked: found.flatMap(({ sum: { cell, stt, state, obstacles }, begun }) =>
      state === "not-checked" && begun ? [{ cell, stt, because: obstacles.map((obstacle) => obstacle.cell) }] : [],
    ),
  };
}

/** A sum over nothing is not waiting to be checked: as long as no lowest-level part is filled in, progress alone speaks of it. */
function hasBegun(parts: readonly AnnexRow[], key: PointsColumnKey): boolean {
  return parts.some((part) => {
    if (part.children.length > 0) return hasBegun(part.children, key);
    const cell = part.cells.get(key);
    return cell !== undefined && readPoints(cell).state !== "empty";
  });
}

function reviewed(row: AnnexRow, key: PointsColumnKey, parts: readonly AnnexRow[], sum: Sum | UncheckedSum, reasonOf: ReasonOf): ReviewedSum {
  const known = sum.state === "not-checked" ? null : sum;
  return {
    cell: cellOf(row, key),
    stt: row.stt.printed,
    state: sum.state,
    printed: readablePoints(row.cells.get(key)),
    sum: known && known.sum,
    parts: parts.map((part) => ({ stt: part.stt.printed, cell: cellOf(part, key), points: readablePoints(part.cells.get(key)) })),
    obstacles: sum.state === "not-checked" ? sum.because.map((cell) => ({ cell, reason: reasonOf(cell) })) : [],
  };
}

/** Why a cell stands in the way of a sum. */
type ReasonOf = (cell: CellAddress) => Obstacle["reason"];

/** A points cell is empty or cannot be read; any other cell stands in a row without a place. */
function reasonsIn(annex: Annex): ReasonOf {
  let cells: ReadonlyMap<string, Obstacle["reason"]> | null = null;
  return (cell) => (cells ??= pointsCellsOf(annex)).get(toA1(cell)) ?? "no-place";
}

function pointsCellsOf(annex: Annex): ReadonlyMap<string, Obstacle["reason"]> {
  const rows = annex.totalRow ? [...annex.rows, annex.totalRow] : annex.rows;
  const cells = rows.flatMap((row) => pointsColumnsOf(annex.kind).flatMap((key) => row.cells.get(key) ?? []));
  return new Map(cells.map((cell) => [toA1(cell.address), readPoints(cell).state === "empty" ? "empty" : "unreadable"]));
}
