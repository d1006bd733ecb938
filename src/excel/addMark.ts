/** Queues one native conditional format of ours, on top of those that are there. */
import type { PlannedConditionalFormat } from "#core/plan/sheetPlan";
import { rangeToA1 } from "#core/snapshot/address";

export function addMark(sheet: Excel.Worksheet, mark: PlannedConditionalFormat): Excel.ConditionalFormat {
  const format = sheet.getRange(rangeToA1(mark.range)).conditionalFormats.add("Custom");
  const { custom } = format;
  custom.rule.formula = mark.formula;
  custom.format.fill.color = mark.fill;
  custom.format.font.color = mark.fontColor;
  if (mark.bold) custom.format.font.bold = true;
  if (mark.italic) custom.format.font.italic = true;
  return format;
}
