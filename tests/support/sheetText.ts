import { parseA1, type RangeAddress } from "#core/snapshot/address";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";

interface WrittenCell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly numberFormat: string;
  readonly merged?: "up" | "left";
}

const NUMBER = /^#?(-?\d+(?:[.,]\d+)?)$/;
const NUMBER_COLUMN = /^(s\s?tt|tt|số tt|số thứ tự)$/i;

function toNumber(text: string): number {
  return Number(text.replace(",", "."));
}

function plainValue(written: string, textColumn: boolean): CellValue {
  if (written === "TRUE" || written === "FALSE") return written === "TRUE";
  const number = NUMBER.exec(written)?.[1];
  if (number !== undefined && (!textColumn || written.startsWith("#"))) return toNumber(number);
  return written.replace(/^'/, "").replaceAll("⏎", "\n");
}

function writtenCell(written: string, textColumn: boolean): WrittenCell {
  if (written === "^" || written === "<") return { value: "", numberFormat: "General", merged: written === "^" ? "up" : "left" };
  const [, content = written, format] = /^(.*)\{([^}]+)\}$/s.exec(written) ?? [];
  const [, formula, result] = /^(=.*)→(.*)$/s.exec(content) ?? [];
  const value = plainValue(result ?? content, textColumn);
  const isText = typeof value === "string" && value !== "" && formula === undefined;
  return { value, numberFormat: format ?? (isText ? "@" : "General"), ...(formula === undefined ? {} : { formula }) };
}

/** Cells marked `^` or `<` join the cell above or to the left; a rectangle marks its first row `<` and the rest `^`. */
function mergesOf(rows: readonly (readonly WrittenCell[])[], top: number, left: number): readonly RangeAddress[] {
  const ranges = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  const owner = new Map<string, string>();
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!cell.merged) continue;
      const beside = cell.merged === "up" ? `${row - 1},${column}` : `${row},${column - 1}`;
      const first = owner.get(beside) ?? beside;
      owner.set(`${row},${column}`, first);
      const [firstRow = 0, firstColumn = 0] = first.split(",").map(Number);
      const range = ranges.get(first) ?? { top: firstRow + top, left: firstColumn + left, bottom: 0, right: 0 };
      range.bottom = Math.max(range.bottom, row + top);
      range.right = Math.max(range.right, column + left);
      ranges.set(first, range);
    }
  }
  return [...ranges.values()];
}

export interface SheetTextOptions {
  readonly name?: string;
  /** The cell in which the first row's first cell stands. */
  readonly origin?: string;
}

/**
 * A sheet written as a table, one line for each row: `| STT | Điểm chuẩn |`; lines without `|` are passed over.
 * `8,5` is a number, `'8,5` text, `=SUM(C2:C3)→8,5` a formula with its result, `8,5{0.00}` has a number format, `⏎` breaks the line,
 * `^` and `<` join the cell above and to the left. Below a heading "STT" everything is text, and `#1.1` a number.
 */
export function sheetText(table: string, { name = "Phụ lục", origin = "A1" }: SheetTextOptions = {}): SheetSnapshot {
  const lines = table.split("\n").filter((line) => line.trim().startsWith("|"));
  const texts = lines.map((line) => line.trim().replace(/^\|/, "").replace(/\|$/, "").split("|").map((cell) => cell.trim()));
  const width = Math.max(0, ...texts.map((row) => row.length));
  const numberColumn = texts.flatMap((row) => row.findIndex((cell) => NUMBER_COLUMN.test(cell))).find((column) => column >= 0) ?? -1;
  const rows = texts.map((row) => Array.from({ length: width }, (_, column) => writtenCell(row[column] ?? "", column === numberColumn)));
  const first = parseA1(origin) ?? { row: 0, column: 0 };
  return {
    sheet: { id: name, name },
    origin: first,
    values: rows.map((row) => row.map(({ value }) => value)),
    formulas: rows.map((row) => row.map(({ value, formula }) => formula ?? value)),
    numberFormats: rows.map((row) => row.map(({ numberFormat }) => numberFormat)),
    merges: mergesOf(rows, first.row, first.column),
    calculated: true,
    cut: false,
  };
}
