import { rowName } from "./naming";
import { defineRule } from "./rule";

export const detailShared = defineRule({
  id: "detail-shared",
  severity: "info",
  kinds: ["action-plan"],
  messages: ["detail-shared"],
  source: "Quy ước trình bày: phần dùng chung cho nhiều nhiệm vụ được gộp ô",
  *check(annex) {
    for (const row of annex.rows) {
      const shared = row.continuedFrom.get("leadAgency");
      const cell = row.cells.get("leadAgency");
      if (!shared || !cell || row.task !== row || row.goal === row) continue;
      const from = shared.cells.get("leadAgency");
      yield { at: cell.address, row, column: "leadAgency", data: { row: rowName(row), above: rowName(shared) }, related: from ? [from.address] : [] };
    }
  },
});
