import { missingCells } from "./missingCells";
import { defineRule } from "./rule";

export const budgetMissing = defineRule({
  id: "budget-missing",
  severity: "warning",
  kinds: ["action-plan"],
  messages: ["budget-missing"],
  source: "Mẫu kế hoạch: mỗi hoạt động có kinh phí, không cần kinh phí thì ghi 0",
  check: (annex, given) => missingCells(annex, given, "budget"),
});
