import type { Annex, ColumnKey } from "../annex/annex";
import { effectiveCell } from "../annex/effectiveCell";
import { certainLeaves } from "./certainLeaves";
import { columnName, rowName } from "./naming";
import type { Report, RuleCheck } from "./rule";
import { unfilledLeaves } from "./unfilledLeaves";

/**
 * The lowest-level rows that lack a column's content, merged and continued cells counted as content. A row in which nothing is filled
 * in has one finding of its own instead.
 */
export function* missingCells(annex: Annex, { once }: RuleCheck, column: ColumnKey): Generator<Report> {
  for (const row of once(certainLeaves)) {
    const { state, cell } = effectiveCell(row, column);
    if (state !== "empty" || once(unfilledLeaves).has(row)) continue;
    yield { at: cell.address, row, column, data: { row: rowName(row), column: columnName(annex, column) } };
  }
}
