import { readablePoints } from "../annex/readPoints";
import { sumsBrokenBySorting } from "./disorder";
import { pointsCells, pointsReport } from "./pointsCells";
import { defineRule } from "./rule";

export const pointsOverStandard = defineRule({
  id: "points-over-standard",
  severity: "error",
  kinds: ["score"],
  dependsOn: ["stt", "name", "points"],
  messages: ["points-over-standard"],
  source: "Quy ước của phụ lục: điểm chuẩn là điểm cao nhất của tiêu chí",
  *check(annex, { once }) {
    for (const at of once(pointsCells)) {
      if (at.column === "maxScore" || at.row === annex.totalRow) continue;
      const actual = at.reading.state === "number" || at.reading.state === "text" ? at.reading.points : null;
      const standardCell = at.row.cells.get("maxScore");
      const standard = actual === null ? null : readablePoints(standardCell);
      if (standard === null || actual === null || actual <= standard) continue;
      const broken = once(sumsBrokenBySorting);
      if (broken.has(at.cell) || (standardCell && broken.has(standardCell))) continue;
      yield {
        ...pointsReport(annex, at, { actual: { points: actual }, expected: { points: standard } }),
        related: standardCell ? [standardCell.address] : [],
      };
    }
  },
});
