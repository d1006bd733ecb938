import type { Annex } from "../annex/annex";
import { rowName } from "./naming";
import type { NumberedPlace } from "./numberTree";
import { numberTree } from "./numberTree";
import { placeText, takesNoPlace } from "./placedRows";
import { defineRule } from "./rule";

/** "4.1.2", or "4.1.2–4.1.4": the numbers between two neighbours. */
function between(parent: readonly number[], before: number, after: number): string {
  const first = placeText([...parent, before + 1]);
  return after - before === 2 ? first : `${first}–${placeText([...parent, after - 1])}`;
}

/**
 * True where numbers are missing between two neighbours. A row out of order leaves no hole,
 * and a row without a number between the two may be the one that is missing.
 */
function isHole(annex: Annex, before: NumberedPlace, place: NumberedPlace): boolean {
  const inOrder = place.first.index > before.lastIndex;
  return place.number - before.number > 1 && inOrder && !annex.rows.slice(before.lastIndex + 1, place.first.index).some(takesNoPlace);
}

/** What stands before the first child: nothing, right below its parent. A series may begin anywhere at level 1 only. */
function beforeFirst(parent: NumberedPlace, first: NumberedPlace): NumberedPlace | null {
  if (!parent.own) return null;
  return { ...first, number: 0, lastIndex: parent.own.index };
}

export const sttGap = defineRule({
  id: "stt-gap",
  severity: "warning",
  kinds: ["score"],
  messages: ["stt-gap"],
  source: "Quy ước của phụ lục: số thứ tự liên tục trong từng mục",
  *check(annex, { once }) {
    for (const parent of once(numberTree)) {
      let before: NumberedPlace | null = null;
      for (const place of parent.children) {
        before ??= beforeFirst(parent, place);
        const cell = place.first.cells.get("stt");
        if (before && cell && isHole(annex, before, place)) {
          const missing = between(parent.path, before.number, place.number);
          yield { at: cell.address, row: place.first, column: "stt", data: { row: rowName(place.first), missing } };
        }
        before = place;
      }
    }
  },
});
