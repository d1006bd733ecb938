import type { EmulatedExcel } from "../../excel/emulatedExcel";
import type { SheetModel, ValidationModel } from "../../excel/model/workbook";
import { parseRangeA1 } from "#core/snapshot/address";

/** What the drop-down at this cell offers; `null` where the cell has none. */
export function listItems(excel: EmulatedExcel, sheet: SheetModel, row: number, column: number): readonly string[] | null {
  const validation = sheet.validations.find(({ ranges }) =>
    ranges.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right),
  );
  const list = validation && listOf(validation);
  if (!list) return null;
  return list.startsWith("=") ? cellsBehind(excel, sheet, list.slice(1)) : list.split(",").map((item) => item.trim());
}

function listOf({ rule }: ValidationModel): string | null {
  const { list } = rule as { list?: { source?: unknown; inCellDropDown?: boolean } };
  return list && list.inCellDropDown !== false && typeof list.source === "string" ? list.source : null;
}

/** A name of the sheet or the workbook, or a range with or without a sheet; its filled cells' texts. */
function cellsBehind(excel: EmulatedExcel, sheet: SheetModel, reference: string): readonly string[] {
  const named = [...sheet.names, ...excel.workbook.names].find(({ name }) => name.toLowerCase() === reference.toLowerCase());
  const [, quoted, plain, address = ""] = /^(?:'((?:[^']|'')+)'!|([^!]+)!)?(.+)$/.exec(named ? named.formula.slice(1) : reference) ?? [];
  const sheetName = (quoted?.replaceAll("''", "'") ?? plain)?.toLowerCase();
  const source = sheetName === undefined ? sheet : excel.workbook.sheets.find(({ name }) => name.toLowerCase() === sheetName);
  const range = parseRangeA1(address);
  if (!source || !range) return [];
  const items: string[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const text = excel.displayText(source.id, row, column);
      if (text !== "") items.push(text);
    }
  }
  return items;
}
