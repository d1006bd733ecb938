import type { PlacedRow } from "./placedRows";
import { rowName } from "./naming";
import { comparePlaces, firstAfter, placedRows, placeText, risesThroughout } from "./placedRows";
import { inOrder } from "./longestOrder";
import { defineRule } from "./rule";

/** The rows in sheet order, each place once: a repeated number is no matter of order. */
function eachPlaceOnce(placed: readonly PlacedRow[]): readonly PlacedRow[] {
  const seen = new Set<string>();
  return placed.filter(({ path }) => !seen.has(placeText(path)) && seen.add(placeText(path)));
}

export const sttOutOfOrder = defineRule({
  id: "stt-out-of-order",
  severity: "error",
  kinds: ["score"],
  messages: ["stt-out-of-order", "stt-out-of-order.first"],
  source: "Quy ước của phụ lục: các dòng đứng theo thứ tự số",
  *check(_, { once }) {
    if (risesThroughout(once(placedRows))) return;
    const placed = eachPlaceOnce(once(placedRows));
    const kept = inOrder(placed, (one, other) => comparePlaces(one.path, other.path));
    if (kept.length === placed.length) return;
    const inPlace = new Set(kept);
    const moved = new Set<string>();
    for (const each of placed.filter((place) => !inPlace.has(place))) {
      const { row, path } = each;
      const cell = row.cells.get("stt");
      // What stands below a row out of place moves with it.
      const moves = path.some((_, depth) => moved.has(placeText(path.slice(0, depth))));
      moved.add(placeText(path));
      if (!cell || moves) continue;
      const after = firstAfter(kept, path);
      const before = kept[after - 1];
      const neighbour = before ?? kept[after];
      yield {
        at: cell.address,
        row,
        column: "stt",
        message: before ? "stt-out-of-order" : "stt-out-of-order.first",
        data: { row: rowName(row), neighbour: placeText(neighbour?.path ?? []) },
        related: [neighbour?.row.cells.get("stt")?.address ?? []].flat(),
      };
    }
  },
});
