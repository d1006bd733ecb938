import type { AnnexCell, ColumnKey, NumberingForm, SttReading } from "./annex";
import { headingWords } from "./columns";
import type { FoundHeading } from "./findHeading";
import { hasHeadNumber } from "./headNumbers";
import { headOfName } from "./headOfName";
import type { ColumnContent } from "./kinds/annexKindDefinition";
import { readablePoints } from "./readPoints";
import { readSectionNumber, type NumberSeries } from "./readSectionNumber";
import type { SheetGrid } from "./sheetGrid";
import { isTotalLabel } from "./totalLabel";

/** A row of the sheet below a heading that holds something in the annex's columns. */
export interface TableRow {
  readonly row: number;
  readonly stt: SttReading;
  readonly series: NumberSeries;
  readonly cells: ReadonlyMap<ColumnKey, AnnexCell>;
  /** The columns in which the row itself holds something, merged cells from above left out. */
  readonly own: readonly ColumnKey[];
  /** Its number's cell is merged with the row above. */
  readonly continued: boolean;
  readonly hasName: boolean;
  /** Has a text of its own that begins with a number, in a column where texts do: "3.2. Phân công …". */
  readonly hasHeadNumber: boolean;
  /** The annex's points columns. */
  readonly points: readonly ColumnKey[];
  readonly isTotal: boolean;
  /** A remark, an address list or a title: "Ghi chú: …", "Nơi nhận", "Phụ lục II", a line merged over the whole table. */
  readonly isRemark: boolean;
  /** Holds nothing but printed lines of the row above. */
  readonly brokenOff: boolean;
}

/** How a remark, an address list, a signature or a title begins where a number or a name should stand. */
const REMARK =
  /^(ghi chu|noi nhan|luu y|chu thich|phu luc|bieu|tm|kt|tl|tuq|chu tich|pho chu tich|giam doc|truong phong|nguoi lap|nguoi tong hop|ngay \d|[a-z ]+ ngay \d+ thang)\b/;
/** Stands beside the name of the authority, so in any column. */
const LETTERHEAD = /^(cong hoa xa hoi|doc lap tu do)\b/;
const LONGEST_NUMBER = 12;

/** Where a table's columns stand and what they hold, worked out once for all its rows. */
export interface TableColumns {
  readonly places: readonly (readonly [ColumnKey, number])[];
  readonly names: readonly ColumnKey[];
  readonly points: readonly ColumnKey[];
  /** The column whose texts begin with the row's number, where no column is for numbers. */
  readonly bearsNumber: ColumnKey | null;
  /** The columns whose texts begin with a number, and that number's first part. */
  readonly numbered: readonly (readonly [ColumnKey, number])[];
  readonly form: NumberingForm;
  /** A part row may be named "Tổng số": such a kind has no total row. */
  readonly hasTotal: boolean;
}

export function tableColumns({ kind, columns }: FoundHeading): TableColumns {
  const holding = (content: ColumnContent) => kind.columns.flatMap(({ key, holds }) => (holds === content ? [key] : []));
  return {
    places: [...columns.values()].map(({ key, column }) => [key, column]),
    names: holding("name"),
    points: holding("points"),
    bearsNumber: columns.has("stt") ? null : (kind.columns.find(({ bearsNumber }) => bearsNumber)?.key ?? null),
    numbered: kind.columns.flatMap(({ key, headNumber }) => (headNumber === undefined ? [] : [[key, headNumber] as const])),
    form: kind.numbering,
    hasTotal: !kind.hasParts,
  };
}

/** `null` where the row holds nothing in any column of the annex. */
export function tableRow(grid: SheetGrid, columns: TableColumns, row: number): TableRow | null {
  const { places, names, points, bearsNumber } = columns;
  const cells = new Map<ColumnKey, AnnexCell>();
  const own: ColumnKey[] = [];
  for (const [key, column] of places) {
    const cell = grid.cell(row, column);
    cells.set(key, cell);
    if (cell.address.row === row && cell.text !== "") own.push(key);
  }
  if (own.length === 0) return null;
  const textOf = (key: ColumnKey): string => cells.get(key)?.text ?? "";
  const ownNames = names.filter((key) => own.includes(key));
  const sttCell = cells.get(bearsNumber ?? "stt");
  const { stt, series } = bearsNumber ? { stt: headOfName(sttCell), series: "arabic" as const } : readSectionNumber(sttCell, columns.form);
  const continued = sttCell !== undefined && sttCell.address.row < row;
  const numbered = columns.numbered.some(([key, first]) => own.includes(key) && hasHeadNumber(cells.get(key), first));
  const hasName = ownNames.length > 0;
  const read: TableRow = { row, stt, series, cells, own, points, continued, hasName, hasHeadNumber: numbered, isTotal: false, isRemark: false, brokenOff: false };
  const labels = [stt.printed, ...ownNames.map(textOf)];
  const hasTotalLabel = (): boolean => columns.hasTotal && labels.some(isTotalLabel);
  // "IX. Tổng điểm" counts on from the fields and is none of them.
  if (series === "roman" && columns.form === "tree" && hasTotalLabel()) return { ...read, isTotal: true };
  if (stt.path !== null || stt.state === "number" || stt.state === "date") return read;
  const begins = (text: string, form: RegExp): boolean => form.test(headingWords(text.slice(0, 60)));
  const merge = grid.mergeAt(row, sttCell?.address.column ?? -1);
  const overAll = merge !== null && places.every(([, column]) => column >= merge.left && column <= merge.right);
  const isRemark = overAll || labels.some((text) => begins(text, REMARK)) || own.some((key) => begins(textOf(key), LETTERHEAD));
  return { ...read, isTotal: hasTotalLabel(), isRemark: isRemark && !hasPoints(read) };
}

/** True where a points cell of the row's own holds points. */
export function hasPoints({ own, points, cells }: TableRow): boolean {
  return points.some((key) => own.includes(key) && readablePoints(cells.get(key)) !== null);
}

/** True where the number's cell holds a sentence, not a number. */
export function isLabelled({ stt }: TableRow): boolean {
  return stt.state === "malformed" && stt.path === null && stt.printed.length > LONGEST_NUMBER;
}

const PAGE_NUMBER = /^(?:[-–—\s]*\d{1,4}[-–—\s]*|(?:trang|tr\.?|page)\s*\d+(?:\s*\/\s*\d+)?|\d+\s*\/\s*\d+)$/iu;

/** "12", "- 12 -", "Trang 3/12" alone in its row. A lone "3" may also be a field without a name: the rows below tell. */
export function mayBePageNumber({ own, cells }: TableRow): boolean {
  const [only] = own;
  return only !== undefined && own.length === 1 && PAGE_NUMBER.test(cells.get(only)?.text ?? "");
}

const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[A-Z])\)?(?:\s*=.*)?$/;

/** "(1) (2) (3)", "A B 1 2 3": every cell holds a number that counts up, the name too. */
export function isColumnNumbers({ own, cells, stt, hasName }: TableRow): boolean {
  if (own.length < 3 || !hasName || (stt.state === "missing" && cells.has("stt"))) return false;
  const labels: string[] = [];
  for (const cell of cells.values()) {
    if (cell.text !== "" && !COLUMN_NUMBER.test(cell.text)) return false;
    if (cell.text !== "") labels[cell.address.column] = cell.text;
  }
  const numbers = labels.flatMap((label) => (/\d+/.exec(label.split("=")[0] ?? "") ?? []).map(Number));
  return numbers.every((number, place) => place === 0 || number > (numbers[place - 1] ?? 0));
}
