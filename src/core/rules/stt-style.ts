import type { Annex } from "../annex/annex";
import { numberColumnOf, withNumber } from "../annex/numberColumn";
import { separatorsByColumn, withHead } from "./headStyle";
import { headPlaces } from "./numberSeries";
import { defineRule, type Report, type RuleCheck } from "./rule";
import { dotOf, finalDotByLevel, writtenNumber } from "./sttStyle";

/** Numbers with or without a final dot, unlike most of their level. */
function* unlikeTheirLevel(annex: Annex): Generator<Report> {
  const styles = finalDotByLevel(annex);
  const column = numberColumnOf(annex);
  for (const row of annex.rows) {
    const { state, path, finalDot, further, printed } = row.stt;
    const cell = row.cells.get(column);
    const dotted = path === null ? undefined : dotOf(annex, styles, row, path);
    if (!cell || path === null || row.level === 0 || state !== "read" || further.length > 0 || dotted === undefined || finalDot === dotted) continue;
    const expected = writtenNumber(annex, styles, row, path, dotted);
    const fix = { label: "stt-style.fix", data: { expected }, edits: [{ kind: "setText" as const, cell: cell.address, text: withNumber(row, cell, expected) }] };
    const message = dotted ? "stt-style" : "stt-style.without-dot";
    yield { at: cell.address, row, column, message, data: { actual: printed, expected }, fix };
  }
}

/** Numbers at the head of a text that are parted from it in another way than most of their column. */
function* unlikeTheirColumn({ once }: RuleCheck): Generator<Report> {
  const separators = once(separatorsByColumn);
  for (const head of once(headPlaces)) {
    const { row, column, cell, stt, separator } = head;
    const usual = separators.get(column) ?? separator;
    if (stt.state !== "read" || separator === usual || head.text === "") continue;
    const number = stt.printed.replace(/\.$/, "");
    const [word = ""] = head.text.split(/\s/);
    const data = { actual: `${number}${separator}${word}`, expected: `${number}${usual}${word}` };
    const edits = [{ kind: "setText" as const, cell: cell.address, text: withHead(head, number, usual) }];
    yield { at: cell.address, row, column, message: "stt-style.head", data, fix: { label: "stt-style.fix", data: { expected: data.expected }, edits } };
  }
}

export const sttStyle = defineRule({
  id: "stt-style",
  severity: "info",
  kinds: "all",
  dependsOn: ["stt", "name", "text"],
  messages: ["stt-style", "stt-style.without-dot", "stt-style.head"],
  source: "Quy ước của phụ lục: các dòng cùng cấp đánh số một kiểu",
  *check(annex, given) {
    yield* unlikeTheirLevel(annex);
    yield* unlikeTheirColumn(given);
  },
});
