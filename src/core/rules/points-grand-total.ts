import { fieldsSum } from "../annex/sums";
import { grandTotalOf } from "../annex/totalFormula";
import { sumsBrokenBySorting } from "./disorder";
import { pointsCells } from "./pointsCells";
import { defineRule } from "./rule";
import { sumReport, totalFix } from "./sumReport";

export const pointsGrandTotal = defineRule({
  id: "points-grand-total",
  severity: "error",
  kinds: ["score"],
  dependsOn: ["stt", "name", "points"],
  messages: ["points-grand-total"],
  source: "Số học: dòng tổng bằng tổng điểm các lĩnh vực",
  *check(annex, { once }) {
    for (const at of once(pointsCells)) {
      const sum = at.row === annex.totalRow ? fieldsSum(annex, at.column) : null;
      if (sum?.state !== "differs" || once(sumsBrokenBySorting).has(at.cell)) continue;
      yield sumReport(annex, at, sum, totalFix("points-grand-total", at, sum, grandTotalOf(annex, at.column)));
    }
  },
});
