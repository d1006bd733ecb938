import { headingSearch, headingsDown, type FoundHeading, type HeadingSearch } from "./findHeading";
import { gridWithin, type SheetGrid } from "./sheetGrid";

/** Columns of the sheet beside each other. */
interface Window {
  readonly left: number;
  readonly right: number;
}

/** A heading of a number column is as short as "Số thứ tự" and begins with one of these letters. */
const LONGEST_NUMBER_HEADING = 16;
const BEGINNINGS = new Set([..."sStTmM("].map((letter) => letter.charCodeAt(0)));

/** Where headings of number columns stand, by row. Looks at the values as they are: a merged range hides few of them, and is asked last. */
function numberHeadings(grid: SheetGrid, search: HeadingSearch): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  const { top, left } = grid.bounds;
  for (const [down, values] of grid.snapshot.values.entries()) {
    for (let along = 0; along < values.length; along += 1) {
      const value = values[along];
      if (typeof value !== "string" || value.length > LONGEST_NUMBER_HEADING || !BEGINNINGS.has(value.charCodeAt(0))) continue;
      const [row, column] = [top + down, left + along];
      if (search.isNumberHeading(value) && grid.holds(row, column)) found.set(row, [...(found.get(row) ?? []), column]);
    }
  }
  return found;
}

export function overlap(one: Window, other: Window): boolean {
  return one.left <= other.right && other.left <= one.right;
}

function isBlank(grid: SheetGrid, row: number, column: number): boolean {
  return grid.coveringText(row, column) === "" && grid.coveringText(row + 1, column) === "";
}

/** The window's part about a column as far as headings stand without a blank column between. */
function runAbout(grid: SheetGrid, row: number, column: number, { left, right }: Window): Window {
  let [first, last] = [column, column];
  while (first > left && !isBlank(grid, row, first - 1)) first -= 1;
  while (last < right && !isBlank(grid, row, last + 1)) last += 1;
  return { left: first, right: last };
}

/** Fewest missing columns first, then most columns. */
function weight(heading: FoundHeading | null): number {
  return heading ? heading.columns.size - 100 * heading.missing.length : -10_000;
}

const FARTHEST_CUT = 24;

/** Where the table about `right` begins, of two whose number columns stand in one row: after a blank column, else where both read best. */
function cutBetween(grid: SheetGrid, search: HeadingSearch, row: number, around: Window, [left, right]: readonly [number, number]): number {
  for (let column = right - 1; column > left; column -= 1) if (isBlank(grid, row, column)) return column + 1;
  let best = { cut: right, weight: Number.NEGATIVE_INFINITY };
  for (let cut = right; cut > Math.max(left, right - FARTHEST_CUT); cut -= 1) {
    const sides = [gridWithin(grid, around.left, cut - 1), gridWithin(grid, cut, around.right)];
    const sum = sides.reduce((total, side) => total + weight(search.headingAt(side, row, row - 1)), 0);
    if (sum > best.weight) best = { cut, weight: sum };
  }
  return best.cut;
}

/** The columns that each number column of a row may have its table in: between the tables beside it and the others in the row. */
function windowsIn(grid: SheetGrid, search: HeadingSearch, row: number, numbers: readonly number[], beside: readonly Window[]): readonly (readonly [number, Window])[] {
  const free = (column: number): Window => ({
    left: Math.max(grid.bounds.left, ...beside.flatMap(({ right }) => (right < column ? right + 1 : []))),
    right: Math.min(grid.bounds.right, ...beside.flatMap(({ left }) => (left > column ? left - 1 : []))),
  });
  const cuts = numbers.slice(1).map((number, place) => {
    const before = numbers[place] ?? number;
    const around = { left: place === 0 ? free(before).left : before, right: (numbers[place + 2] ?? free(number).right + 1) - 1 };
    return cutBetween(grid, search, row, around, [before, number]);
  });
  return numbers.map((number, place) => {
    const { left, right } = free(number);
    return [number, { left: Math.max(left, cuts[place - 1] ?? left), right: Math.min(right, (cuts[place] ?? right + 1) - 1) }];
  });
}

/** The headings found about each number column, every one within its own columns. */
function headingsAbout(grid: SheetGrid, search: HeadingSearch, numbers: ReadonlyMap<number, readonly number[]>): readonly FoundHeading[] {
  const found: FoundHeading[] = [];
  /** The lowest heading over each column so far. */
  let active: readonly FoundHeading[] = [];
  for (const [row, columns] of numbers) {
    const open = columns.filter((column) => !active.some(({ last, left, right }) => last >= row && left <= column && right >= column));
    const beside = active.filter(({ left, right }) => open.every((column) => column < left || column > right));
    for (const [column, window] of windowsIn(grid, search, row, open, beside)) {
      const above = Math.max(-1, ...active.flatMap((heading) => (overlap(heading, window) && heading.last < row ? heading.last : [])));
      const at = ({ left, right }: Window) => search.headingAt(gridWithin(grid, left, right), row, above);
      const [close, wide] = [at(runAbout(grid, row, column, window)), at(window)];
      const heading = weight(wide) >= weight(close) + 100 ? wide : close;
      if (!heading) continue;
      found.push(heading);
      active = [...active.filter((before) => !overlap(before, heading)), heading];
    }
  }
  return found;
}

/**
 * Every heading on the sheet from top to bottom, repeated ones and those that lack a required column too. Where number columns stand
 * in several places, annexes may stand side by side; then each has its own columns, else the sheet's whole width.
 */
export function findHeadings(grid: SheetGrid): readonly FoundHeading[] {
  const search = headingSearch();
  const numbers = numberHeadings(grid, search);
  if (new Set([...numbers.values()].flat()).size > 1) {
    const found = headingsAbout(grid, search, numbers);
    const complete = found.filter(({ missing }) => missing.length === 0);
    if (complete.some((one) => complete.some((other) => !overlap(one, other)))) return found;
  }
  return headingsDown(grid, search);
}
