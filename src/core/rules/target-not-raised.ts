import { readablePoints } from "../annex/readPoints";
import { certainLeaves } from "./certainLeaves";
import { columnName, rowName } from "./naming";
import { defineRule } from "./rule";

export const targetNotRaised = defineRule({
  id: "target-not-raised",
  severity: "info",
  kinds: ["score"],
  messages: ["target-not-raised"],
  source: "Mục đích của phụ lục: cải thiện, nâng cao Chỉ số CCHC so với năm trước",
  *check(annex, { once }) {
    for (const row of once(certainLeaves)) {
      const cell = row.cells.get("targetScore");
      const target = readablePoints(cell);
      const lastYear = readablePoints(row.cells.get("prevScore"));
      const standard = readablePoints(row.cells.get("maxScore"));
      if (!cell || target === null || lastYear === null || standard === null) continue;
      if (target !== lastYear || target >= standard) continue;
      yield {
        at: cell.address,
        row,
        column: "targetScore",
        data: {
          row: rowName(row),
          column: columnName(annex, "targetScore"),
          actual: { points: target },
          expected: { points: standard },
        },
      };
    }
  },
});
