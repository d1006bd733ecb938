import type { Annex, AnnexRow } from "#core/annex/annex";
import { isUnfilled } from "#core/annex/unfilled";
import { leavesOf } from "#core/annex/walkAnnex";
import { pointsFromNumber, type Points } from "#core/points/points";
import { ratiosOf, rounded } from "#core/calculated/ratios";
import { type Figure, type Indicator, indicatorsOf } from "#core/calculated/reportFigures";
import type { FiguresReview, ReviewedRatio } from "./reviewState";
import { rowLink, sectionOf } from "./rowLink";

/** Decimals in which a share is shown, as the formula of a template gives it. */
const SHOWN_DIGITS = 2;

/** How far each section is filled in, and the shares beside their parts; `null` where the annex has no figures. */
export function figuresOf(annex: Annex): FiguresReview | null {
  if (!annex.columns.has("value")) return null;
  const sections = new Map<AnnexRow, { filled: number; leaves: number }>();
  for (const row of leavesOf(annex)) {
    const section = sectionOf(row);
    const counts = sections.get(section) ?? { filled: 0, leaves: 0 };
    sections.set(section, counts);
    counts.leaves += 1;
    if (!isUnfilled(annex, row)) counts.filled += 1;
  }
  return { sections: [...sections].map(([row, counts]) => ({ ...rowLink(row, "value"), ...counts })), ratios: reviewedRatios(annex) };
}

function reviewedRatios(annex: Annex): readonly ReviewedRatio[] {
  const shares = new Map(ratiosOf(annex).map(({ indicator, share }) => [indicator.row, share]));
  return indicatorsOf(annex).flatMap((indicator) => {
    const [whole, part] = indicator.parts;
    if (!indicator.ratio || !whole || !part) return [];
    const share = shares.get(indicator.row) ?? null;
    return [
      {
        ...rowLink(indicator.row, "value"),
        printed: pointsOf(indicator),
        share: share === null ? null : pointsFromNumber(rounded(share, SHOWN_DIGITS)),
        state: stateOf(indicator, share),
        whole: { cell: whole.cell.address, number: pointsOf(whole) },
        part: { cell: part.cell.address, number: pointsOf(part) },
      },
    ];
  });
}

function stateOf({ number, digits }: Indicator, share: number | null): ReviewedRatio["state"] {
  if (share === null || number === null) return "not-checked";
  return number === rounded(share, digits) ? "agrees" : "differs";
}

function pointsOf({ number }: Figure): Points | null {
  return number === null ? null : pointsFromNumber(number);
}
