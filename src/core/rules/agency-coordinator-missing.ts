import { missingCells } from "./missingCells";
import { defineRule } from "./rule";

export const agencyCoordinatorMissing = defineRule({
  id: "agency-coordinator-missing",
  severity: "info",
  kinds: ["monitoring", "action-plan", "targets", "remedies"],
  messages: ["agency-coordinator-missing"],
  source: "Mẫu phân công theo dõi, chủ trì, phối hợp: mỗi tiêu chí thấp nhất có cơ quan phối hợp",
  check: (annex, given) => missingCells(annex, given, "coordAgency"),
});
