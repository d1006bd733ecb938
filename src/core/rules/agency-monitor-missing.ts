import { missingCells } from "./missingCells";
import { defineRule } from "./rule";

export const agencyMonitorMissing = defineRule({
  id: "agency-monitor-missing",
  severity: "info",
  kinds: ["monitoring"],
  messages: ["agency-monitor-missing"],
  source: "Mẫu phân công theo dõi, chủ trì, phối hợp: mỗi tiêu chí thấp nhất có cơ quan theo dõi",
  check: (annex, given) => missingCells(annex, given, "monitorAgency"),
});
