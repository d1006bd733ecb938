import type { Annex, AnnexRow, PointsColumnKey } from "../annex/annex";
import type { Sum } from "../annex/sums";
import { agreement, childrenSum } from "../annex/sums";
import type { Points } from "../points/points";
import { subtractPoints, sumPoints } from "../points/points";
import { childrenSums } from "./childrenSums";
import { rowName } from "./naming";
import { defineRule } from "./rule";
import { sumReport, totalFix } from "./sumReport";
import { childrenTotalOf } from "../annex/totalFormula";
import { sumsBrokenBySorting } from "./disorder";

/** The child that is itself wrong and, put right, makes its parent agree. */
function rootOf(annex: Annex, sum: Sum, column: PointsColumnKey): { child: AnnexRow; right: Points } | null {
  for (const child of sum.parts) {
    const below = childrenSum(annex, child, column);
    if (below?.state !== "differs") continue;
    const corrected = sumPoints([subtractPoints(sum.sum, below.printed), below.sum]);
    if (agreement(sum.printed, corrected, sum.digits) !== "differs") return { child, right: below.sum };
  }
  return null;
}

export const pointsChildrenSum = defineRule({
  id: "points-children-sum",
  severity: "error",
  kinds: ["score"],
  dependsOn: ["stt", "name", "points"],
  messages: ["points-children-sum", "points-children-sum.root"],
  source: "Số học: điểm của dòng cha bằng tổng điểm các dòng con trực tiếp",
  *check(annex, { once }) {
    const broken = once(sumsBrokenBySorting);
    for (const { at, sum } of once(childrenSums)) {
      if (sum.state !== "differs" || broken.has(at.cell)) continue;
      const root = rootOf(annex, sum, at.column);
      const report = sumReport(annex, at, sum, totalFix("points-children-sum", at, sum, childrenTotalOf(annex, at.row, at.column)));
      yield root
        ? {
            ...report,
            message: "points-children-sum.root",
            data: { ...report.data, child: rowName(root.child), childExpected: { points: root.right } },
          }
        : report;
    }
  },
});
