import { leavesOf } from "../annex/walkAnnex";
import { columnName, rowName } from "./naming";
import { defineRule } from "./rule";
import { unfilledLeaves } from "./unfilledLeaves";

export const taskMissing = defineRule({
  id: "task-missing",
  severity: "warning",
  kinds: ["score"],
  messages: ["task-missing"],
  source: "Mẫu phụ lục chấm điểm: mỗi tiêu chí thấp nhất có nhiệm vụ, giải pháp",
  *check(annex, { once }) {
    for (const row of once(leavesOf)) {
      const cell = row.cells.get("task");
      if (!cell || cell.text !== "" || once(unfilledLeaves).has(row)) continue;
      yield { at: cell.address, row, column: "task", data: { row: rowName(row), column: columnName(annex, "task") } };
    }
  },
});
