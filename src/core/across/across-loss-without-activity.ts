import { defineAcrossRule } from "./acrossRule";
import { unansweredLosses } from "./unansweredLosses";

export const acrossLossWithoutActivity = defineAcrossRule({
  id: "across-loss-without-activity",
  severity: "warning",
  messages: ["across-loss-without-activity"],
  source: "Mục đích của kế hoạch CCHC: khắc phục tiêu chí mất điểm, mỗi nội dung có hoạt động cụ thể",
  check: (annexes, given) => unansweredLosses(annexes, "action-plan", given),
});
