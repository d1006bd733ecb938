import type { Annex, AnnexRow, PointsColumnKey } from "#core/annex/annex";
import { pointsColumnsOf } from "#core/annex/kinds";
import { readPoints, readablePoints } from "#core/annex/readPoints";
import { checkChildren, checkFields, type Sum, type UncheckedSum } from "#core/annex/sums";
import { fieldsOf } from "#core/annex/walkAnnex";
import type { CellAddress } from "#core/snapshot/address";
import { cellOf } from "./cellOf";
import type { NotChecked, Obstacle, ReviewedSum } from "./reviewState";

/** Every sum of the annex in sheet order, and those that could not be checked. */
export function sumsOf(annex: Annex): { readonly sums: readonly ReviewedSum[]; readonly notChecked: readonly NotChecked[] } {
  const found: { readonly sum: ReviewedSum; readonly begun: boolean }[] = [];
  const add = (row: AnnexRow, key: PointsColumnKey, parts: readonly AnnexRow[], sum: Sum | UncheckedSum | null): void => {
    if (sum) found.push({ sum: reviewed(annex, row, key, parts, sum), begun: hasBegun(parts, key) });
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

/** A sum over nothing is not waiting to be checked: as long as no part is filled in, progress alone speaks of it. */
function hasBegun(parts: readonly AnnexRow[], key: PointsColumnKey): boolean {
  return parts.some((part) => {
    const cell = part.cells.get(key);
    return cell !== undefined && readPoints(cell).state !== "empty";
  });
}

function reviewed(annex: Annex, row: AnnexRow, key: PointsColumnKey, parts: readonly AnnexRow[], sum: Sum | UncheckedSum): ReviewedSum {
  const known = sum.state === "not-checked" ? null : sum;
  return {
    cell: cellOf(row, key),
    stt: row.stt.printed,
    state: sum.state,
    printed: readablePoints(row.cells.get(key)),
    sum: known && known.sum,
    parts: parts.map((part) => ({ stt: part.stt.printed, cell: cellOf(part, key), points: readablePoints(part.cells.get(key)) })),
    obstacles: sum.state === "not-checked" ? sum.because.map((cell) => obstacleAt(annex, cell)) : [],
  };
}

function obstacleAt(annex: Annex, address: CellAddress): Obstacle {
  const isHere = (cell: CellAddress) => cell.row === address.row && cell.column === address.column;
  const rows = annex.totalRow ? [...annex.rows, annex.totalRow] : annex.rows;
  const cell = rows.flatMap((row) => pointsColumnsOf(annex.kind).flatMap((key) => row.cells.get(key) ?? [])).find((one) => isHere(one.address));
  if (!cell) return { cell: address, reason: "no-place" };
  return { cell: address, reason: readPoints(cell).state === "empty" ? "empty" : "unreadable" };
}
