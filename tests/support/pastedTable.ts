import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";
import { annexSheet, type AnnexSheetOptions, type PrintedAnnex } from "./annexFixtures";

/** What a way through Word, PDF and Excel did to a table. */
export interface Mess<Column extends string = string> extends Pick<AnnexSheetOptions<Column>, "name" | "origin" | "twoRowHeading" | "columnNumbers" | "pageEvery" | "blankEvery" | "merged"> {
  /** Lines of the rows broken at so many letters at the latest, as a page's column does; headings stay whole. */
  readonly lineWidth?: number;
  /** Ư as Ƣ, Ò as Õ in words that old fonts print so. */
  readonly oldFont?: true;
  /** Some texts decomposed, some spaces unbreakable, doubled, or beside a character that nobody sees. */
  readonly characters?: true;
  /** "1.1" as the number 1.1 and "3.4.1" as the day 3/4/2001. */
  readonly numbersLost?: true;
  /** Points as text with a comma. */
  readonly textPoints?: true;
  /** Each line of a cell in a row of its own; `true`: the other cells merged over them, as from Word, `unmerged`: nothing merged, as from a PDF. */
  readonly spread?: true | "unmerged";
  /** With `spread`: the heading again, under a page number, after so many rows of the sheet, wherever that is within a row. */
  readonly pageLines?: number;
  /** A column of one's own to the right of the table, whose heading is repeated with the others. */
  readonly extraColumn?: string;
}

const POINTS: readonly string[] = ["maxScore", "prevScore", "targetScore"];
const NOT_PRINTED: readonly string[] = ["criterionType", "coordLabel"];

/** A real annex on a sheet as people have it. Without any mess it is `annexSheet(annex)`. */
export function pastedTable<Column extends string>(annex: PrintedAnnex<Column>, mess: Mess<Column> = {}): SheetSnapshot {
  const own = annex.columns.flatMap(({ key }) => (NOT_PRINTED.includes(key) ? [] : key));
  const columns = mess.extraColumn === undefined ? own : [...own, mess.extraColumn];
  const { lineWidth, oldFont, characters, numbersLost, textPoints, spread, pageLines, ...layout } = mess;
  const sheet = annexSheet(annex, { ...layout, columns });
  const top = tableTop(sheet, annex);
  const headings = new Set(sheet.values.slice(top, top + (layout.twoRowHeading === undefined ? 1 : 2)).flat());
  const changed = withCells(sheet, (value, row, column, format) => {
    const key = columns[column] ?? "";
    let [content, numberFormat] = [value, format];
    const inTable = row > top;
    if (inTable && key === "stt" && numbersLost) [content, numberFormat] = lostNumber(content, numberFormat);
    if (inTable && textPoints && POINTS.includes(key) && typeof content === "number") content = String(content).replace(".", ",");
    if (typeof content === "string" && inTable && lineWidth && key !== "stt" && key !== "unit" && !headings.has(value)) content = broken(content, lineWidth);
    if (typeof content === "string" && oldFont) content = inOldFont(content);
    if (typeof content === "string" && characters && key !== "stt") content = disturbed(content, row + column);
    return [content, numberFormat];
  });
  if (!spread) return changed;
  const lines = spreadLines(changed, top + 1, columns);
  const pages = pageLines === undefined ? lines : withPages(lines, top, pageLines);
  return spread === "unmerged" ? { ...pages, merges: sheet.merges.filter((merge) => merge.top - sheet.origin.row <= top) } : pages;
}

/** A page number and the heading after every so many rows below the heading; for sheets whose rows hold no merged cells. */
function withPages(sheet: SheetSnapshot, top: number, pageLines: number): SheetSnapshot {
  const heading = sheet.values[top] ?? [];
  const values = sheet.values.flatMap((row, r) => {
    const below = r - top - 1;
    const opensPage = below > 0 && below % pageLines === 0;
    return opensPage ? [heading.map((_, c) => (c === 0 ? below / pageLines + 1 : "")), [...heading], row] : [row];
  });
  const numberFormats = sheet.numberFormats.flatMap((row, r) => ((r - top - 1) % pageLines === 0 && r > top + 1 ? [row.map(() => "General"), row.map(() => "General"), row] : [row]));
  return { ...sheet, values, formulas: values, numberFormats };
}

