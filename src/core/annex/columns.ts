import { foldMarks } from "../text/fold";
import type { AnnexColumn, ColumnKey } from "./annex";
import type { AnnexKindDefinition } from "./kinds/annexKindDefinition";
import type { SheetGrid } from "./sheetGrid";

const LONGEST_HEADING = 160;
/** "(3) Điểm chuẩn", "3- Hoạt động", "b) Nhiệm vụ": a number before the heading's words. */
const NUMBER_BEFORE = /^(?:\(?\d{1,2} ?[).:-]|\(?[a-h]\)) ?/;

/** A heading's words alone, folded to ASCII: `"(3) Điểm\nchuẩn*"` → `"diem chuan"`. */
export function headingWords(heading: string): string {
  return foldMarks(heading).replace(NUMBER_BEFORE, "").replace(/[^a-z0-9 ]+/g, " ").replace(/ +/g, " ").trim();
}

/** Tells which column of the kind a heading names; remembers what it was asked, since headings and agencies repeat. */
export type HeadingMatcher = (heading: string) => ColumnKey | null;

export function headingMatcher(kind: AnnexKindDefinition, wordsOf: (heading: string) => string = headingWords): HeadingMatcher {
  const known = new Map<string, ColumnKey | null>();
  return (heading) => {
    if (heading.length > LONGEST_HEADING) return null;
    let key = known.get(heading);
    if (key === undefined) {
      const words = wordsOf(heading);
      key = kind.columns.find(({ headings }) => headings.some((form) => form.test(words)))?.key ?? null;
      known.set(heading, key);
    }
    return key;
  };
}

/** `headingWords` that remembers: the matchers of all kinds are asked about the same headings. */
export function rememberedWords(): (heading: string) => string {
  const known = new Map<string, string>();
  return (heading) => {
    const words = known.get(heading) ?? headingWords(heading);
    known.set(heading, words);
    return words;
  };
}

/** "Điểm" over "chuẩn" is one phrase; "Cơ quan thực hiện" over "Cơ quan phối hợp" are two. */
function underGroup(group: string, own: string): string {
  return group === "" ? own : `${group}${/^\p{Lu}/u.test(own) ? " – " : " "}${own}`;
}

/** The heading over one column: its parts from top to bottom as one, a merged part once. */
export function headingOver(grid: SheetGrid, column: number, first: number, last: number): string {
  const parts: string[] = [];
  for (let row = first; row <= last; row += 1) {
    const merge = grid.mergeAt(row, column);
    if (merge && row > first && merge.top < row) continue;
    const text = grid.coveringText(row, column);
    if (text !== "") parts.push(text);
  }
  return parts.reduce(underGroup, "");
}

/** In a heading of two rows whose cells are not merged, a group's heading stands over its first column only. */
function groupedHeading(grid: SheetGrid, column: number, first: number, last: number): string {
  const own = headingOver(grid, column, first, last);
  if (first === last || own === "" || grid.coveringText(first, column) !== "") return own;
  for (let left = column - 1; left >= grid.bounds.left; left -= 1) {
    const group = grid.coveringText(first, left);
    if (group !== "") return grid.coveringText(last, left) === "" ? own : underGroup(group, own);
  }
  return own;
}

function latestYear(heading: string): number {
  return Math.max(0, ...(heading.match(/\b20\d\d\b/g) ?? []).map(Number));
}

/** Where each column of the kind stands, by a heading in the rows `first` to `last`. */
export function findColumns(
  grid: SheetGrid,
  kind: AnnexKindDefinition,
  match: HeadingMatcher,
  { first, last }: { readonly first: number; readonly last: number },
): ReadonlyMap<ColumnKey, AnnexColumn> {
  const found = new Map<ColumnKey, AnnexColumn>();
  for (let column = grid.bounds.left; column <= grid.bounds.right; column += 1) {
    const own = headingOver(grid, column, first, last);
    const grouped = groupedHeading(grid, column, first, last);
    const key = match(own) ?? match(grouped);
    if (key === null) continue;
    const heading = match(own) === null ? grouped : own;
    const before = found.get(key);
    const later = kind.columns.some((known) => known.key === key && known.latestYear) && latestYear(heading) > latestYear(before?.heading ?? "");
    if (!before || later) found.set(key, { key, column, heading });
  }
  return found;
}
