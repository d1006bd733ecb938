import { missingCells } from "./missingCells";
import { defineRule } from "./rule";

export const taskMissing = defineRule({
  id: "task-missing",
  severity: "warning",
  kinds: ["score", "remedies", "action-plan"],
  messages: ["task-missing"],
  source: "Mẫu phụ lục chấm điểm: mỗi tiêu chí thấp nhất có nhiệm vụ, giải pháp",
  check: (annex, given) => missingCells(annex, given, "task"),
});
