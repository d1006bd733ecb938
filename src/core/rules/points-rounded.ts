import { fieldsSum } from "../annex/sums";
import { childrenTotalOf, grandTotalOf } from "../annex/totalFormula";
import { childrenSums } from "./childrenSums";
import { pointsCells } from "./pointsCells";
import { defineRule } from "./rule";
import { sumReport, totalFix } from "./sumReport";

export const pointsRounded = defineRule({
  id: "points-rounded",
  severity: "info",
  kinds: ["score"],
  dependsOn: ["stt", "name", "points"],
  messages: ["points-rounded"],
  source: "Số học: tổng chính xác giữ đủ chữ số thập phân của các dòng con",
  *check(annex, { once }) {
    for (const { at, sum } of once(childrenSums)) {
      if (sum.state !== "rounded") continue;
      yield sumReport(annex, at, sum, totalFix("points-rounded", at, sum, childrenTotalOf(annex, at.row, at.column)));
    }
    for (const at of once(pointsCells)) {
      const sum = at.row === annex.totalRow ? fieldsSum(annex, at.column) : null;
      if (sum?.state === "rounded") yield sumReport(annex, at, sum, totalFix("points-rounded", at, sum, grandTotalOf(annex, at.column)));
    }
  },
});
