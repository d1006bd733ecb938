import { toA1 } from "../snapshot/address";
import { rowName } from "./naming";
import { takesNoPlace } from "./placedRows";
import { defineRule } from "./rule";

export const sttMissing = defineRule({
  id: "stt-missing",
  severity: "error",
  kinds: ["score"],
  messages: ["stt-missing"],
  source: "Quy ước của phụ lục: mỗi dòng có nội dung có số thứ tự",
  *check(annex) {
    for (const row of annex.rows) {
      const cell = row.cells.get("stt");
      const hasContent = [...row.cells.values()].some(({ text }) => text !== "");
      if (!cell || row.stt.state !== "missing" || !takesNoPlace(row) || !hasContent) continue;
      yield { at: cell.address, row, column: "stt", data: { row: rowName(row), cell: toA1(cell.address) } };
    }
  },
});
