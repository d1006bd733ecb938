import type { AnnexRow } from "../annex/annex";
import { headNumbers } from "../annex/headNumbers";
import { rowName } from "./naming";
import { defineRule } from "./rule";

function goalsIn(row: AnnexRow): number {
  return headNumbers(row.cells.get("goal"), 1).filter(({ stt }) => stt.path !== null).length;
}

export const sttGoalCount = defineRule({
  id: "stt-goal-count",
  severity: "info",
  kinds: ["action-plan"],
  messages: ["stt-goal-count"],
  source: "Mẫu kế hoạch: mỗi mục tiêu có một số ở cột TT",
  *check(annex) {
    for (const row of annex.rows) {
      const cell = row.cells.get("stt");
      if (!cell || row.goal !== row || row.stt.path === null) continue;
      const [numbers, goals] = [1 + row.stt.further.length, goalsIn(row)];
      if (goals === 0 || numbers === goals) continue;
      yield { at: cell.address, row, column: "stt", data: { row: rowName(row), actual: numbers, expected: goals } };
    }
  },
});
