import { childrenSum, fieldsSum } from "../annex/sums";
import { childrenTotalOf, grandTotalOf } from "../annex/totalFormula";
import { pointsCells } from "./pointsCells";
import { defineRule } from "./rule";
import { sumReport, totalFix } from "./sumReport";

export const pointsRounded = defineRule({
  id: "points-rounded",
  severity: "info",
  kinds: ["score"],
  messages: ["points-rounded"],
  source: "Số học: tổng chính xác giữ đủ chữ số thập phân của các dòng con",
  *check(annex) {
    for (const at of pointsCells(annex)) {
      const total = at.row === annex.totalRow;
      const sum = total ? fieldsSum(annex, at.column) : childrenSum(annex, at.row, at.column);
      if (sum?.state !== "rounded") continue;
      const formula = total ? grandTotalOf(annex, at.column) : childrenTotalOf(annex, at.row, at.column);
      yield sumReport(annex, at, sum, totalFix("points-rounded", at, sum, formula));
    }
  },
});
