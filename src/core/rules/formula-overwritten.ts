import type { CalculatedCell } from "../calculated/calculatedCell";
import { calculatedCells, isOurFormula } from "../calculated/calculatedCells";
import type { Fix } from "../findings/finding";
import { columnName, rowName } from "./naming";
import { defineRule } from "./rule";

const RATIO = "formula-overwritten.ratio";

/**
 * The formula back in its place, where it gives the number that was typed over it; a share may have been typed with fewer decimals.
 * A number that differs is a wrong sum or share, which is told as such; where no formula can stand, none has been overwritten.
 */
function restored({ what, cell, compared, formula }: CalculatedCell): Fix | null {
  const { state, expected } = compared() ?? { state: "not-checked", expected: null };
  const agrees = state === "agrees" || (what === "ratio" && state === "rounded");
  const written = agrees && expected !== null ? formula() : null;
  if (written === null || expected === null) return null;
  const label = what === "ratio" ? `${RATIO}.fix` : "formula-overwritten.fix";
  return { label, data: { expected }, edits: [{ kind: "setFormula", cell: cell.address, formula: written }] };
}

export const formulaOverwritten = defineRule({
  id: "formula-overwritten",
  severity: "warning",
  kinds: ["score", "action-plan", "report"],
  dependsOn: ["stt", "name", "points", "budget", "unit", "value"],
  messages: ["formula-overwritten", RATIO],
  source: "Phụ lục chèn từ mẫu tính mọi tổng và tỷ lệ bằng công thức, để kết quả đổi theo khi sửa các dòng được tính",
  *check(annex, { once }) {
    const cells = once(calculatedCells).filter(({ row, cell }) => cell.address.row === row.row);
    const formulas = cells.filter(({ cell }) => cell.formula !== null && isOurFormula(cell.formula));
    // Only where most are formulas was this one a formula too: a typed annex has none to overwrite.
    if (formulas.length * 2 <= cells.length) return;
    for (const calculated of cells) {
      const { row, column, cell, what } = calculated;
      if (cell.formula !== null || typeof cell.value !== "number") continue;
      const fix = restored(calculated);
      const data = { row: rowName(row), column: columnName(annex, column), actual: cell.text };
      if (fix) yield { at: cell.address, row, column, message: what === "ratio" ? RATIO : "formula-overwritten", data, fix };
    }
  },
});
