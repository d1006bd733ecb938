import type { AnnexRow } from "../annex/annex";
import { rowName } from "./naming";
import { type NumberSeries, numberSeries } from "./numberSeries";
import { placeText } from "./placedRows";
import { defineRule, type Report } from "./rule";

/** The rows whose number stands above in the same series. */
function* repeatedIn({ column, ofRows, placed, say }: NumberSeries): Generator<Report> {
  const firstWith = new Map<string, AnnexRow>();
  for (const { row, path } of placed) {
    const place = placeText(path);
    const first = firstWith.get(place);
    const cell = row.cells.get(column);
    const firstCell = first?.cells.get(column);
    if (!first) firstWith.set(place, row);
    if (!first || !cell || !firstCell) continue;
    const number = ofRows ? rowName(row) : say(path, row);
    yield {
      at: cell.address,
      row,
      column,
      data: { row: number, sheetRow: String(row.row + 1), firstSheetRow: String(first.row + 1) },
      related: [firstCell.address],
    };
  }
}

export const sttDuplicate = defineRule({
  id: "stt-duplicate",
  severity: "error",
  kinds: "all",
  dependsOn: ["stt", "name", "text"],
  messages: ["stt-duplicate"],
  source: "Quy ước của phụ lục: mỗi số thứ tự chỉ dùng một lần",
  *check(_, { once }) {
    // An activity printed twice repeats its own number and its task's: that is one fault.
    const told = new Set<AnnexRow | null>();
    for (const report of once(numberSeries).flatMap((series) => [...repeatedIn(series)])) {
      if (!told.has(report.row)) yield report;
      told.add(report.row);
    }
  },
});
