import type { Annex } from "../annex/annex";
import { cellStateIn } from "../snapshot/cellState";
import type { CalculatedCell, Compared } from "./calculatedCell";
import { ratiosOf, rounded, shareFormula, type Ratio } from "./ratios";
import { type Indicator, indicatorsOf, isPercent, shownFigure } from "./reportFigures";

/** Decimals in which the formula gives a share in %. */
const DIGITS = 2;

/** The shares of a report, calculated from the first two of their "Trong đó" rows. */
export function reportRatios(annex: Annex): readonly CalculatedCell[] {
  if (!annex.columns.has("value")) return [];
  const known = new Map(ratiosOf(annex).map((ratio) => [ratio.indicator.row, ratio]));
  return indicatorsOf(annex).flatMap((indicator) => {
    const [whole, part] = indicator.parts;
    const { row, cell } = indicator;
    if (!indicator.ratio || !whole || !part || cell.address.row !== row.row) return [];
    return [
      {
        row,
        column: "value",
        cell,
        what: "ratio",
        compared: () => comparedRatio(indicator, known.get(row)),
        formula: () => shareFormula(indicator, whole, part),
        resultOn: (snapshot) => {
          const [of, counted] = [whole, part].map((figure) => cellStateIn(snapshot, figure.cell.address).value);
          if (typeof of !== "number" || typeof counted !== "number" || of <= 0) return null;
          return isPercent(cell) ? rounded(counted / of, DIGITS + 2) : rounded((counted / of) * 100, DIGITS);
        },
      },
    ];
  });
}

function comparedRatio({ number, digits }: Indicator, ratio: Ratio | undefined): Compared | null {
  if (number === null) return null;
  if (!ratio) return { state: "not-checked", expected: null };
  const exact = rounded(ratio.share, DIGITS);
  const state = number === exact ? "agrees" : number === rounded(ratio.share, digits) ? "rounded" : "differs";
  return { state, expected: shownFigure(exact) };
}
