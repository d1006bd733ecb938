import dakNong from "../fixtures/annexes/dak-nong-2022.json";
import krongNo from "../fixtures/annexes/krong-no-2023.json";
import { parseA1, type RangeAddress } from "#core/snapshot/address";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";

/** A real annex as printed: every cell is text, points with a comma, faults of the original included. */
export interface PrintedAnnex {
  readonly title: string;
  readonly subtitle?: string;
  readonly year: number;
  readonly columns: readonly { readonly key: string; readonly header: string }[];
  readonly rows: readonly PrintedRow[];
}

export type PrintedRow = Readonly<Record<ScoreColumn, string>>;
export type ScoreColumn = "stt" | "criterion" | "maxScore" | "prevScore" | "targetScore" | "task" | "leadAgency";

/** Tỉnh Đắk Nông 2022: 119 rows and "TỔNG ĐIỂM" in the STT column. */
export const dakNong2022 = dakNong as PrintedAnnex;
/** Huyện Krông Nô 2023: 146 rows and "Tổng" in the name column. */
export const krongNo2023 = krongNo as PrintedAnnex;

const POINTS: readonly string[] = ["maxScore", "prevScore", "targetScore"];

export interface AnnexSheetOptions {
  readonly name?: string;
  readonly origin?: string;
  /** The columns from left to right; a name that is no column is an unknown column with that heading. */
  readonly columns?: readonly string[];
  readonly title?: boolean;
  /** `merged`: "Điểm" over the three points columns, the other headings over two rows; `plain`: the same without merges. */
  readonly twoRowHeading?: "merged" | "plain";
  readonly columnNumbers?: "(1)" | "1";
  /** The heading again after every so many rows, under a page number, as a paste from Word leaves it. */
  readonly pageEvery?: number;
  /** A blank row after every so many rows. */
  readonly blankEvery?: number;
  /** Other text for a heading. */
  readonly headings?: Partial<Record<ScoreColumn, string>>;
  /** Rows below the table, each a list of cells. */
  readonly notes?: readonly (readonly CellValue[])[];
  /** Changes a row before it is laid out; `null` leaves it out. */
  readonly row?: (row: PrintedRow) => PrintedRow | null;
}

const ORDER: readonly ScoreColumn[] = ["stt", "criterion", "maxScore", "prevScore", "targetScore", "task", "leadAgency"];

interface Sheet {
  readonly rows: CellValue[][];
  readonly merges: RangeAddress[];
}

function cellValue(key: string, printed: string | undefined): CellValue {
  if (printed === undefined || printed === "") return "";
  return POINTS.includes(key) && /^-?\d+(,\d+)?$/.test(printed) ? Number(printed.replace(",", ".")) : printed;
}

function merge(sheet: Sheet, top: number, left: number, bottom: number, right: number): void {
  if (top !== bottom || left !== right) sheet.merges.push({ top, left, bottom, right });
}

function addTitle(sheet: Sheet, annex: PrintedAnnex, width: number): void {
  for (const text of ["PHỤ LỤC", annex.title, annex.subtitle ?? ""]) {
    merge(sheet, sheet.rows.length, 0, sheet.rows.length, width - 1);
    sheet.rows.push([text, ...Array<string>(width - 1).fill("")]);
  }
  sheet.rows.push(Array<string>(width).fill(""));
}

/** The part of a heading that stands under "Điểm". */
const UNDER_POINTS: Readonly<Record<string, (heading: string) => string>> = {
  maxScore: () => "Chuẩn",
  prevScore: (heading) => heading.replace(/^Điểm /, ""),
  targetScore: (heading) => heading,
};

function addHeading(sheet: Sheet, headings: readonly string[], columns: readonly string[], { twoRowHeading, columnNumbers }: AnnexSheetOptions): void {
  const top = sheet.rows.length;
  if (twoRowHeading === undefined) {
    sheet.rows.push([...headings]);
  } else {
    const group = columns.findIndex((key) => POINTS.includes(key));
    sheet.rows.push(headings.map((heading, column) => (!POINTS.includes(columns[column] ?? "") ? heading : column === group ? "Điểm" : "")));
    sheet.rows.push(headings.map((heading, column) => UNDER_POINTS[columns[column] ?? ""]?.(heading) ?? ""));
    if (twoRowHeading === "merged") {
      merge(sheet, top, group, top, group + 2);
      for (const [column, key] of columns.entries()) if (!POINTS.includes(key)) merge(sheet, top, column, top + 1, column);
    }
  }
  if (columnNumbers) sheet.rows.push(columns.map((_, column) => (columnNumbers === "1" ? column + 1 : `(${column + 1})`)));
}

function addRows(sheet: Sheet, annex: PrintedAnnex, columns: readonly string[], headings: readonly string[], options: AnnexSheetOptions): void {
  let page = 1;
  const rows = annex.rows.flatMap((row) => (options.row ? (options.row(row) ?? []) : row));
  for (const [index, row] of rows.entries()) {
    if (options.pageEvery && index > 0 && index % options.pageEvery === 0) {
      sheet.rows.push([(page += 1), ...Array<string>(columns.length - 1).fill("")]);
      addHeading(sheet, headings, columns, options);
    }
    if (options.blankEvery && index > 0 && index % options.blankEvery === 0) sheet.rows.push(Array<string>(columns.length).fill(""));
    sheet.rows.push(columns.map((key) => cellValue(key, (row as Readonly<Record<string, string>>)[key])));
  }
}

/** A printed annex as a sheet: points as numbers, everything else as text. */
export function annexSheet(annex: PrintedAnnex, options: AnnexSheetOptions = {}): SheetSnapshot {
  const columns = options.columns ?? ORDER;
  const printed = new Map(annex.columns.map(({ key, header }) => [key, header]));
  const headings = columns.map((key) => options.headings?.[key as ScoreColumn] ?? printed.get(key) ?? key);
  const sheet: Sheet = { rows: [], merges: [] };
  if (options.title !== false) addTitle(sheet, annex, columns.length);
  addHeading(sheet, headings, columns, options);
  addRows(sheet, annex, columns, headings, options);
  for (const note of options.notes ?? []) sheet.rows.push([...note]);
  return snapshotOf(sheet, columns, options);
}

function snapshotOf(sheet: Sheet, columns: readonly string[], { name = "Phụ lục", origin = "A1" }: AnnexSheetOptions): SheetSnapshot {
  const first = parseA1(origin) ?? { row: 0, column: 0 };
  const values = sheet.rows.map((row) => Array.from({ length: columns.length }, (_, column) => row[column] ?? ""));
  return {
    sheet: { id: name, name },
    origin: first,
    values,
    formulas: values,
    numberFormats: values.map((row) => row.map((_, column) => (columns[column] === "stt" ? "@" : "General"))),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      top: top + first.row,
      left: left + first.column,
      bottom: bottom + first.row,
      right: right + first.column,
    })),
    calculated: true,
    cut: false,
  };
}

/** Two sheets' rows one under the other, as several annexes on one sheet. */
export function stacked(upper: SheetSnapshot, lower: SheetSnapshot): SheetSnapshot {
  const shift = upper.origin.row + upper.values.length - lower.origin.row;
  return {
    ...upper,
    values: [...upper.values, ...lower.values],
    formulas: [...upper.formulas, ...lower.formulas],
    numberFormats: [...upper.numberFormats, ...lower.numberFormats],
    merges: [...upper.merges, ...lower.merges.map((range) => ({ ...range, top: range.top + shift, bottom: range.bottom + shift }))],
  };
}

