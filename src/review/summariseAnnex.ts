import type { Annex, AnnexRow } from "#core/annex/annex";
import { declinesOf } from "#core/annex/declines";
import { mainTitle } from "#core/annex/planYear";
import { readablePoints } from "#core/annex/readPoints";
import { isUnfilled } from "#core/annex/unfilled";
import { fieldsOf, leavesOf, nameOf } from "#core/annex/walkAnnex";
import { rangeToA1 } from "#core/snapshot/address";
import { cellOf } from "./cellOf";
import type { AnnexReview, Decline, FieldPoints } from "./reviewState";
import { sumsOf } from "./sumsOf";

function fieldPoints(row: AnnexRow): FieldPoints {
  return {
    stt: row.stt.printed,
    name: nameOf(row),
    cell: cellOf(row, "criterion"),
    maxScore: readablePoints(row.cells.get("maxScore")),
    prevScore: readablePoints(row.cells.get("prevScore")),
    targetScore: readablePoints(row.cells.get("targetScore")),
  };
}

function declines(annex: Annex): readonly Decline[] {
  return declinesOf(annex).map(({ row, ...points }) => ({
    stt: row.stt.printed,
    name: nameOf(row),
    cell: cellOf(row, "targetScore"),
    ...points,
  }));
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
    ...sumsOf(annex),
  };
}
