import type { Annex } from "../annex/annex";
import { isBudgetFormula } from "../annex/budgetFormula";
import { isRatioFormula } from "../annex/ratioFormula";
import { isTotalFormula } from "../annex/totalFormula";
import { budgetTotals } from "./budgetTotals";
import type { CalculatedCell } from "./calculatedCell";
import { pointsTotals } from "./pointsTotals";
import { reportRatios } from "./reportRatios";

/** Every cell that a sheet of ours would calculate in an annex like this one, column by column, from top to bottom. */
export function calculatedCells(annex: Annex): readonly CalculatedCell[] {
  return [...pointsTotals(annex), ...budgetTotals(annex), ...reportRatios(annex)];
}

/** Whether a formula is one that our sheets calculate such cells with. */
export function isOurFormula(formula: string): boolean {
  return isTotalFormula(formula) || isBudgetFormula(formula) || isRatioFormula(formula);
}
