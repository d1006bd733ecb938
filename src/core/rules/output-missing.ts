import { missingCells } from "./missingCells";
import { defineRule } from "./rule";

export const outputMissing = defineRule({
  id: "output-missing",
  severity: "warning",
  kinds: ["action-plan"],
  messages: ["output-missing"],
  source: "Mẫu kế hoạch: mỗi hoạt động có kết quả, sản phẩm",
  *check(annex, given) {
    for (const report of missingCells(annex, given, "output")) {
      // A task without any activity lacks that first.
      if ((report.row?.cells.get("activity")?.text ?? "") !== "") yield report;
    }
  },
});
