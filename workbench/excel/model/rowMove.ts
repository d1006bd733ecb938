import { lastRow } from "./address";
import { areaOver, copiedBy, rangeOfArea, withAreas } from "./referenceText";
import type { RangeModel } from "./workbook";

/** Rows cut out and put in elsewhere on the same sheet; the rows between close up. */
export interface RowMove {
  readonly from: number;
  readonly count: number;
  /** Where the first of them stands afterwards. */
  readonly to: number;
}

/** Where a row has gone. */
export function movedRow(row: number, { from, count, to }: RowMove): number {
  if (row >= from && row < from + count) return row - from + to;
  if (row >= from + count && row < to + count) return row - count;
  return row >= to && row < from ? row + count : row;
}

/** A range's first and last row follow their cells, as references do: one that begins or ends in the moved rows grows or shrinks. */
export function rangeAfterMove(range: RangeModel, move: RowMove): RangeModel {
  if (range.top === 0 && range.bottom === lastRow) return range;
  const [one, other] = [movedRow(range.top, move), movedRow(range.bottom, move)];
  return { ...range, top: Math.min(one, other), bottom: Math.max(one, other) };
}

/** The cells of a range, wherever they are now: first those that stayed or closed up, then those that were cut. */
export function cellsAfterMove(range: RangeModel, move: RowMove): { readonly stayed: readonly RangeModel[]; readonly cut: readonly RangeModel[] } {
  const edges = [move.from, move.from + move.count, move.to, move.to + move.count];
  const inner = edges.filter((edge) => edge > range.top && edge <= range.bottom);
  const starts = [...new Set([range.top, ...inner])].sort((a, b) => a - b);
  const stayed: RangeModel[] = [];
  const cut: RangeModel[] = [];
  for (const [at, top] of starts.entries()) {
    const bottom = (starts[at + 1] ?? range.bottom + 1) - 1;
    const isCut = top >= move.from && top < move.from + move.count;
    (isCut ? cut : stayed).push({ ...range, top: movedRow(top, move), bottom: movedRow(bottom, move) });
  }
  return { stayed: joined(stayed), cut: joined(cut) };
}

/** A formula of a cell after the move of a sheet's rows; `own` says whether the formula stands on that sheet. */
export function formulaAfterMove(formula: string, move: RowMove, sheetName: string, own: boolean): string {
  return withAreas(formula, (area) => {
    const here = area.sheet === null ? own : area.sheet.toLocaleLowerCase() === sheetName.toLocaleLowerCase();
    if (!here || area.from.row === null) return area;
    return areaOver(area, rangeAfterMove(rangeOfArea(area), move));
  });
}

/** A condition written for row `anchor` and now wanted for row `first`: fixed rows follow their cells, relative ones keep their distance. */
export function conditionAfterMove(formula: string, move: RowMove, anchor: number, first: number): string {
  const fixed = withAreas(formula, (area) => {
    const follow = <Corner extends { row: number | null; fixedRow: boolean }>(corner: Corner): Corner =>
      corner.row !== null && corner.fixedRow ? { ...corner, row: movedRow(corner.row, move) } : corner;
    return area.sheet === null ? { ...area, from: follow(area.from), to: follow(area.to) } : area;
  });
  return copiedBy(fixed, first - anchor, 0);
}

function joined(parts: readonly RangeModel[]): RangeModel[] {
  const whole: RangeModel[] = [];
  for (const part of [...parts].sort((a, b) => a.top - b.top)) {
    const last = whole.at(-1);
    if (last && last.bottom === part.top - 1) whole[whole.length - 1] = { ...last, bottom: part.bottom };
    else whole.push(part);
  }
  return whole;
}
