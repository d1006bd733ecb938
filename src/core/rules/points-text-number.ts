import { toNumber } from "../points/points";
import { pointsCells, pointsReport } from "./pointsCells";
import { defineRule } from "./rule";

export const pointsTextNumber = defineRule({
  id: "points-text-number",
  severity: "warning",
  kinds: ["score"],
  dependsOn: "row",
  messages: ["points-text-number"],
  source: "Cách Excel tính: công thức tổng bỏ qua số lưu dạng chữ",
  *check(annex, { once }) {
    for (const at of once(pointsCells)) {
      if (at.reading.state !== "text") continue;
      const { points } = at.reading;
      yield {
        ...pointsReport(annex, at, { printed: at.cell.text, actual: { points } }),
        fix: {
          label: "points-text-number.fix",
          data: { actual: { points } },
          edits: [{ kind: "setNumber", cell: at.cell.address, number: toNumber(points) }],
        },
      };
    }
  },
});
