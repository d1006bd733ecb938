import type { Annex } from "../annex/annex";
import { numberColumnOf } from "../annex/numberColumn";
import { toA1 } from "../snapshot/address";
import { rowName, shortened } from "./naming";
import { type HeadPlace, headPlaces } from "./numberSeries";
import { takesNoPlace } from "./placedRows";
import { defineRule } from "./rule";

/** Goals, tasks and activities without a number at their head, in columns where most have one. */
function unnumberedHeads(annex: Annex): readonly HeadPlace[] {
  const heads = headPlaces(annex);
  const isNumbered = ({ stt }: HeadPlace): boolean => stt.state !== "missing";
  return heads.filter((head) => {
    const ofColumn = heads.filter(({ column }) => column === head.column);
    return !isNumbered(head) && ofColumn.filter(isNumbered).length * 2 > ofColumn.length;
  });
}

export const sttMissing = defineRule({
  id: "stt-missing",
  severity: "error",
  kinds: "all",
  dependsOn: ["stt", "name", "text"],
  messages: ["stt-missing", "stt-missing.head"],
  source: "Quy ước của phụ lục: mỗi dòng có nội dung có số thứ tự",
  *check(annex) {
    const column = numberColumnOf(annex);
    for (const row of annex.rows) {
      const cell = row.cells.get(column);
      const hasContent = [...row.cells.values()].some(({ text }) => text !== "");
      if (!cell || row.stt.state !== "missing" || !takesNoPlace(row) || !hasContent) continue;
      yield { at: cell.address, row, column, message: "stt-missing", data: { row: rowName(row), cell: toA1(cell.address) } };
    }
    for (const { row, column, cell, first } of unnumberedHeads(annex)) {
      yield { at: cell.address, row, column, message: "stt-missing.head", data: { actual: shortened(cell.text), number: first } };
    }
  },
});
