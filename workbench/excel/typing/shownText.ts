import { cellAt } from "../model/cells";
import { widthOf } from "../model/sizes";
import type { SheetModel } from "../model/workbook";
import { displayText } from "./displayText";
import type { Region } from "./region";

/** What Excel shows in the cell: a number too wide for its column becomes "####", in "General" it is rounded to fit first. */
export function shownText(sheet: SheetModel, row: number, column: number, region: Region): string {
  const { value, style } = cellAt(sheet, row, column);
  const text = displayText(value, style.numberFormat, region);
  const room = Math.floor(widthOf(sheet, column));
  if (typeof value !== "number" || text.length <= room) return text;
  if (style.numberFormat !== "General") return "#".repeat(Math.max(room, 1));
  const digits = Math.max(room - 1 - (value < 0 ? 1 : 0), 0);
  const whole = String(Math.trunc(Math.abs(value))).length;
  if (whole > digits + 1) return "#".repeat(Math.max(room, 1));
  return displayText(Number(value.toFixed(Math.max(digits - whole, 0))), "General", region);
}
