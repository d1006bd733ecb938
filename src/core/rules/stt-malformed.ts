import type { Annex, SttReading } from "../annex/annex";
import { numberColumnOf, withNumber } from "../annex/numberColumn";
import type { Fix } from "../findings/finding";
import { separatorsByColumn, withHead } from "./headStyle";
import { lostPlaces } from "./lostPlaces";
import { shortened } from "./naming";
import { headPlaces } from "./numberSeries";
import { defineRule, type Report, type RuleCheck } from "./rule";
import { dotLost, finalDotByLevel, writtenNumber } from "./sttStyle";

/** "1. CÔNG TÁC CHỈ ĐẠO": the row's name stands in the number's cell, so putting the number alone there would lose it. */
function holdsName(printed: string): boolean {
  return /\p{L}{2}/u.test(printed.replace(/^TC(TP)?\b/i, "").replace(/^[IVX]+\b/i, ""));
}

function messageFor({ state, printed, path }: SttReading): string {
  if (state === "number" || state === "date") return `stt-malformed.${state}`;
  if (path === null) return "stt-malformed.unreadable";
  return holdsName(printed) ? "stt-malformed.with-name" : "stt-malformed";
}

function* inNumberCells(annex: Annex, { once }: RuleCheck): Generator<Report> {
  const styles = finalDotByLevel(annex);
  const column = numberColumnOf(annex);
  for (const row of annex.rows) {
    const { state, printed, path, finalDot } = row.stt;
    const cell = row.cells.get(column);
    // "Trong đó" is no number and means none.
    if (!cell || cell.address.row !== row.row || state === "missing" || state === "read" || row.role === "part") continue;
    const meant = once(lostPlaces).get(row) ?? path;
    const expected = meant && writtenNumber(annex, styles, row, meant, path === null ? dotLost(styles, meant) : finalDot);
    const data = { actual: shortened(printed), ...(expected === null ? {} : { expected }) };
    const report = { at: cell.address, row, column, message: messageFor(row.stt), data };
    if (expected === null || holdsName(printed)) yield report;
    else yield { ...report, fix: { label: "stt-malformed.fix", data, edits: [{ kind: "setText", cell: cell.address, text: withNumber(row, cell, expected) }] } };
  }
}

/** "2..1. Thực hiện …": numbers at the head of goals, tasks and activities. */
function* atHeads({ once }: RuleCheck): Generator<Report> {
  const separators = once(separatorsByColumn);
  for (const head of once(headPlaces)) {
    const { row, column, cell, first, stt } = head;
    const number = stt.path?.[1];
    if (stt.state !== "malformed" || number === undefined) continue;
    const data = { actual: stt.printed, expected: `${first}.${number}` };
    const text = withHead(head, data.expected, separators.get(column) ?? ". ");
    const fix: Fix = { label: "stt-malformed.fix", data, edits: [{ kind: "setText", cell: cell.address, text }] };
    yield { at: cell.address, row, column, message: "stt-malformed", data, fix };
  }
}

export const sttMalformed = defineRule({
  id: "stt-malformed",
  severity: "error",
  kinds: "all",
  dependsOn: ["stt", "name", "text"],
  messages: ["stt-malformed", "stt-malformed.with-name", "stt-malformed.unreadable", "stt-malformed.number", "stt-malformed.date"],
  source: "Quy ước của phụ lục: số thứ tự là chữ, các số cách nhau bằng dấu chấm (1, 1.1, 1.1.1)",
  *check(annex, given) {
    yield* inNumberCells(annex, given);
    yield* atHeads(given);
  },
});
