import actionPlan from "../fixtures/annexes/action-plan-duc-tho-2022.json";
import dakNong from "../fixtures/annexes/dak-nong-2022.json";
import krongNo from "../fixtures/annexes/krong-no-2023.json";
import monitoring from "../fixtures/annexes/monitoring-district.json";
import remedies from "../fixtures/annexes/remedies-dak-po-2022.json";
import report from "../fixtures/annexes/report-binh-yen-2024q1.json";
import targets from "../fixtures/annexes/targets-dak-po-2022.json";
import { parseA1, type RangeAddress } from "#core/snapshot/address";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";
import { mergedDown } from "./mergedDown";

/** A real annex as printed: every cell is text, numbers with a comma, faults of the original included. */
export interface PrintedAnnex<Column extends string = ScoreColumn> {
  readonly title: string;
  readonly subtitle?: string;
  readonly year: number | null;
  readonly columns: readonly { readonly key: string; readonly header: string }[];
  readonly rows: readonly Readonly<Record<Column, string>>[];
}

export type PrintedRow = Readonly<Record<ScoreColumn, string>>;
export type ScoreColumn = "stt" | "criterion" | "maxScore" | "prevScore" | "targetScore" | "task" | "leadAgency";
export type MonitoringColumn = "stt" | "criterion" | "target" | "monitorAgency" | "leadAgency" | "coordAgency";
export type ActionPlanColumn = "stt" | "goal" | "task" | "activity" | "output" | "leadAgency" | "coordAgency" | "deadline" | "budget";
export type TargetsColumn = "stt" | "criterion" | "target" | "leadAgency" | "coordAgency" | "deadline";
export type RemediesColumn = "stt" | "criterion" | "target" | "task" | "leadAgency" | "coordAgency" | "deadline";
export type ReportColumn = "stt" | "indicator" | "unit" | "value" | "note";

/** Tỉnh Đắk Nông 2022: 119 rows and "TỔNG ĐIỂM" in the STT column. */
export const dakNong2022 = dakNong as PrintedAnnex;
/** Huyện Krông Nô 2023: 146 rows and "Tổng" in the name column. */
export const krongNo2023 = krongNo as PrintedAnnex;
/** A district's criteria with the agencies that follow, lead and support: 103 rows, no year. */
export const districtMonitoring: PrintedAnnex<MonitoringColumn> = monitoring;
/** Huyện Đức Thọ 2022: 101 rows, a cell's text in the first of its rows only. */
export const ducTho2022: PrintedAnnex<ActionPlanColumn> = actionPlan;
/** Huyện Đak Pơ 2022, the annex: 8 fields with 46 targets. */
export const dakPoTargets2022: PrintedAnnex<TargetsColumn> = targets;
/** Huyện Đak Pơ 2022, the plan's own items: 2 headings with 22 items. */
export const dakPoRemedies2022: PrintedAnnex<RemediesColumn> = remedies;
/** The same in a table without a column of numbers, which stand at the head of the names as in the plan: "1.1. Tiêu chí …". */
export const unnumberedRemedies: PrintedAnnex<Exclude<RemediesColumn, "stt">> = {
  ...dakPoRemedies2022,
  columns: dakPoRemedies2022.columns.filter(({ key }) => key !== "stt"),
  rows: dakPoRemedies2022.rows.map(({ stt, ...row }) => ({ ...row, criterion: `${stt} ${row.criterion}` })),
};
/** Xã Bình Yên, first quarter of 2024: 122 rows, part rows included. */
export const binhYen2024: PrintedAnnex<ReportColumn> = report;

/** Every real annex, by name. */
export const realAnnexes = {
  "Đắk Nông 2022": dakNong2022, "Krông Nô 2023": krongNo2023, "theo dõi cấp huyện": districtMonitoring, "Đức Thọ 2022": ducTho2022,
  "Đak Pơ 2022, mục tiêu": dakPoTargets2022, "Đak Pơ 2022, khắc phục": dakPoRemedies2022, "Bình Yên 2024": binhYen2024,
} as Readonly<Record<string, PrintedAnnex<string>>>;

const POINTS: readonly string[] = ["maxScore", "prevScore", "targetScore"];
const NUMBERS: readonly string[] = [...POINTS, "value", "budget"];
/** Columns of the fixtures that no annex has: what was taken out of the printed text beside it. */
const NOT_PRINTED: readonly string[] = ["criterionType", "coordLabel"];

export interface AnnexSheetOptions<Column extends string = ScoreColumn> {
  readonly name?: string;
  readonly origin?: string;
  /** The columns from left to right; a name that is no column is an unknown column with that heading. */
  readonly columns?: readonly string[];
  readonly title?: boolean;
  /** `merged`: "Điểm" over the three points columns, "Kết quả" over "Đơn vị tính" …, other headings over two rows; `plain`: without merges. */
  readonly twoRowHeading?: "merged" | "plain";
  readonly columnNumbers?: "(1)" | "1";
  /** The heading again after every so many rows, under a page number, as a paste from Word leaves it. */
  readonly pageEvery?: number;
  /** A blank row after every so many rows. */
  readonly blankEvery?: number;
  /** Other text for a heading. */
  readonly headings?: Partial<Record<Column, string>>;
  /** Rows below the table, each a list of cells. */
  readonly notes?: readonly (readonly CellValue[])[];
  /** Changes a row before it is laid out; `null` leaves it out. */
  readonly row?: (row: Readonly<Record<Column, string>>) => Readonly<Record<Column, string>> | null;
  /** Cells that go on over several rows are truly merged, as they are in print. */
  readonly merged?: true;
}

interface Sheet {
  readonly rows: CellValue[][];
  readonly merges: RangeAddress[];
}

