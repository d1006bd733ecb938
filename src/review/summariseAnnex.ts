import { agencyDirectory } from "#core/agencies/agencies";
import type { AgencyDirectory } from "#core/agencies/agencyDirectory";
import type { Annex, AnnexCell, AnnexRow } from "#core/annex/annex";
import { declinesOf } from "#core/annex/declines";
import { pointsColumnsOf } from "#core/annex/kinds";
import type { ColumnContent } from "#core/annex/kinds/annexKindDefinition";
import { mainTitle } from "#core/annex/planYear";
import { readablePoints } from "#core/annex/readPoints";
import { continuesAbove, fieldsOf, fillableColumns, isFilledIn, leavesOf, nameOf } from "#core/annex/walkAnnex";
import { type AnnexChange, leavesAlone } from "#core/recheck/annexChange";
import { lostPoints } from "#core/remedies/lostPoints";
import { sumsBrokenBySorting } from "#core/rules/disorder";
import { rangeToA1 } from "#core/snapshot/address";
import { agenciesOf } from "./agenciesOf";
import { budgetOf } from "./budgetOf";
import { cellOf } from "./cellOf";
import { deadlinesOf } from "./deadlinesOf";
import { figuresOf } from "./figuresOf";
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
  const broken = sumsBrokenBySorting(annex);
  const isBroken = (row: AnnexRow): boolean => (["prevScore", "targetScore"] as const).some((key) => broken.has(row.cells.get(key) as AnnexCell));
  return declinesOf(annex).filter(({ row }) => !isBroken(row)).map(({ row, ...points }) => ({
    stt: row.stt.printed,
    name: nameOf(row),
    cell: cellOf(row, "targetScore"),
    ...points,
  }));
}

/** How many of the lowest-level rows are filled in. */
export function progressOf(annex: Annex): AnnexReview["progress"] {
  const leaves = leavesOf(annex);
  const columns = fillableColumns(annex);
  return { filled: leaves.filter((row) => isFilledIn(row, columns)).length, leaves: leaves.length };
}

function pointsParts(annex: Annex): Pick<AnnexReview, "fields" | "declines" | "lostPoints" | "sums" | "notChecked"> {
  const hasPoints = pointsColumnsOf(annex.kind).length > 0;
  return { fields: hasPoints ? fieldsOf(annex).map(fieldPoints) : [], declines: declines(annex), lostPoints: lostPoints(annex).length, ...sumsOf(annex) };
}

/** What the pane shows of one annex beside its findings. */
export function summariseAnnex(annex: Annex, directory: AgencyDirectory = agencyDirectory): AnnexReview {
  return {
    kind: annex.kind,
    title: mainTitle(annex.title),
    year: annex.year,
    range: rangeToA1(annex.range),
    rows: annex.rows.filter((row) => !continuesAbove(row)).length,
    progress: progressOf(annex),
    ...pointsParts(annex),
    budget: budgetOf(annex),
    deadlines: deadlinesOf(annex),
    agencies: agenciesOf(annex, directory),
    figures: figuresOf(annex),
  };
}

/** The same as `summariseAnnex`, of an annex that was summarised before this change. */
export function summariseAgain(annex: Annex, before: AnnexReview, change: AnnexChange | null, directory: AgencyDirectory = agencyDirectory): AnnexReview {
  const same = (...contents: readonly ColumnContent[]): boolean => leavesAlone(change, ["stt", "name", ...contents]);
  if (!same()) return summariseAnnex(annex, directory);
  return {
    ...before,
    progress: progressOf(annex),
    ...(same("points") ? {} : pointsParts(annex)),
    ...(same("budget") ? {} : { budget: budgetOf(annex) }),
    ...(same("deadline") ? {} : { deadlines: deadlinesOf(annex) }),
    ...(same("agencies") ? {} : { agencies: agenciesOf(annex, directory) }),
    ...(same("unit", "value") ? {} : { figures: figuresOf(annex) }),
  };
}
