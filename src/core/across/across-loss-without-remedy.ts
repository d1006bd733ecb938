import { defineAcrossRule } from "./acrossRule";
import { unansweredLosses } from "./unansweredLosses";

export const acrossLossWithoutRemedy = defineAcrossRule({
  id: "across-loss-without-remedy",
  severity: "warning",
  messages: ["across-loss-without-remedy"],
  source: "Kế hoạch khắc phục: nêu các tiêu chí, tiêu chí thành phần còn tồn tại, hạn chế của năm trước",
  check: (annexes, given) => unansweredLosses(annexes, "remedies", given),
});
