import type { RowPlace } from "../layout";
import { levelOf, parentNumber, rowNumber } from "../numbering";
import type { TemplateRow } from "../template.schema";

/** The places of rows in one tree 1 / 1.1 / 1.1.1: the leaves are those that no other row's number extends. */
export function treePlaces(rows: readonly TemplateRow[]): readonly RowPlace[] {
  const parents = new Set(rows.map(parentNumber));
  return rows.map((row) => ({ level: levelOf(row), leaf: !parents.has(rowNumber(row)) }));
}
