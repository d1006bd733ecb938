import type { AnnexColumn, ColumnKey } from "./annex";
import { findColumns, headingMatcher, headingOver, headingWords, rememberedWords, type HeadingMatcher } from "./columns";
import { annexKinds } from "./kinds";
import type { AnnexKindDefinition } from "./kinds/annexKindDefinition";
import type { SheetGrid } from "./sheetGrid";

/** Rows that name the columns of some kind of annex. */
export interface FoundHeading {
  readonly kind: AnnexKindDefinition;
  readonly first: number;
  readonly last: number;
  /** The sheet's columns that the annex may use: all of them, but where annexes stand side by side. */
  readonly left: number;
  readonly right: number;
  readonly columns: ReadonlyMap<ColumnKey, AnnexColumn>;
  /** Required columns that no heading names. */
  readonly missing: readonly ColumnKey[];
}

const TALLEST_HEADING = 3;
/** A row is looked at more closely if so many of its cells name a column … */
const FEWEST_NAMES = 2;
/** … and not so many hold a number: that spares us the words of nearly all rows of the table. */
const MOST_NUMBERS = 1;
const NUMBER = /^\d[\d.,]*$/;

/** The row's texts; none where it holds numbers, as a row of the table does. */
function wordsIn(grid: SheetGrid, row: number): readonly string[] {
  const words: string[] = [];
  let numbers = 0;
  for (let column = grid.bounds.left; column <= grid.bounds.right; column += 1) {
    const value = grid.value(row, column);
    if (value === "" || typeof value === "boolean") continue;
    if (typeof value === "string" && !(value.length <= 12 && NUMBER.test(value))) words.push(value);
    else numbers += 1;
    if (numbers > MOST_NUMBERS) return [];
  }
  return words;
}

function namesColumns(words: readonly string[], match: HeadingMatcher): boolean {
  let names = 0;
  for (const word of words) {
    if (match(word) !== null) names += 1;
    if (names >= FEWEST_NAMES) return true;
  }
  return false;
}

/** How far down the merged cells of the row reach. */
function mergedDownTo(grid: SheetGrid, row: number): number {
  let last = row;
  for (let column = grid.bounds.left; column <= grid.bounds.right; column += 1) {
    const merge = grid.mergeAt(row, column);
    if (merge?.top === row) last = Math.max(last, merge.bottom);
  }
  return Math.min(last, row + TALLEST_HEADING - 1, grid.bounds.bottom);
}

interface Band {
  readonly first: number;
  readonly last: number;
}

/** Rows that may be a heading that begins in `first`: as far as its merged cells reach, and further to a row without a number. */
function* bandsDown(grid: SheetGrid, first: number, sttColumn: number | undefined): Generator<Band> {
  for (let last = mergedDownTo(grid, first); last < first + TALLEST_HEADING && last <= grid.bounds.bottom; last += 1) {
    if (last > mergedDownTo(grid, first) && sttColumn !== undefined && grid.holds(last, sttColumn)) return;
    yield { first, last };
  }
}

/** The rows above may hold the headings of groups: "Điểm" over "Chuẩn", with "STT" in the lower row. */
function* bandsUp(grid: SheetGrid, { first, last }: Band, above: number): Generator<Band> {
  for (let higher = first - 1; higher > Math.max(above, last - TALLEST_HEADING) && higher >= grid.bounds.top; higher -= 1) {
    yield { first: higher, last };
  }
}

function headingAt(grid: SheetGrid, kind: AnnexKindDefinition, match: HeadingMatcher, row: number, above: number): FoundHeading {
  const read = (band: Band) => ({ ...band, columns: findColumns(grid, kind, match, band) });
  const missingFrom = (columns: FoundHeading["columns"]) => kind.columns.flatMap(({ key, required }) => (required && !columns.has(key) ? [key] : []));
  let best = read({ first: row, last: mergedDownTo(grid, row) });
  for (const band of bandsDown(grid, row, best.columns.get("stt")?.column)) {
    const found = read(band);
    if (found.columns.size > best.columns.size) best = found;
  }
  for (const band of missingFrom(best.columns).length > 0 ? bandsUp(grid, best, above) : []) {
    const found = read(band);
    if (found.columns.size > best.columns.size) best = found;
  }
  const { left, right } = grid.bounds;
  return { kind, ...best, left, right, missing: missingFrom(best.columns) };
}

function claims(grid: SheetGrid, { kind, first, last, columns, missing }: FoundHeading): boolean {
  const { headings, oneOfEach, never } = kind.claim;
  const enough = columns.size >= headings && oneOfEach.every((group) => group.some((key) => columns.has(key)));
  if (missing.length > 0 && !enough) return false;
  if (!never) return true;
  for (let column = grid.bounds.left; column <= grid.bounds.right; column += 1) {
    if (never.test(headingWords(headingOver(grid, column, first, last)))) return false;
  }
  return true;
}

/** Looks for the heading of any kind that begins in a row, within the grid's columns; `above` is the last row of what stands above. */
export interface HeadingSearch {
  headingAt(grid: SheetGrid, row: number, above: number): FoundHeading | null;
  isNumberHeading(text: string): boolean;
}

export function headingSearch(): HeadingSearch {
  const words = rememberedWords();
  const matchers = annexKinds.map((kind) => ({ kind, match: headingMatcher(kind, words) }));
  return {
    headingAt(grid, row, above) {
      const texts = wordsIn(grid, row);
      if (texts.length < FEWEST_NAMES) return null;
      const candidates = matchers
        .filter(({ match }) => namesColumns(texts, match))
        .map(({ kind, match }) => headingAt(grid, kind, match, row, above))
        .filter((found) => claims(grid, found))
        .sort((one, other) => one.missing.length - other.missing.length || other.columns.size - one.columns.size);
      return candidates[0] ?? null;
    },
    isNumberHeading: (text) => matchers.some(({ match }) => match(text) === "stt"),
  };
}

/** Every heading from top to bottom, repeated ones and those that lack a required column too, each over the grid's whole width. */
export function headingsDown(grid: SheetGrid, search: HeadingSearch): readonly FoundHeading[] {
  const found: FoundHeading[] = [];
  for (let row = grid.bounds.top; row <= grid.bounds.bottom; row += 1) {
    const heading = search.headingAt(grid, row, found.at(-1)?.last ?? -1);
    if (!heading) continue;
    found.push(heading);
    row = heading.last;
  }
  return found;
}
