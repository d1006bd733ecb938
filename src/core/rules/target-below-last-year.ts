import { declinesOf } from "../annex/declines";
import { subtractPoints } from "../points/points";
import { sumsBrokenBySorting } from "./disorder";
import { columnName, rowName } from "./naming";
import { defineRule } from "./rule";

export const targetBelowLastYear = defineRule({
  id: "target-below-last-year",
  severity: "warning",
  kinds: ["score"],
  dependsOn: ["stt", "name", "points"],
  messages: ["target-below-last-year"],
  source: "Mục đích của phụ lục: cải thiện, nâng cao Chỉ số CCHC so với năm trước",
  *check(annex, { once }) {
    const broken = once(sumsBrokenBySorting);
    for (const { row, prevScore, targetScore } of declinesOf(annex)) {
      const cell = row.cells.get("targetScore");
      const lastYearCell = row.cells.get("prevScore");
      if (!cell || !lastYearCell || broken.has(cell) || broken.has(lastYearCell)) continue;
      yield {
        at: cell.address,
        row,
        column: "targetScore",
        data: {
          row: rowName(row),
          column: columnName(annex, "targetScore"),
          actual: { points: targetScore },
          expected: { points: prevScore },
          difference: { points: subtractPoints(prevScore, targetScore) },
        },
        related: [lastYearCell.address],
      };
    }
  },
});
