import type { Annex } from "../annex/annex";
import { numberColumnOf } from "../annex/numberColumn";
import { type Disorder, disorderOf, standsInOneOrder, sumsBrokenBySorting } from "./disorder";
import { movesOf, rowOrderOf } from "./rowOrder";
import { rowName } from "./naming";
import { placeName } from "./placeName";
import type { Report } from "./rule";
import { defineRule } from "./rule";

const SORTED = "stt-out-of-order.sorted";
const SCATTERED = "stt-out-of-order.scattered";

/** A sorted table is one fault, told once, with what it did to the sums; where no number says what a row belongs to, with what else helps. */
function sortedTable(annex: Annex, { misplaced }: Disorder, brokenSums: number): readonly Report[] {
  const [first] = misplaced;
  const column = numberColumnOf(annex);
  const cell = first?.place.row.cells.get(column);
  if (!first || !cell) return [];
  if (!standsInOneOrder(annex)) return [{ at: cell.address, row: first.place.row, column, message: SCATTERED, data: { rows: misplaced.length, all: annex.rows.length } }];
  const data = { rows: movesOf(annex, rowOrderOf(annex)).filter(({ row }) => row !== annex.totalRow).length, all: annex.rows.length, sums: brokenSums };
  return [{ at: cell.address, row: first.place.row, column, message: SORTED, data }];
}

export const sttOutOfOrder = defineRule({
  id: "stt-out-of-order",
  severity: "error",
  kinds: "all",
  dependsOn: ["stt", "name", "points"],
  messages: ["stt-out-of-order", "stt-out-of-order.first", SORTED, SCATTERED],
  source: "Quy ước của phụ lục: các dòng đứng theo thứ tự số",
  *check(annex, { once }) {
    const disorder = once(disorderOf);
    const column = numberColumnOf(annex);
    if (disorder.sorted) yield* sortedTable(annex, disorder, once(sumsBrokenBySorting).size);
    for (const { place, after, before } of disorder.sorted ? [] : disorder.misplaced) {
      const cell = place.row.cells.get(column);
      const neighbour = after ?? before;
      if (!cell) continue;
      yield {
        at: cell.address,
        row: place.row,
        column,
        message: after ? "stt-out-of-order" : "stt-out-of-order.first",
        data: { row: rowName(place.row), neighbour: neighbour ? placeName(annex, neighbour.path, neighbour.row) : "" },
        related: [neighbour?.row.cells.get(column)?.address ?? []].flat(),
      };
    }
  },
});
