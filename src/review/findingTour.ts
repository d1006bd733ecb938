/** A walk through the findings in the order they are shown. */
export interface TourPlace {
  /** Keys of the findings as they were shown when this one was visited. */
  readonly order: readonly string[];
  readonly at: number;
}

/**
 * The place after (`1`) or before (`-1`) this one among the findings shown now, around the ends; `null` where none are shown.
 * Findings that have gone meanwhile, be it the visited one, do not lose the place: it is held by the nearest that is left.
 */
export function nextPlace(place: TourPlace | null, shown: readonly string[], direction: 1 | -1): TourPlace | null {
  if (shown.length === 0) return null;
  const start = direction === 1 ? 0 : shown.length - 1;
  if (!place) return { order: shown, at: start };
  const now = shown.indexOf(place.order[place.at] ?? "");
  if (now >= 0) return { order: shown, at: (now + direction + shown.length) % shown.length };
  const onward = direction === 1 ? place.order.slice(place.at + 1) : place.order.slice(0, place.at).reverse();
  const left = onward.map((key) => shown.indexOf(key)).find((index) => index >= 0);
  return { order: shown, at: left ?? start };
}
