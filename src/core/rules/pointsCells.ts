import type { Annex, AnnexCell, AnnexRow, PointsColumnKey, PointsReading } from "../annex/annex";
import { readPoints } from "../annex/readPoints";
import type { FindingData } from "../findings/finding";
import type { Report } from "./rule";
import { columnName, rowName } from "./naming";

export const pointsColumns: readonly PointsColumnKey[] = ["maxScore", "prevScore", "targetScore"];

export interface PointsCell {
  readonly row: AnnexRow;
  readonly column: PointsColumnKey;
  readonly cell: AnnexCell;
  readonly reading: PointsReading;
}

/** Every points cell of the annex once, row by row, the total row last; a merged cell only in its first row. */
export function pointsCells(annex: Annex): readonly PointsCell[] {
  const found: PointsCell[] = [];
  for (const row of annex.totalRow ? [...annex.rows, annex.totalRow] : annex.rows) {
    for (const column of pointsColumns) {
      const cell = row.cells.get(column);
      if (cell && cell.address.row === row.row) found.push({ row, column, cell, reading: readPoints(cell) });
    }
  }
  return found;
}

/** A report on one points cell; `data` always names its row and column. */
export function pointsReport(annex: Annex, at: PointsCell, data: FindingData): Report {
  return {
    at: at.cell.address,
    row: at.row,
    column: at.column,
    data: { row: rowName(at.row), column: columnName(annex, at.column), ...data },
  };
}
