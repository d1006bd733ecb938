import { missingCells } from "./missingCells";
import { defineRule } from "./rule";

export const agencyLeadMissing = defineRule({
  id: "agency-lead-missing",
  severity: "error",
  kinds: ["score", "monitoring", "action-plan", "targets", "remedies"],
  messages: ["agency-lead-missing"],
  source: "Mẫu các phụ lục: mỗi dòng cấp thấp nhất có đơn vị chủ trì",
  check: (annex, given) => missingCells(annex, given, "leadAgency"),
});
