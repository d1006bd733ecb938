import type { Annex, AnnexCell, AnnexKind, AnnexRow, ColumnKey } from "../annex/annex";
import { readablePoints } from "../annex/readPoints";
import { rowName } from "../rules/naming";
import { type Indicator, indicatorsOf, shownFigure } from "../calculated/reportFigures";
import { type AcrossCheck, type AcrossReport, defineAcrossRule } from "./acrossRule";
import { criterionName } from "./criterionName";
import { fedByName } from "./indicatorCriteria";
import { namedPercentage } from "./namedPercentage";
import { subjectTerms } from "./subjectTerms";
import { belongTogether, ofOneUnit } from "./workbookAnnexes";

/** Where each kind says what is to be reached. */
const TARGETS: Readonly<Partial<Record<AnnexKind, ColumnKey>>> = { score: "task", monitoring: "target", targets: "target", remedies: "target" };
/** Shares that grow over the year: beside what the same year wants they tell nothing, beside the year's points they do. */
const GROWING = /l[ũu][ỹy] kế|kế hoạch|giải ngân/iu;
/** A report on part of a year, "QÚY I" as it is typed too; last year's score goes by the whole. The month of its date is none. */
const PART_OF_YEAR = /(?<!\p{L})(quý|qúy|quí|(?<!ngày[\s\d.…]{0,9})tháng)(?!\p{L})/iu;

/** A share of the report beside the criterion of the same name and the percentage that it is to reach. */
interface Comparison {
  readonly indicator: Indicator & { readonly number: number };
  readonly row: AnnexRow;
  readonly target: AnnexCell;
  readonly wanted: number;
}

function isShare(indicator: Indicator): indicator is Indicator & { readonly number: number } {
  return indicator.unit.trim() === "%" && indicator.number !== null;
}

/** A target may speak of something else than the criterion: at least half of what the criterion is about must stand in it. */
function speaksOf(target: string, row: AnnexRow): boolean {
  const [said, subject] = [subjectTerms(target), [...subjectTerms(criterionName(row))]];
  return subject.filter((term) => said.has(term)).length * 2 >= subject.length;
}

function comparisons(report: Annex, annex: Annex, { same }: AcrossCheck): readonly Comparison[] {
  const column = TARGETS[annex.kind];
  if (column === undefined) return [];
  const shares = new Map(indicatorsOf(report).filter(isShare).map((indicator) => [indicator.row, indicator]));
  const pairs = [...same(report, annex).map(({ one, other }) => ({ indicator: one.row, criterion: other.row })), ...fedByName(report, annex)];
  return pairs.flatMap(({ indicator: from, criterion: row }) => {
    const [indicator, target] = [shares.get(from), row.cells.get(column)];
    const wanted = target ? namedPercentage(target.text) : null;
    return indicator && target && wanted !== null && speaksOf(target.text, row) ? [{ indicator, row, target, wanted }] : [];
  });
}

/** The report stays below what a paper of the same year wants. */
function* belowTarget(report: Annex, annex: Annex, given: AcrossCheck): Generator<AcrossReport> {
  for (const { indicator, row, target, wanted } of comparisons(report, annex, given)) {
    if (indicator.number >= wanted || GROWING.test(indicator.name)) continue;
    const data = { row: rowName(indicator.row), otherRow: rowName(row), actual: shownFigure(indicator.number), expected: shownFigure(wanted) };
    yield { here: { annex: report, row: indicator.row, at: indicator.cell.address }, there: { annex, row, at: target.address }, column: "value", data };
  }
}

/** Full points for the year of the report, where the criterion wants 100% and the report has less. */
function* fullPoints(report: Annex, score: Annex, given: AcrossCheck): Generator<AcrossReport> {
  for (const { indicator, row, wanted } of comparisons(report, score, given)) {
    const cell = row.cells.get("prevScore");
    const [points, standard] = [readablePoints(cell), readablePoints(row.cells.get("maxScore"))];
    if (!cell || points === null || points !== standard || wanted < 100 || indicator.number >= 100) continue;
    const data = { row: rowName(row), otherRow: rowName(indicator.row), actual: { points }, expected: shownFigure(indicator.number) };
    yield { here: { annex: score, row, at: cell.address }, there: { annex: report, row: indicator.row, at: indicator.cell.address }, column: "prevScore", message: "across-ratio-differs.score", data };
  }
}

/** Whether the report is the one on the whole year that the score's last year was. */
function feeds(report: Annex, score: Annex): boolean {
  const wholeYear = !report.title.some(({ text }) => PART_OF_YEAR.test(text.normalize("NFC")));
  return wholeYear && report.year !== null && score.year !== null && report.year === score.year - 1 && ofOneUnit(report, score);
}

export const acrossRatioDiffers = defineAcrossRule({
  id: "across-ratio-differs",
  severity: "info",
  messages: ["across-ratio-differs", "across-ratio-differs.score"],
  source: "Số liệu báo cáo là căn cứ chấm điểm và đánh giá mục tiêu của tiêu chí cùng tên",
  *check(annexes, given) {
    for (const report of annexes.filter(({ kind }) => kind === "report")) {
      for (const annex of annexes) {
        if (belongTogether(report, annex)) yield* belowTarget(report, annex, given);
        else if (annex.kind === "score" && feeds(report, annex)) yield* fullPoints(report, annex, given);
      }
    }
  },
});
