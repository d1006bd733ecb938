import { missingCells } from "./missingCells";
import { defineRule } from "./rule";

export const activityMissing = defineRule({
  id: "activity-missing",
  severity: "warning",
  kinds: ["action-plan"],
  messages: ["activity-missing"],
  source: "Mẫu kế hoạch: mỗi nhiệm vụ có ít nhất một hoạt động",
  check: (annex, given) => missingCells(annex, given, "activity"),
});
