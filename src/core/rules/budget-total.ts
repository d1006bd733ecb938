import { budgetSums } from "../annex/budgetSums";
import { budgetTotalOf } from "../calculated/budgetTotals";
import { defineRule } from "./rule";
import { sumReport, totalFix } from "./sumReport";

export const budgetTotal = defineRule({
  id: "budget-total",
  severity: "error",
  kinds: ["action-plan"],
  dependsOn: ["stt", "name", "budget"],
  messages: ["budget-total"],
  source: "Số học: tổng kinh phí bằng tổng các số tiền bên dưới",
  *check(annex) {
    for (const { row, cell, sum } of budgetSums(annex)) {
      if (sum.state !== "differs") continue;
      const at = { row, column: "budget" as const, cell };
      yield sumReport(annex, at, sum, totalFix("budget-total", at, sum, budgetTotalOf(annex, { row, cell, sum })));
    }
  },
});
