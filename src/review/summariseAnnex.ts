import type { Annex, AnnexRow, PointsColumnKey } from "#core/annex/annex";
import { declinesOf } from "#core/annex/declines";
import { pointsColumnsOf } from "#core/annex/kinds";
import { mainTitle } from "#core/annex/planYear";
import { readPoints, readablePoints } from "#core/annex/readPoints";
import { checkChildren, checkFields, type Sum, type UncheckedSum } from "#core/annex/sums";
import { isUnfilled } from "#core/annex/unfilled";
import { fieldsOf, leavesOf, nameOf } from "#core/annex/walkAnnex";
import { rangeToA1, type CellAddress } from "#core/snapshot/address";
import type { AnnexReview, Decline, FieldPoints } from "./reviewState";

type NotChecked = AnnexReview["notChecked"][number];

const NOWHERE: CellAddress = { row: 0, column: 0 };

function addressOf(row: AnnexRow, key: "criterion" | PointsColumnKey): CellAddress {
  return (row.cells.get(key) ?? row.cells.get("stt"))?.address ?? NOWHERE;
}

function fieldPoints(row: AnnexRow): FieldPoints {
  return {
    stt: row.stt.printed,
    name: nameOf(row),
    cell: addressOf(row, "criterion"),
    maxScore: readablePoints(row.cells.get("maxScore")),
    prevScore: readablePoints(row.cells.get("prevScore")),
    targetScore: readablePoints(row.cells.get("targetScore")),
  };
}

function declines(annex: Annex): readonly Decline[] {
  return declinesOf(annex).map(({ row, ...points }) => ({
    stt: row.stt.printed,
    name: nameOf(row),
    cell: addressOf(row, "targetScore"),
    ...points,
  }));
}

/** A sum over nothing is not waiting to be checked: as long as no part is filled in, progress alone speaks of it. */
function hasBegun(parts: readonly AnnexRow[], key: PointsColumnKey): boolean {
  return parts.some((part) => {
    const cell = part.cells.get(key);
    return cell !== undefined && readPoints(cell).state !== "empty";
  });
}

function notChecked(annex: Annex): readonly NotChecked[] {
  const found: NotChecked[] = [];
  const add = (row: AnnexRow, key: PointsColumnKey, parts: readonly AnnexRow[], sum: Sum | UncheckedSum | null): void => {
    if (sum?.state !== "not-checked" || !hasBegun(parts, key)) return;
    found.push({ cell: addressOf(row, key), stt: row.stt.printed, because: sum.because });
  };
  for (const key of pointsColumnsOf(annex.kind)) {
    for (const row of annex.rows) add(row, key, row.children, checkChildren(annex, row, key));
    if (annex.totalRow) add(annex.totalRow, key, fieldsOf(annex), checkFields(annex, key));
  }
  return found.sort((one, other) => one.cell.row - other.cell.row || one.cell.column - other.cell.column);
}

/** What the pane shows of one annex beside its findings. */
export function summariseAnnex(annex: Annex): AnnexReview {
  const leaves = leavesOf(annex);
  return {
    kind: annex.kind,
    title: mainTitle(annex.title),
    year: annex.year,
    range: rangeToA1(annex.range),
    rows: annex.rows.length,
    progress: { filled: leaves.filter((row) => !isUnfilled(annex, row)).length, leaves: leaves.length },
    fields: fieldsOf(annex).map(fieldPoints),
    declines: declines(annex),
    notChecked: notChecked(annex),
  };
}
