import { missingCells } from "./missingCells";
import { defineRule } from "./rule";

export const deadlineMissing = defineRule({
  id: "deadline-missing",
  severity: "warning",
  kinds: ["action-plan", "targets", "remedies"],
  messages: ["deadline-missing"],
  source: "Mẫu kế hoạch: mỗi nhiệm vụ có thời gian hoàn thành",
  check: (annex, given) => missingCells(annex, given, "deadline"),
});
