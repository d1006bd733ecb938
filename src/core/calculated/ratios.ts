import type { Annex } from "../annex/annex";
import { ratioFormula } from "../annex/ratioFormula";
import { type Figure, type Indicator, indicatorsOf, isPercent } from "./reportFigures";

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

/** The formula for a share's cell, over its two parts. */
export function shareFormula({ cell }: Figure, whole: Figure, part: Figure): string {
  const percent = isPercent(cell);
  return ratioFormula({ column: cell.address.column, wholeRow: whole.row.row, partRow: part.row.row, ...(percent ? { percent } : {}) });
}
