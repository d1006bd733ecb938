import type { Annex, AnnexCell, AnnexRow } from "../annex/annex";
import { definitionOf, pointsColumnsOf } from "../annex/kinds";
import { childrenSum, fieldsSum, type Sum } from "../annex/sums";
import { fieldsOf } from "../annex/walkAnnex";
import { inOrder } from "./longestOrder";
import { comparePlaces, firstAfter, type PlacedRow, placedRows, placeText, risesThroughout } from "./placedRows";

/**
 * Whether every row's place follows from its own number: one tree from the first row to the last. Where numbers start over a sorted
 * row does not tell its section, and rows "Trong đó" do not tell their indicator.
 */
export function standsInOneOrder({ kind, numbering }: Annex): boolean {
  return numbering.form === "tree" && definitionOf(kind)?.hasParts === false;
}

/** A row that stands out of place, beside its neighbour among the rows that stand in place. */
export interface MisplacedRow {
  readonly place: PlacedRow;
  /** The row it should follow; `null` where it should be the first. */
  readonly after: PlacedRow | null;
  readonly before: PlacedRow | null;
}

export interface Disorder {
  /** The fewest rows that, moved, put the annex in order; what stands below one of them moves with it and is not named. */
  readonly misplaced: readonly MisplacedRow[];
  /** True where so many are out of place that no one moved them one by one: the table has been sorted. */
  readonly sorted: boolean;
}

/**
 * The two real annexes sorted by points, agency or name have 11 to 118 rows out of place, sorted by their numbers as text two
 * to four: then, and where rows were moved by hand, each row can be told of by itself.
 */
const MOST_MOVED_BY_HAND = 5;

const IN_ORDER: Disorder = { misplaced: [], sorted: false };

/** How far the annex's rows are from the order of their numbers. */
export function disorderOf(annex: Annex): Disorder {
  const all = placedRows(annex);
  if (risesThroughout(all)) return IN_ORDER;
  const placed = eachPlaceOnce(all);
  const kept = inOrder(placed, (one, other) => comparePlaces(one.path, other.path));
  const inPlace = new Set(kept);
  const moved = new Set<string>();
  const misplaced: MisplacedRow[] = [];
  for (const place of placed.filter((each) => !inPlace.has(each))) {
    const { path } = place;
    const moves = path.some((_, depth) => moved.has(placeText(path.slice(0, depth))));
    moved.add(placeText(path));
    const at = firstAfter(kept, path);
    if (!moves) misplaced.push({ place, after: kept[at - 1] ?? null, before: kept[at] ?? null });
  }
  return { misplaced, sorted: misplaced.length > MOST_MOVED_BY_HAND };
}

/** The rows in sheet order, each place once: a repeated number is no matter of order. */
function eachPlaceOnce(placed: readonly PlacedRow[]): readonly PlacedRow[] {
  const seen = new Set<string>();
  return placed.filter(({ path }) => !seen.has(placeText(path)) && seen.add(placeText(path)));
}

/**
 * The cells of a sorted annex whose formulas no longer give the sum of their parts, or add up such cells: sorting, not the user,
 * made them wrong.
 */
export function sumsBrokenBySorting(annex: Annex): ReadonlySet<AnnexCell> {
  const broken = new Set<AnnexCell>();
  if (!disorderOf(annex).sorted) return broken;
  const deepestFirst = [...annex.rows].sort((one, other) => other.level - one.level);
  for (const column of pointsColumnsOf(annex.kind)) {
    const isBroken = (parts: readonly AnnexRow[], sum: Sum | null): boolean =>
      sum?.state === "differs" || parts.some((part) => broken.has(part.cells.get(column) as AnnexCell));
    for (const row of deepestFirst) {
      const cell = row.cells.get(column);
      if (cell?.formula && isBroken(row.children, childrenSum(annex, row, column))) broken.add(cell);
    }
    const total = annex.totalRow?.cells.get(column);
    if (total?.formula && isBroken(fieldsOf(annex), fieldsSum(annex, column))) broken.add(total);
  }
  return broken;
}
