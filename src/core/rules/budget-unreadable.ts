import { readBudget } from "../text/budgets";
import { columnName, rowName, shortened } from "./naming";
import { defineRule } from "./rule";

export const budgetUnreadable = defineRule({
  id: "budget-unreadable",
  severity: "warning",
  kinds: ["action-plan"],
  messages: ["budget-unreadable"],
  source: "Mẫu kế hoạch: kinh phí là số tiền (triệu đồng) hoặc cụm từ chỉ nguồn kinh phí",
  *check(annex) {
    for (const row of annex.rows) {
      const cell = row.cells.get("budget");
      if (!cell || cell.text === "" || cell.address.row !== row.row || readBudget(cell.text)) continue;
      const data = { row: rowName(row), column: columnName(annex, "budget"), actual: shortened(cell.text) };
      yield { at: cell.address, row, column: "budget", data };
    }
  },
});
