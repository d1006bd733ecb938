import type { Annex } from "../annex/annex";
import { rowName } from "./naming";
import type { NumberedPlace } from "./numberTree";
import { numberTree } from "./numberTree";
import { type NumberSeries, numberSeries } from "./numberSeries";
import { takesNoPlace } from "./placedRows";
import { defineRule, type Report } from "./rule";

/** "4.1.2", or "4.1.2–4.1.4": the numbers between two neighbours. */
function between({ say }: NumberSeries, parent: NumberedPlace, before: number, after: NumberedPlace): string {
  const like = after.own ?? after.first;
  const first = say([...parent.path, before + 1], like);
  return after.number - before === 2 ? first : `${first}–${say([...parent.path, after.number - 1], like)}`;
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

/** One report for each hole, however many numbers are missing in it. */
function* holesBelow(annex: Annex, series: NumberSeries, parent: NumberedPlace): Generator<Report> {
  const { column, ofRows, say } = series;
  let before: NumberedPlace | null = null;
  for (const place of parent.children) {
    before ??= beforeFirst(parent, place);
    const cell = place.first.cells.get(column);
    if (before && cell && isHole(annex, before, place)) {
      const row = ofRows ? rowName(place.first) : say(place.path, place.first);
      yield { at: cell.address, row: place.first, column, data: { row, missing: between(series, parent, before.number, place) } };
    }
    before = place;
  }
}

export const sttGap = defineRule({
  id: "stt-gap",
  severity: "warning",
  kinds: "all",
  dependsOn: ["stt", "name", "text"],
  messages: ["stt-gap"],
  source: "Quy ước của phụ lục: số thứ tự liên tục trong từng mục",
  *check(annex, { once }) {
    for (const series of once(numberSeries)) {
      for (const parent of numberTree(series.placed)) yield* holesBelow(annex, series, parent);
    }
  },
});
