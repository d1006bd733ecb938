import type { Annex, AnnexCell, AnnexRow, ColumnKey } from "../annex/annex";
import type { Sum } from "../annex/sums";
import type { Fix } from "../findings/finding";
import { subtractPoints, toNumber } from "../points/points";
import { columnName, rowName } from "./naming";
import type { Report } from "./rule";

/** Where a sum is printed. */
export interface SumCell {
  readonly row: AnnexRow;
  readonly column: ColumnKey;
  readonly cell: AnnexCell;
}

/** A printed sum against the sum of its parts; `difference` is never negative. */
export function sumReport(annex: Annex, at: SumCell, sum: Sum, fix: Fix | null): Report {
  const [larger, smaller] = sum.printed > sum.sum ? [sum.printed, sum.sum] : [sum.sum, sum.printed];
  const { row, column, cell } = at;
  const data = {
    row: rowName(row),
    column: columnName(annex, column),
    actual: { points: sum.printed },
    expected: { points: sum.sum },
    difference: { points: subtractPoints(larger, smaller) },
  };
  const related = sum.parts.flatMap((part) => part.cells.get(column)?.address ?? []);
  return { at: cell.address, row, column, data, related, ...(fix ? { fix } : {}) };
}

/**
 * Puts a total formula in the cell; where none would give the sum (a part is text, a number out of form), the sum itself,
 * but never in place of a formula.
 */
export function totalFix(rule: string, at: SumCell, sum: Sum, formula: string | null): Fix | null {
  const { address: cell, formula: present } = at.cell;
  const data = { expected: { points: sum.sum } };
  const addsUp = sum.parts.every((part) => typeof part.cells.get(at.column)?.value === "number");
  if (formula !== null && addsUp) return { label: `${rule}.fix`, data, edits: [{ kind: "setFormula", cell, formula }] };
  if (present !== null) return null;
  return { label: `${rule}.fix-number`, data, edits: [{ kind: "setNumber", cell, number: toNumber(sum.sum) }] };
}
