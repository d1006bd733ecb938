import { deadlineCells } from "./deadlineCells";
import { columnName, rowName, shortened } from "./naming";
import { defineRule } from "./rule";

export const deadlineOutsideYear = defineRule({
  id: "deadline-outside-year",
  severity: "warning",
  kinds: ["action-plan", "targets", "remedies"],
  messages: ["deadline-outside-year"],
  source: "Mẫu kế hoạch: nhiệm vụ được thực hiện trong năm kế hoạch",
  *check(annex, { once }) {
    const { year } = annex;
    if (year === null) return;
    for (const { row, cell, printed, deadline } of once(deadlineCells)) {
      const years = deadline?.years;
      if (!years || (years.first <= year && year <= years.last)) continue;
      const data = { row: rowName(row), column: columnName(annex, "deadline"), actual: shortened(printed), year: String(year) };
      yield { at: cell.address, row, column: "deadline", data };
    }
  },
});
