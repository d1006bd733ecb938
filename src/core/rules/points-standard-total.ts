import { fieldsSum } from "../annex/sums";
import type { Points } from "../points/points";
import { UNITS_PER_POINT } from "../points/points";
import { sumsBrokenBySorting } from "./disorder";
import { pointsCells, pointsReport } from "./pointsCells";
import { defineRule } from "./rule";

const STANDARD_TOTAL = (100 * UNITS_PER_POINT) as Points;

export const pointsStandardTotal = defineRule({
  id: "points-standard-total",
  severity: "error",
  kinds: ["score"],
  dependsOn: ["stt", "name", "points"],
  messages: ["points-standard-total"],
  source: "Mẫu phụ lục chấm điểm: tổng điểm chuẩn các lĩnh vực là 100",
  *check(annex, { once }) {
    for (const at of once(pointsCells)) {
      if (at.row !== annex.totalRow || at.column !== "maxScore") continue;
      const sum = fieldsSum(annex, "maxScore");
      if (!sum || sum.sum === STANDARD_TOTAL) continue;
      const broken = once(sumsBrokenBySorting);
      if (sum.parts.some((part) => broken.has(part.cells.get("maxScore") ?? at.cell))) continue;
      const related = sum.parts.flatMap((part) => part.cells.get("maxScore")?.address ?? []);
      yield { ...pointsReport(annex, at, { actual: { points: sum.sum }, expected: { points: STANDARD_TOTAL } }), related };
    }
  },
});
