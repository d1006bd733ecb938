import type { SttReading } from "../annex/annex";
import type { CellValue } from "../snapshot/snapshot";
import { shortened } from "./naming";
import { placeText } from "./placedRows";
import { defineRule } from "./rule";
import { finalDotByLevel, writtenNumber } from "./sttStyle";

/**
 * What a number in the cell must have been: the only place that may follow the row above and that Excel turns into this number
 * ("1.10" became 1.1). `null` where no place fits.
 */
function placeMeant(above: readonly number[], value: CellValue): readonly number[] | null {
  const followers = [[...above, 1], ...above.map((number, depth) => [...above.slice(0, depth), number + 1])];
  const fitting = followers.filter((path) => path.length <= 2 && Number(placeText(path)) === value);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** "1. CÔNG TÁC CHỈ ĐẠO": the row's name stands in the number's cell, so putting the number alone there would lose it. */
function holdsName(printed: string): boolean {
  return /\p{L}{2}/u.test(printed.replace(/^TC(TP)?\b/i, ""));
}

function messageFor({ state, printed, path }: SttReading): string {
  if (state === "number" || state === "date") return `stt-malformed.${state}`;
  if (path === null) return "stt-malformed.unreadable";
  return holdsName(printed) ? "stt-malformed.with-name" : "stt-malformed";
}

export const sttMalformed = defineRule({
  id: "stt-malformed",
  severity: "error",
  kinds: ["score"],
  messages: ["stt-malformed", "stt-malformed.with-name", "stt-malformed.unreadable", "stt-malformed.number", "stt-malformed.date"],
  source: "Quy ước của phụ lục: số thứ tự là chữ, các số cách nhau bằng dấu chấm (1, 1.1, 1.1.1)",
  *check(annex) {
    const styles = finalDotByLevel(annex);
    let above: readonly number[] = [];
    for (const row of annex.rows) {
      const { state, printed, path, finalDot } = row.stt;
      const cell = row.cells.get("stt");
      const meant = state === "number" && cell ? placeMeant(above, cell.value) : path;
      above = meant ?? above;
      if (!cell || cell.address.row !== row.row || state === "missing" || state === "read") continue;
      const expected = meant && writtenNumber(meant, styles, finalDot);
      const report = { at: cell.address, row, column: "stt" as const, message: messageFor(row.stt) };
      const data = { actual: shortened(printed), ...(expected === null ? {} : { expected }) };
      const safe = expected !== null && !holdsName(printed);
      yield safe ? { ...report, data, fix: { label: "stt-malformed.fix", data, edits: [{ kind: "setText", cell: cell.address, text: expected }] } } : { ...report, data };
    }
  },
});
