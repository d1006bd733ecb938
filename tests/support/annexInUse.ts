import { markOf } from "#core/marks/recogniseMark";
import { insertTemplate } from "#review/insertTemplate";
import type { Review } from "#review/reviewState";
import type { EmulatedExcel, ExcelOptions } from "#workbench/excel/emulatedExcel";
import type { SheetModel } from "#workbench/excel/model/workbook";
import { followedExcel, shownSheet } from "./followedExcel";

/** Excel with the pane's flow behind it, and Krông Nô's annex inserted by our own command; counters stand at nought. */
export async function annexInUse(options: ExcelOptions = {}) {
  const followed = await followedExcel(options);
  await insertTemplate(followed.host, followed.store, "score-huyen-2023", true);
  await followed.rests();
  followed.excel.counters.reset();
  return followed;
}

/** `"sum C98"` for each of our warnings and each cell where it shows, by column and row. */
export function litCells(excel: EmulatedExcel, sheet = shownSheet(excel)): string[] {
  const lit: string[] = [];
  const ranges = sheet.conditionalFormats.flatMap((format) => format.ranges);
  const places = new Set(ranges.flatMap(({ top, left, bottom, right }) => placesOf(top, left, bottom, right)));
  for (const place of places) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    for (const id of excel.conditionalFormatsAt(sheet.id, row, column)) {
      const format = sheet.conditionalFormats.find((candidate) => candidate.id === id);
      lit.push(`${markOf(format?.formula ?? "")} ${"ABCDEFG"[column]}${row + 1}`);
    }
  }
  return [...new Set(lit)].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}

/** Where each mark stands, `"sum": ["C5:E152"]`; copies of one mark are put together by area. */
export function coveredByMarks(sheet: SheetModel): Record<string, number> {
  const cells: Record<string, number> = {};
  for (const { formula, ranges } of sheet.conditionalFormats) {
    const mark = markOf(formula ?? "") ?? "foreign";
    for (const { top, left, bottom, right } of ranges) cells[mark] = (cells[mark] ?? 0) + (bottom - top + 1) * (right - left + 1);
  }
  return cells;
}

/** `"C12 1.2: 3, not 2.5"` for each parent, and the total row, whose number is not the sum of its parts: added up from the sheet itself. */
export function wrongTotals(sheet: SheetModel, top = 5): string[] {
  const rows: { row: number; stt: string; points: number[] }[] = [];
  for (let row = top; ; row += 1) {
    const stt = String(sheet.cells.get(`${row},0`)?.value ?? "");
    const points = [2, 3, 4].map((column) => Number(sheet.cells.get(`${row},${column}`)?.value ?? 0));
    if (/^\d+(\.\d+)*\.?$/.test(stt)) rows.push({ row, stt: stt.replace(/\.$/, ""), points });
    else if (stt !== "" || !sheet.cells.has(`${row},0`)) {
      rows.push({ row, stt: "", points });
      break;
    }
  }
  const total = rows.pop()!;
  const parentOf = (stt: string): string => stt.split(".").slice(0, -1).join(".");
  const wrong = (whole: (typeof rows)[number], parts: typeof rows): string[] =>
    whole.points.flatMap((points, at) => {
      const sum = parts.reduce((all, part) => all + part.points[at]!, 0);
      return parts.length === 0 || Math.abs(points - sum) < 1e-9 ? [] : [`${"CDE"[at]}${whole.row + 1} ${whole.stt}: ${points}, not ${Number(sum.toFixed(6))}`];
    });
  const parents = rows.flatMap((row) => wrong(row, rows.filter((part) => parentOf(part.stt) === row.stt)));
  return [...parents, ...wrong(total, rows.filter(({ stt }) => parentOf(stt) === ""))];
}

/** Findings as "rule stt cell", those at info left out. */
export function seriousFindings({ findings }: Review): string[] {
  return findings.filter(({ severity }) => severity === "error").map(({ rule, stt, cell }) => `${rule} ${stt} ${"ABCDEFG"[cell.column]}${cell.row + 1}`);
}

function placesOf(top: number, left: number, bottom: number, right: number): string[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
  return rows.flatMap((row) => Array.from({ length: right - left + 1 }, (_, at) => `${row},${left + at}`));
}