/** Row in the grid of the heading. */
function tableTop({ values }: SheetSnapshot, { columns }: Pick<PrintedAnnex<string>, "columns">): number {
  const [first] = columns;
  return values.findIndex((row) => row[0] === first?.header);
}

function withCells(sheet: SheetSnapshot, change: (value: CellValue, row: number, column: number, format: string) => readonly [CellValue, string]): SheetSnapshot {
  const cells = sheet.values.map((row, r) => row.map((value, c) => change(value, r, c, sheet.numberFormats[r]?.[c] ?? "General")));
  const values = cells.map((row) => row.map(([value]) => value));
  return { ...sheet, values, formulas: values, numberFormats: cells.map((row) => row.map(([, format]) => format)) };
}

const EPOCH = Date.UTC(1899, 11, 30);

/** As Excel reads typed text where the decimal sign is a comma: two numbers of a day and a month are left alone here, for the year is not known. */
function lostNumber(value: CellValue, format: string): readonly [CellValue, string] {
  const [, first, second, third] = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{1,2}))?$/.exec(String(value)) ?? [];
  if (first === undefined || second === undefined) return [value, format];
  if (third === undefined) return [Number(`${first}.${second}`), "General"];
  const [day, month, year] = [Number(first), Number(second), 2000 + Number(third)];
  return month > 12 ? [value, format] : [(Date.UTC(year, month - 1, day) - EPOCH) / 86_400_000, "d/m/yyyy"];
}

/** Lines that were there stay. */
function broken(text: string, width: number): string {
  return text.split("\n").map((line) => brokenLine(line, width)).join("\n");
}

function brokenLine(line: string, width: number): string {
  const lines: string[] = [];
  for (const word of line.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join("\n");
}

function inOldFont(text: string): string {
  return text.replaceAll("ư", "ƣ").replaceAll("Ư", "Ƣ").replace(/(?<=\b(?:PH|L))ÒNG/g, "ÕNG");
}

/** Each text in another way. */
function disturbed(text: string, which: number): string {
  const ways: readonly ((clean: string) => string)[] = [
    (clean) => clean.normalize("NFD"),
    (clean) => clean.replace(" ", "\u00a0"),
    (clean) => clean.replace(" ", "  "),
    (clean) => clean.replace(" ", " \u200b"),
    (clean) => (clean === "" ? clean : `${clean} `),
  ];
  return (ways[which % ways.length] as (clean: string) => string)(text);
}

/** The paste of a Word table: a cell's paragraphs go down row by row, the last one's cell merged over the rows that are left. */
function spreadLines(sheet: SheetSnapshot, firstRow: number, columns: readonly string[]): SheetSnapshot {
  const values: CellValue[][] = [];
  const formats: string[][] = [];
  const tops: number[] = [];
  const merges: { top: number; left: number; bottom: number; right: number }[] = [];
  const { row: originRow, column: originColumn } = sheet.origin;
  for (const [r, row] of sheet.values.entries()) {
    tops.push(values.length);
    const lines = row.map((value, c) => (r >= firstRow && columns[c] !== "stt" && columns[c] !== "unit" && typeof value === "string" ? value.split("\n") : [value]));
    const height = Math.max(1, ...lines.map(({ length }) => length));
    const top = values.length;
    for (let down = 0; down < height; down += 1) {
      values.push(lines.map((cell) => cell[down] ?? ""));
      formats.push(row.map((_, c) => sheet.numberFormats[r]?.[c] ?? "General"));
    }
    for (const [c, cell] of lines.entries()) {
      const last = top + cell.length - 1;
      const bottom = top + height - 1;
      if (last < bottom) merges.push({ top: last + originRow, left: c + originColumn, bottom: bottom + originRow, right: c + originColumn });
    }
  }
  const moved = sheet.merges.filter(({ top }) => top - originRow < firstRow);
  return { ...sheet, values, formulas: values, numberFormats: formats, merges: [...moved, ...merges] };
}
