import type { Annex } from "../annex/annex";
import { childrenSum, fieldsSum } from "../annex/sums";
import { childrenTotalOf, grandTotalOf, isTotalFormula } from "../annex/totalFormula";
import type { Fix } from "../findings/finding";
import type { PointsCell } from "./pointsCells";
import { pointsCells, pointsReport } from "./pointsCells";
import { defineRule } from "./rule";

/**
 * The formula back in its place, where it gives the number that was typed over it. A number that differs is a wrong sum, which is told
 * as such; where no formula can stand, none has been overwritten.
 */
function restored(annex: Annex, { row, column, cell }: PointsCell): Fix | null {
  const total = row === annex.totalRow;
  const sum = total ? fieldsSum(annex, column) : childrenSum(annex, row, column);
  const formula = total ? grandTotalOf(annex, column) : childrenTotalOf(annex, row, column);
  if (formula === null || sum?.state !== "agrees") return null;
  return { label: "formula-overwritten.fix", data: { expected: { points: sum.sum } }, edits: [{ kind: "setFormula", cell: cell.address, formula }] };
}

export const formulaOverwritten = defineRule({
  id: "formula-overwritten",
  severity: "warning",
  kinds: ["score"],
  dependsOn: ["stt", "name", "points"],
  messages: ["formula-overwritten"],
  source: "Phụ lục chèn từ mẫu tính mọi tổng bằng công thức, để tổng đổi theo khi sửa dòng con",
  *check(annex, { once }) {
    const cells = once(pointsCells).filter(({ row }) => row === annex.totalRow || row.children.length > 0);
    const formulas = cells.filter(({ cell }) => cell.formula !== null && isTotalFormula(cell.formula));
    // Only where most sums are formulas was this one a formula too: a typed annex has none to overwrite.
    if (formulas.length * 2 <= cells.length) return;
    for (const at of cells) {
      if (at.cell.formula !== null || typeof at.cell.value !== "number") continue;
      const fix = restored(annex, at);
      if (fix) yield { ...pointsReport(annex, at, { actual: at.cell.text }), fix };
    }
  },
});
