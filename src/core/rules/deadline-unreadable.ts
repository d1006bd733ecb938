import { deadlineCells } from "./deadlineCells";
import { columnName, rowName, shortened } from "./naming";
import { defineRule } from "./rule";

export const deadlineUnreadable = defineRule({
  id: "deadline-unreadable",
  severity: "warning",
  kinds: ["action-plan", "targets", "remedies"],
  messages: ["deadline-unreadable"],
  source: "Mẫu kế hoạch: thời gian hoàn thành ghi theo quý, tháng, ngày, hoặc cụm từ chỉ thời gian",
  *check(annex, { once }) {
    for (const { row, cell, printed, deadline } of once(deadlineCells)) {
      if (deadline) continue;
      const data = { row: rowName(row), column: columnName(annex, "deadline"), actual: shortened(printed) };
      yield { at: cell.address, row, column: "deadline", data };
    }
  },
});