function cellValue(key: string, printed: string | undefined): CellValue {
  if (printed === undefined || printed === "") return "";
  return NUMBERS.includes(key) && /^-?\d+(,\d+)?$/.test(printed) ? Number(printed.replace(",", ".")) : printed;
}

function merge(sheet: Sheet, top: number, left: number, bottom: number, right: number): void {
  if (top !== bottom || left !== right) sheet.merges.push({ top, left, bottom, right });
}

function addTitle<Column extends string>(sheet: Sheet, annex: PrintedAnnex<Column>, width: number): void {
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

/** A heading as group and the part below it; `"Kết quả: Số liệu"` is printed in two rows. */
function headingParts(key: string, heading: string): { readonly group: string; readonly own: string } {
  const points = UNDER_POINTS[key];
  if (points) return { group: "Điểm", own: points(heading) };
  const [group = "", own = ""] = heading.split(": ");
  return own === "" ? { group: "", own: heading } : { group, own };
}

function addHeading(sheet: Sheet, headings: readonly string[], columns: readonly string[], layout: Pick<AnnexSheetOptions, "twoRowHeading" | "columnNumbers">): void {
  const top = sheet.rows.length;
  const parts = headings.map((heading, column) => headingParts(columns[column] ?? "", heading));
  const opensGroup = (column: number): boolean => parts[column]?.group !== parts[column - 1]?.group;
  if (layout.twoRowHeading === undefined) {
    sheet.rows.push(headings.map((heading) => heading.replace(": ", " ")));
  } else {
    sheet.rows.push(parts.map(({ group, own }, column) => (group === "" ? own : opensGroup(column) ? group : "")));
    sheet.rows.push(parts.map(({ group, own }) => (group === "" ? "" : own)));
    for (const [column, { group }] of layout.twoRowHeading === "merged" ? parts.entries() : []) {
      const after = parts.findIndex((part, place) => place > column && part.group !== group);
      if (group === "") merge(sheet, top, column, top + 1, column);
      else if (opensGroup(column)) merge(sheet, top, column, top, (after < 0 ? parts.length : after) - 1);
    }
  }
  if (layout.columnNumbers) sheet.rows.push(columns.map((_, column) => (layout.columnNumbers === "1" ? column + 1 : `(${column + 1})`)));
}

function addRows<Column extends string>(
  sheet: Sheet,
  annex: PrintedAnnex<Column>,
  columns: readonly string[],
  headings: readonly string[],
  options: AnnexSheetOptions<Column>,
): void {
  let page = 1;
  const rows = annex.rows.flatMap((row) => (options.row ? (options.row(row) ?? []) : row));
  const sheetRows: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (options.pageEvery && index > 0 && index % options.pageEvery === 0) {
      sheet.rows.push([(page += 1), ...Array<string>(columns.length - 1).fill("")]);
      addHeading(sheet, headings, columns, options);
    }
    if (options.blankEvery && index > 0 && index % options.blankEvery === 0) sheet.rows.push(Array<string>(columns.length).fill(""));
    sheetRows.push(sheet.rows.length);
    sheet.rows.push(columns.map((key) => cellValue(key, (row as Readonly<Record<string, string>>)[key])));
  }
  if (options.merged) sheet.merges.push(...mergedDown(rows, columns, sheetRows));
}

/** A printed annex as a sheet: points, figures and money as numbers, everything else as text. */
export function annexSheet<Column extends string>(annex: PrintedAnnex<Column>, options: AnnexSheetOptions<Column> = {}): SheetSnapshot {
  const columns = options.columns ?? annex.columns.flatMap(({ key }) => (NOT_PRINTED.includes(key) ? [] : key));
  const printed = new Map(annex.columns.map(({ key, header }) => [key, header]));
  const headings = columns.map((key) => options.headings?.[key as Column] ?? printed.get(key) ?? key);
  const sheet: Sheet = { rows: [], merges: [] };
  if (options.title !== false) addTitle(sheet, annex, columns.length);
  addHeading(sheet, headings, columns, options);
  addRows(sheet, annex, columns, headings, options);
  for (const note of options.notes ?? []) sheet.rows.push([...note]);
  return snapshotOf(sheet, columns, options);
}

function snapshotOf(sheet: Sheet, columns: readonly string[], { name = "Phụ lục", origin = "A1" }: Pick<AnnexSheetOptions, "name" | "origin">): SheetSnapshot {
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

/** Two sheets' cells on one sheet, each where it stands; the left one's other columns must be free. */
export function sideBySide(left: SheetSnapshot, right: SheetSnapshot): SheetSnapshot {
  const bottom = (sheet: SheetSnapshot): number => sheet.origin.row + sheet.values.length;
  const rightEdge = Math.max(...[left, right].map(({ origin, values }) => origin.column + (values[0]?.length ?? 0)));
  const top = Math.min(left.origin.row, right.origin.row);
  const height = Math.max(bottom(left), bottom(right)) - top;
  const grid = <Cell>(cells: (sheet: SheetSnapshot) => readonly (readonly Cell[])[], blank: Cell): Cell[][] => {
    const all = Array.from({ length: height }, () => Array<Cell>(rightEdge - left.origin.column).fill(blank));
    for (const sheet of [left, right]) {
      for (const [row, line] of cells(sheet).entries()) {
        all[row + sheet.origin.row - top]?.splice(sheet.origin.column - left.origin.column, line.length, ...line);
      }
    }
    return all;
  };
  return {
    ...left,
    origin: { row: top, column: left.origin.column },
    values: grid(({ values }) => values, ""),
    formulas: grid(({ formulas }) => formulas, ""),
    numberFormats: grid(({ numberFormats }) => numberFormats, "General"),
    merges: [...left.merges, ...right.merges],
  };
}
