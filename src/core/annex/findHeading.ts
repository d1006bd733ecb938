import type { AnnexColumn, ColumnKey } from "./annex";
import { annexKinds } from "./kinds";
import type { AnnexKindDefinition } from "./kinds/annexKindDefinition";
import { findColumns, headingMatcher, type HeadingMatcher } from "./columns";
import type { SheetGrid } from "./sheetGrid";

/** Rows that name the columns of some kind of annex. */
export interface FoundHeading {
  readonly kind: AnnexKindDefinition;
  readonly first: number;
  readonly last: number;
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
  return { kind, ...best, missing: missingFrom(best.columns) };
}

function claims({ kind, columns, missing }: FoundHeading): boolean {
  const { headings, oneOfEach } = kind.claim;
  return missing.length === 0 || (columns.size >= headings && oneOfEach.every((group) => group.some((key) => columns.has(key))));
}

/** Every heading on the sheet from top to bottom, repeated ones and those that lack a required column too. */
export function findHeadings(grid: SheetGrid): readonly FoundHeading[] {
  const matchers = annexKinds.map((kind) => ({ kind, match: headingMatcher(kind) }));
  const found: FoundHeading[] = [];
  for (let row = grid.bounds.top; row <= grid.bounds.bottom; row += 1) {
    const words = wordsIn(grid, row);
    if (words.length < FEWEST_NAMES) continue;
    const candidates = matchers
      .filter(({ match }) => namesColumns(words, match))
      .map(({ kind, match }) => headingAt(grid, kind, match, row, found.at(-1)?.last ?? -1))
      .filter(claims)
      .sort((one, other) => one.missing.length - other.missing.length || other.columns.size - one.columns.size);
    const [best] = candidates;
    if (!best) continue;
    found.push(best);
    row = best.last;
  }
  return found;
}
