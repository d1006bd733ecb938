import type { EmulatedExcel } from "../../excel/emulatedExcel";

/** What the cell editor and the formula bar show: the formula, or the constant unformatted, with the region's decimal sign. */
export function editText({ workbook }: EmulatedExcel, decimalSign: string, row: number, column: number): string {
  const sheet = workbook.sheets.find(({ id }) => id === workbook.activeSheetId);
  const cell = sheet?.cells.get(`${row},${column}`);
  if (!cell) return "";
  if (cell.formula) return cell.formula;
  if (typeof cell.value === "number") return String(cell.value).replace(".", decimalSign);
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  return typeof cell.value === "string" ? cell.value : cell.value.error;
}
