import { isUnfilled } from "../annex/unfilled";
import { leavesOf } from "../annex/walkAnnex";
import { columnName, rowName } from "./naming";
import { defineRule } from "./rule";

export const agencyLeadMissing = defineRule({
  id: "agency-lead-missing",
  severity: "error",
  kinds: ["score"],
  messages: ["agency-lead-missing"],
  source: "Mẫu phụ lục chấm điểm: mỗi tiêu chí thấp nhất có đơn vị chủ trì",
  *check(annex) {
    for (const row of leavesOf(annex)) {
      const cell = row.cells.get("leadAgency");
      if (!cell || cell.text !== "" || isUnfilled(annex, row)) continue;
      yield { at: cell.address, row, column: "leadAgency", data: { row: rowName(row), column: columnName(annex, "leadAgency") } };
    }
  },
});
