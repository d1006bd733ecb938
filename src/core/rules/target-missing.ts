import { missingCells } from "./missingCells";
import { defineRule } from "./rule";

export const targetMissing = defineRule({
  id: "target-missing",
  severity: "warning",
  kinds: ["monitoring", "targets", "remedies"],
  messages: ["target-missing"],
  source: "Mẫu phụ lục mục tiêu: mỗi tiêu chí thấp nhất có mục tiêu",
  check: (annex, given) => missingCells(annex, given, "target"),
});
