import type { Annex, AnnexRow, PointsColumnKey } from "../annex/annex";
import { pointsColumnsOf } from "../annex/kinds";
import { checkChildren, checkFields } from "../annex/sums";
import { childrenTotalOf, grandTotalOf, tableTop } from "../annex/totalFormula";
import { type CalculatedCell, comparedSum } from "./calculatedCell";
import { childrenFormulaResult, fieldsFormulaResult } from "./formulaResult";

/** The points of rows with children, and of the total row: the sums of their children's, and of the fields'. */
export function pointsTotals(annex: Annex): readonly CalculatedCell[] {
  const parents = annex.rows.filter((row) => row.children.length > 0);
  const rows = annex.totalRow ? [...parents, annex.totalRow] : parents;
  return pointsColumnsOf(annex.kind).flatMap((column) => rows.flatMap((row) => pointsTotal(annex, row, column)));
}

function pointsTotal(annex: Annex, row: AnnexRow, column: PointsColumnKey): readonly CalculatedCell[] {
  const cell = row.cells.get(column);
  if (!cell) return [];
  const total = row === annex.totalRow;
  const places = { column: cell.address.column, sttColumn: annex.columns.get("stt")?.column ?? 0 };
  const last = annex.totalRow ? annex.totalRow.row - 1 : annex.range.bottom;
  return [
    {
      row,
      column,
      cell,
      what: "total",
      compared: () => comparedSum(total ? checkFields(annex, column) : checkChildren(annex, row, column)),
      formula: () => (total ? grandTotalOf(annex, column) : childrenTotalOf(annex, row, column)),
      resultOn: (snapshot) =>
        total
          ? fieldsFormulaResult(snapshot, { ...places, first: tableTop(annex), last })
          : childrenFormulaResult(snapshot, { ...places, first: row.row + 1, last }, String(row.cells.get("stt")?.value ?? "")),
    },
  ];
}
