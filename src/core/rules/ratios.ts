import type { Annex } from "../annex/annex";
import { ratioFormula } from "../annex/ratioFormula";
import type { Fix } from "../findings/finding";
import { type Figure, type Indicator, indicatorsOf, shownFigure } from "./reportFigures";

/** A share whose two parts can be divided. */
export interface Ratio {
  readonly indicator: Indicator;
  readonly whole: Figure & { readonly number: number };
  readonly part: Figure & { readonly number: number };
  /** In %, unrounded. */
  readonly share: number;
}

function isCounted(figure: Figure | undefined): figure is Figure & { readonly number: number } {
  return figure?.number !== undefined && figure.number !== null;
}

/** The shares of the report whose whole (above 0) and part are both numbers. */
export function ratiosOf(annex: Annex): readonly Ratio[] {
  return indicatorsOf(annex).flatMap((indicator) => {
    const [whole, part] = indicator.parts;
    if (!indicator.ratio || !isCounted(whole) || !isCounted(part) || whole.number <= 0) return [];
    return [{ indicator, whole, part, share: (part.number / whole.number) * 100 }];
  });
}

/** Half a unit of the last digit goes up, as Excel rounds. */
export function rounded(share: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(Number((share * scale).toPrecision(15))) / scale;
}

/** The share as a formula over its parts. */
export function ratioFix(rule: string, { indicator, whole, part, share }: Ratio): Fix {
  const { cell } = indicator;
  const formula = ratioFormula({ column: cell.address.column, wholeRow: whole.row.row, partRow: part.row.row });
  return { label: `${rule}.fix`, data: { expected: shownFigure(rounded(share, 2)) }, edits: [{ kind: "setFormula", cell: cell.address, formula }] };
}
