import type { Annex, AnnexRow } from "../annex/annex";
import { numberColumnOf, withNumber } from "../annex/numberColumn";
import { fieldsOf } from "../annex/walkAnnex";
import { separatorsByColumn, withHead } from "./headStyle";
import { headPlaces } from "./numberSeries";
import { defineRule, type Report, type RuleCheck } from "./rule";
import { dotOf, finalDotByLevel, majorityOf, writtenNumber } from "./sttStyle";

/** Whether most fields of a tree have roman numbers; `null` where neither form has most of them. */
function romanFields(annex: Annex): boolean | null {
  return annex.numbering.form === "tree" ? majorityOf(fieldsOf(annex).filter(({ stt }) => stt.state === "read").map(isRoman)) : null;
}

function isRoman({ stt }: AnnexRow): boolean {
  return /^[IVX]/.test(stt.printed);
}

/** Numbers with or without a final dot, unlike most of their level; roman ones among arabic fields, or the other way round. */
function* unlikeTheirLevel(annex: Annex): Generator<Report> {
  const styles = finalDotByLevel(annex);
  const roman = romanFields(annex);
  const column = numberColumnOf(annex);
  for (const row of annex.rows) {
    const { state, path, finalDot, further, printed } = row.stt;
    const cell = row.cells.get(column);
    if (!cell || path === null || row.level === 0 || state !== "read" || further.length > 0) continue;
    const dotted = dotOf(annex, styles, row, path) ?? finalDot;
    const otherNumeral = roman !== null && row.level === 1 && isRoman(row) !== roman;
    if (finalDot === dotted && !otherNumeral) continue;
    const expected = writtenNumber(annex, styles, row, path, dotted);
    const fix = { label: "stt-style.fix", data: { expected }, edits: [{ kind: "setText" as const, cell: cell.address, text: withNumber(row, cell, expected) }] };
    const message = otherNumeral ? "stt-style.numeral" : dotted ? "stt-style" : "stt-style.without-dot";
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
  messages: ["stt-style", "stt-style.without-dot", "stt-style.numeral", "stt-style.head"],
  source: "Quy ước của phụ lục: các dòng cùng cấp đánh số một kiểu",
  *check(annex, given) {
    yield* unlikeTheirLevel(annex);
    yield* unlikeTheirColumn(given);
  },
});
