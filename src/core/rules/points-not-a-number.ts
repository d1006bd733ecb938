import { shortened } from "./naming";
import { pointsCells, pointsReport } from "./pointsCells";
import { defineRule } from "./rule";

export const pointsNotANumber = defineRule({
  id: "points-not-a-number",
  severity: "error",
  kinds: ["score"],
  messages: ["points-not-a-number"],
  source: "Số học: ô điểm phải là số mới cộng được",
  *check(annex, { once }) {
    for (const at of once(pointsCells)) {
      if (at.reading.state === "unreadable") yield pointsReport(annex, at, { printed: shortened(at.reading.printed) });
    }
  },
});
