import { leavesOf } from "../annex/walkAnnex";
import { columnName, rowName } from "./naming";
import { defineRule } from "./rule";
import { unfilledLeaves } from "./unfilledLeaves";

export const agencyLeadMissing = defineRule({
  id: "agency-lead-missing",
  severity: "error",
  kinds: ["score"],
  messages: ["agency-lead-missing"],
  source: "Mẫu phụ lục chấm điểm: mỗi tiêu chí thấp nhất có đơn vị chủ trì",
  *check(annex, { once }) {
    for (const row of once(leavesOf)) {
      const cell = row.cells.get("leadAgency");
      if (!cell || cell.text !== "" || once(unfilledLeaves).has(row)) continue;
      yield { at: cell.address, row, column: "leadAgency", data: { row: rowName(row), column: columnName(annex, "leadAgency") } };
    }
  },
});
