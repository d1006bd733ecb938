import { pointsCells, pointsReport } from "./pointsCells";
import { defineRule } from "./rule";

export const pointsNegative = defineRule({
  id: "points-negative",
  severity: "error",
  kinds: ["score"],
  dependsOn: "row",
  messages: ["points-negative"],
  source: "Quy ước của phụ lục: điểm thấp nhất là 0",
  *check(annex, { once }) {
    for (const at of once(pointsCells)) {
      const { reading } = at;
      if ((reading.state === "number" || reading.state === "text") && reading.points < 0) {
        yield pointsReport(annex, at, { actual: { points: reading.points } });
      }
    }
  },
});
