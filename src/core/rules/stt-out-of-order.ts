import type { PlacedRow } from "./placedRows";
import { rowName } from "./naming";
import { comparePlaces, placedRows, placeText, standsUnder } from "./placedRows";
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
  *check(annex) {
    const placed = eachPlaceOnce(placedRows(annex));
    const kept = new Set(inOrder(placed, (one, other) => comparePlaces(one.path, other.path)));
    const moved: PlacedRow[] = [];
    for (const { row, path } of placed.filter((each) => !kept.has(each))) {
      const cell = row.cells.get("stt");
      // What stands below a row out of place moves with it.
      const moves = moved.some((above) => standsUnder(path, above.path));
      moved.push({ row, path });
      if (!cell || moves) continue;
      const before = [...kept].findLast((each) => comparePlaces(each.path, path) < 0);
      const neighbour = before ?? [...kept].find((each) => comparePlaces(each.path, path) > 0);
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
