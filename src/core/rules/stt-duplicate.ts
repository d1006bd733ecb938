import type { AnnexRow } from "../annex/annex";
import { rowName } from "./naming";
import { placedRows, placeText } from "./placedRows";
import { defineRule } from "./rule";

export const sttDuplicate = defineRule({
  id: "stt-duplicate",
  severity: "error",
  kinds: ["score"],
  messages: ["stt-duplicate"],
  source: "Quy ước của phụ lục: mỗi số thứ tự chỉ dùng một lần",
  *check(_, { once }) {
    const firstWith = new Map<string, AnnexRow>();
    for (const { row, path } of once(placedRows)) {
      const place = placeText(path);
      const first = firstWith.get(place);
      const cell = row.cells.get("stt");
      const firstCell = first?.cells.get("stt");
      if (!first) firstWith.set(place, row);
      if (!first || !cell || !firstCell) continue;
      yield {
        at: cell.address,
        row,
        column: "stt",
        data: { row: rowName(row), sheetRow: String(row.row + 1), firstSheetRow: String(first.row + 1) },
        related: [firstCell.address],
      };
    }
  },
});
