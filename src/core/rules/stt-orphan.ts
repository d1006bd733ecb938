import type { Annex, AnnexRow } from "../annex/annex";
import { numberColumnOf } from "../annex/numberColumn";
import { rowName } from "./naming";
import { placeName } from "./placeName";
import type { PlacedRow } from "./placedRows";
import { placedRows, placeText, standsUnder, takesNoPlace } from "./placedRows";
import { defineRule } from "./rule";

/** True where a row without a number stands just above, at the place of the parent: it may be the parent. */
function parentMayStandAbove(annex: Annex, row: AnnexRow, parent: readonly number[]): boolean {
  for (let index = row.index - 1; index >= 0; index -= 1) {
    const above = annex.rows[index];
    if (above && takesNoPlace(above)) return true;
    if (above?.stt.path && !standsUnder(above.stt.path, parent)) return false;
  }
  return false;
}

/** The first row below each parent that no row is. */
function* firstOrphans(placed: readonly PlacedRow[]): Generator<PlacedRow> {
  const seen = new Set(placed.map(({ path }) => placeText(path)));
  for (const { row, path } of placed) {
    const parent = placeText(path.slice(0, -1));
    if (path.length > 1 && !seen.has(parent)) yield { row, path };
    seen.add(parent);
  }
}

export const sttOrphan = defineRule({
  id: "stt-orphan",
  severity: "error",
  kinds: "all",
  dependsOn: ["stt", "name"],
  messages: ["stt-orphan"],
  source: "Quy ước của phụ lục: dòng 1.2.1 đứng dưới dòng 1.2",
  *check(annex, { once }) {
    const column = numberColumnOf(annex);
    for (const { row, path } of firstOrphans(once(placedRows))) {
      const parent = path.slice(0, -1);
      const cell = row.cells.get(column);
      if (!cell || parentMayStandAbove(annex, row, parent)) continue;
      yield { at: cell.address, row, column, data: { row: rowName(row), parent: placeName(annex, parent, row) } };
    }
  },
});
