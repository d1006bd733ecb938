import type { ConditionalFormatModel, SheetModel } from "../../model/workbook";
import type { ForeignRule } from "../open/readConditionalFormats";
import { toStoredFormula } from "../vocabulary/functionPrefixes";
import { rangesToText } from "../vocabulary/ranges";
import { elementToXml, escapeXml, tag } from "../xml/tag";
import type { StyleTable } from "./styleTable";

/** One block for each format: Excel reads them so, and priorities stay what they are. */
export function writeConditionalFormats(sheet: SheetModel, styles: StyleTable): string {
  return sheet.conditionalFormats
    .filter(({ ranges }) => ranges.length > 0)
    .flatMap((format) => {
      const rule = writeRule(format, styles);
      return rule === null ? [] : [tag("conditionalFormatting", { sqref: rangesToText(format.ranges) }, rule)];
    })
    .join("");
}

function writeRule(format: ConditionalFormatModel, styles: StyleTable): string | null {
  const order = { priority: format.priority + 1, stopIfTrue: format.stopIfTrue ? 1 : undefined };
  if (format.formula !== undefined) {
    const formula = tag("formula", {}, escapeXml(toStoredFormula(format.formula)));
    return tag("cfRule", { type: "expression", dxfId: styles.differential(format.format), ...order }, formula);
  }
  const foreign = format.foreign as ForeignRule | undefined;
  if (!foreign) return null;
  const { rule, differential } = foreign;
  const dxfId = rule.attributes["dxfId"] === undefined ? undefined : styles.differential(format.format, differential);
  return tag("cfRule", { ...rule.attributes, dxfId, ...order }, rule.children.map(elementToXml).join(""));
}
