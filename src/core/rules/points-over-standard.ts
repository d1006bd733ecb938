import { readablePoints } from "../annex/readPoints";
import { pointsCells, pointsReport } from "./pointsCells";
import { defineRule } from "./rule";

export const pointsOverStandard = defineRule({
  id: "points-over-standard",
  severity: "error",
  kinds: ["score"],
  messages: ["points-over-standard"],
  source: "Quy ước của phụ lục: điểm chuẩn là điểm cao nhất của tiêu chí",
  *check(annex) {
    for (const at of pointsCells(annex)) {
      if (at.column === "maxScore" || at.row === annex.totalRow) continue;
      const standardCell = at.row.cells.get("maxScore");
      const standard = readablePoints(standardCell);
      const actual = readablePoints(at.cell);
      if (standard === null || actual === null || actual <= standard) continue;
      yield {
        ...pointsReport(annex, at, { actual: { points: actual }, expected: { points: standard } }),
        related: standardCell ? [standardCell.address] : [],
      };
    }
  },
});
