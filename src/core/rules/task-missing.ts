import { isUnfilled } from "../annex/unfilled";
import { leavesOf } from "../annex/walkAnnex";
import { columnName, rowName } from "./naming";
import { defineRule } from "./rule";

export const taskMissing = defineRule({
  id: "task-missing",
  severity: "warning",
  kinds: ["score"],
  messages: ["task-missing"],
  source: "Mẫu phụ lục chấm điểm: mỗi tiêu chí thấp nhất có nhiệm vụ, giải pháp",
  *check(annex) {
    for (const row of leavesOf(annex)) {
      const cell = row.cells.get("task");
      if (!cell || cell.text !== "" || isUnfilled(annex, row)) continue;
      yield { at: cell.address, row, column: "task", data: { row: rowName(row), column: columnName(annex, "task") } };
    }
  },
});
