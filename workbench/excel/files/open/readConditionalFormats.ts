import type { ConditionalFormatModel } from "../../model/workbook";
import { parseRanges } from "../vocabulary/ranges";
import { toShownFormula } from "../vocabulary/functionPrefixes";
import { conditionalFormatTypes } from "../vocabulary/officeNames";
import { child, children, flag, type Element } from "../xml/element";
import type { Styles } from "./readStyles";

/** What a rule other than a formula needs to be saved again: its own element and its format's. */
export interface ForeignRule {
  rule: Element;
  differential: Element | undefined;
}

/** In order of priority, which then counts from zero without holes. */
export function readConditionalFormats(sheet: Element, sheetId: string, styles: Styles): ConditionalFormatModel[] {
  const found = children(sheet, "conditionalFormatting").flatMap((block) =>
    children(block, "cfRule").map((rule) => ({ rule, ranges: parseRanges(block.attributes["sqref"]) })),
  );
  found.sort((one, other) => priorityOf(one.rule) - priorityOf(other.rule));
  return found.map(({ rule, ranges }, priority) => {
    const { type = "", dxfId, stopIfTrue } = rule.attributes;
    const { format, element } = styles.differential(dxfId === undefined ? undefined : Number(dxfId));
    const shared = { id: `${sheetId}/${priority}`, ranges, format, priority, stopIfTrue: flag(stopIfTrue) };
    const officeType = conditionalFormatTypes.get(type) ?? "PresetCriteria";
    if (officeType === "Custom") return { ...shared, type: officeType, formula: toShownFormula(child(rule, "formula")?.text ?? "") };
    return { ...shared, type: officeType, foreign: { rule, differential: element } satisfies ForeignRule };
  });
}

function priorityOf(rule: Element): number {
  return Number(rule.attributes["priority"] ?? 0);
}
