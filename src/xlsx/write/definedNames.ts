import type { PlannedName, SheetPlan, SharedList } from "#core/plan/sheetPlan";
import { rangeToA1, type RangeAddress } from "#core/snapshot/address";

/** Excel's limit for a text inside a formula; longer ones are put together. */
const longestLiteral = 255;

/** The workbook's `<definedNames>` for the plan as the first sheet, its lists after it. */
export function definedNamesXml(plan: SheetPlan, lists: readonly SharedList[]): string {
  const { printArea, titleRows } = plan.page;
  const rows = `$${titleRows.first + 1}:$${titleRows.last + 1}`;
  const names = [
    nameXml("_xlnm.Print_Area", `${quoted(plan.name)}!${absolute(printArea)}`, 'localSheetId="0"'),
    nameXml("_xlnm.Print_Titles", `${quoted(plan.name)}!${rows}`, 'localSheetId="0"'),
    ...plan.names.map((name) => nameXml(name.name, definition(name, plan.name), 'localSheetId="0" hidden="1"')),
    ...lists.map(({ name, sheetName, items }) => {
      const column = { top: 0, left: 0, bottom: Math.max(items.length, 1) - 1, right: 0 };
      return nameXml(name, `${quoted(sheetName)}!${absolute(column)}`, "");
    }),
  ];
  return `<definedNames>${names.join("")}</definedNames>`;
}

function definition({ refersTo }: PlannedName, sheetName: string): string {
  return "range" in refersTo ? `${quoted(sheetName)}!${absolute(refersTo.range)}` : literals(refersTo.text);
}

/** `a"b` → `"a""b"`. */
function literals(text: string): string {
  const pieces: string[] = [];
  for (let at = 0; at < text.length || at === 0; at += longestLiteral) {
    pieces.push(`"${text.slice(at, at + longestLiteral).replaceAll('"', '""')}"`);
  }
  return pieces.join("&");
}

/** `"A5:G125"` → `"$A$5:$G$125"`; always with both corners, as names are usually stored. */
function absolute(range: RangeAddress): string {
  return rangeToA1(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

function quoted(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'`;
}

function nameXml(name: string, content: string, attributes: string): string {
  return `<definedName name="${escapeXml(name)}"${attributes && ` ${attributes}`}>${escapeXml(content)}</definedName>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
