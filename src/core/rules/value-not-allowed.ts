import { codesOf } from "../annex/codedAnswers";
import { indicatorsOf } from "../calculated/reportFigures";
import { rowName, shortened } from "./naming";
import { defineRule } from "./rule";

export const valueNotAllowed = defineRule({
  id: "value-not-allowed",
  severity: "error",
  kinds: ["report"],
  messages: ["value-not-allowed"],
  source: "Mẫu báo cáo: đơn vị tính liệt kê các mã trả lời, ví dụ “Không = 0, Có = 1”",
  *check(_, { once }) {
    for (const { row, cell, unit } of once(indicatorsOf)) {
      const expected = codesOf(unit);
      if (expected.length === 0 || cell.text === "" || cell.text === "-" || expected.includes(cell.text)) continue;
      yield { at: cell.address, row, column: "value", data: { row: rowName(row), actual: shortened(cell.text), expected } };
    }
  },
});
