import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";

/** An annex as printed: every cell is text, "8,5" included. */
export interface PrintedAnnex {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly columns: readonly { readonly key: string; readonly header: string }[];
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

/** How a sheet may differ from the plain one: title block in rows 1–3, heading in row 5, rows from row 6. */
export interface AnnexShape {
  readonly sheetName?: string;
  /** Column keys in the order wanted; keys left out have no column. */
  readonly order?: readonly string[];
  readonly withoutTitle?: boolean;
  /** The points columns under one merged "Điểm", every other heading merged over two rows. */
  readonly twoRowHeading?: boolean;
  /** A row "1, 2, 3 …" below the heading. */
  readonly columnNumbers?: boolean;
  /** After so many rows: a page number, a blank row and the heading once more, as a paste from PDF leaves them. */
  readonly pageRows?: number;
  /** Points stay text, as printed. */
  readonly pointsAsText?: boolean;
  readonly hidden?: boolean;
}

export type RealAnnex =
  | "dak-nong-2022" | "krong-no-2023" | "monitoring-district" | "action-plan-duc-tho-2022" | "targets-dak-po-2022" | "remedies-dak-po-2022" | "report-binh-yen-2024q1";

/** Columns of the fixtures that no annex has: what was taken out of the printed text beside it. */
const NOT_PRINTED: readonly string[] = ["criterionType", "coordLabel"];

export function realAnnex(name: RealAnnex): PrintedAnnex {
  const path = join(process.cwd(), "tests/fixtures/annexes", `${name}.json`);
  const annex = JSON.parse(readFileSync(path, "utf8")) as PrintedAnnex;
  return { ...annex, columns: annex.columns.filter(({ key }) => !NOT_PRINTED.includes(key)) };
}

/** The annex as an .xlsx somebody typed: points are numbers, STT is text, no formulas. */
export async function annexWorkbook(annex: PrintedAnnex, shape: AnnexShape = {}): Promise<Uint8Array> {
  const workbook = new Workbook();
  addAnnexSheet(workbook, annex, shape);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Adds the annex as a sheet; answers it. */
export function addAnnexSheet(workbook: Workbook, annex: PrintedAnnex, shape: AnnexShape = {}): Worksheet {
  const sheet = workbook.addWorksheet(shape.sheetName ?? "Phụ lục", { state: shape.hidden ? "hidden" : "visible" });
  const columns = shape.order ? shape.order.map((key) => annex.columns.find((column) => column.key === key)!) : annex.columns;
  if (!shape.withoutTitle) putTitle(sheet, annex, columns.length);
  let row = shape.withoutTitle ? 1 : 5;
  row = shape.twoRowHeading ? putTwoRowHeading(sheet, columns, row) : putHeading(sheet, columns, row);
  if (shape.columnNumbers) {
    columns.forEach((_, index) => (sheet.getCell(row, index + 1).value = index + 1));
    row += 1;
  }
  annex.rows.forEach((printed, index) => {
    if (shape.pageRows && index > 0 && index % shape.pageRows === 0) {
      sheet.getCell(row, 1).value = index / shape.pageRows + 1;
      row = putHeading(sheet, columns, row + 2);
    }
    columns.forEach(({ key }, column) => putCell(sheet, row, column + 1, key, String(printed[key] ?? ""), shape));
    row += 1;
  });
  return sheet;
}

function putTitle(sheet: Worksheet, annex: PrintedAnnex, columns: number): void {
  ["PHỤ LỤC", annex.title, annex.subtitle ?? ""].forEach((text, index) => {
    if (text === "") return;
    sheet.getCell(index + 1, 1).value = text;
    sheet.mergeCells(index + 1, 1, index + 1, columns);
  });
}

function putHeading(sheet: Worksheet, columns: PrintedAnnex["columns"], row: number): number {
  columns.forEach(({ header }, index) => (sheet.getCell(row, index + 1).value = header));
  return row + 1;
}

function putTwoRowHeading(sheet: Worksheet, columns: PrintedAnnex["columns"], row: number): number {
  const grouped = columns.flatMap(({ header }, index) => (header.startsWith("Điểm ") ? [index + 1] : []));
  columns.forEach(({ header }, index) => {
    if (grouped.includes(index + 1)) {
      sheet.getCell(row + 1, index + 1).value = header.replace("Điểm ", "");
    } else {
      sheet.getCell(row, index + 1).value = header;
      sheet.mergeCells(row, index + 1, row + 1, index + 1);
    }
  });
  sheet.getCell(row, grouped[0]!).value = "Điểm";
  sheet.mergeCells(row, grouped[0]!, row, grouped.at(-1)!);
  return row + 2;
}

const FIGURES: readonly string[] = ["value", "budget"];

function putCell(sheet: Worksheet, row: number, column: number, key: string, printed: string, shape: AnnexShape): void {
  if (printed === "") return;
  const cell = sheet.getCell(row, column);
  if ((key.endsWith("Score") || (FIGURES.includes(key) && /^\d+(,\d+)?$/.test(printed))) && !shape.pointsAsText) {
    cell.value = Number(printed.replace(",", "."));
    return;
  }
  cell.value = printed;
  if (key === "stt") cell.numFmt = "@";
  if (printed.includes("\n")) cell.alignment = { wrapText: true };
}
