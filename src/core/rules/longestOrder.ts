/**
 * The most items that stand in rising order without moving any; of equally long choices the one that keeps earlier items.
 * Items must differ in rank. O(n log n).
 */
export function inOrder<Item>(items: readonly Item[], compare: (one: Item, other: Item) => number): readonly Item[] {
  // From the back, so that earlier items win: ends[n] starts the best falling run of n + 1 items met so far.
  const ends: { item: Item; next: Link<Item> | null }[] = [];
  for (const item of [...items].reverse()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = ends[middle];
      if (end && compare(end.item, item) > 0) low = middle + 1;
      else high = middle;
    }
    ends[low] = { item, next: ends[low - 1] ?? null };
  }
  const kept: Item[] = [];
  for (let link: Link<Item> | null = ends.at(-1) ?? null; link; link = link.next) kept.push(link.item);
  return kept;
}

interface Link<Item> {
  readonly item: Item;
  readonly next: Link<Item> | null;
}
