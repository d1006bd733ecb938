import { isDateFormat } from "../annex/numberFormat";
import { shortened } from "./naming";
import { type PointsCell, pointsCells, pointsReport } from "./pointsCells";
import { defineRule } from "./rule";
import { additionOf } from "./writtenFormula";

/** "#REF!", "#DIV/0!", "#NAME?", "#N/A". */
const ERROR_VALUE = /^#[A-Z_/0-9]+[!?]?$/;

function messageFor({ cell }: PointsCell): string {
  if (typeof cell.value === "number" && isDateFormat(cell.numberFormat)) return "points-not-a-number.date";
  if (ERROR_VALUE.test(cell.text)) return "points-not-a-number.error-value";
  return cell.text.startsWith("=") ? "points-not-a-number.formula" : "points-not-a-number";
}

export const pointsNotANumber = defineRule({
  id: "points-not-a-number",
  severity: "error",
  kinds: ["score"],
  dependsOn: "row",
  messages: ["points-not-a-number", "points-not-a-number.error-value", "points-not-a-number.date", "points-not-a-number.formula"],
  source: "Số học: ô điểm phải là số mới cộng được",
  *check(annex, { once }) {
    for (const at of once(pointsCells)) {
      if (at.reading.state !== "unreadable") continue;
      const message = messageFor(at);
      const report = { ...pointsReport(annex, at, { printed: shortened(at.reading.printed) }), message };
      const formula = message.endsWith(".formula") ? additionOf(at.cell.text, at.cell.address) : null;
      yield formula === null ? report : { ...report, fix: { label: "points-not-a-number.fix", data: { formula }, edits: [{ kind: "setFormula", cell: at.cell.address, formula }] } };
    }
  },
});
