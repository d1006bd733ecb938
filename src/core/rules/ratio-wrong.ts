import { ratiosOf, rounded } from "../calculated/ratios";
import { shownFigure } from "../calculated/reportFigures";
import { rowName } from "./naming";
import { ratioFix } from "./ratioFix";
import { defineRule } from "./rule";

export const ratioWrong = defineRule({
  id: "ratio-wrong",
  severity: "error",
  kinds: ["report"],
  messages: ["ratio-wrong"],
  source: "Số học: tỷ lệ bằng phần chia cho tổng, nhân 100",
  *check(_, { once }) {
    for (const ratio of once(ratiosOf)) {
      const { indicator, whole, part, share } = ratio;
      const { row, cell, number, digits } = indicator;
      if (number === null || number === rounded(share, digits)) continue;
      const expected = shownFigure(rounded(share, Math.max(2, digits)));
      const data = { row: rowName(row), actual: shownFigure(number), expected, part: shownFigure(part.number), whole: shownFigure(whole.number) };
      const fix = ratioFix("ratio-wrong", ratio);
      yield { at: cell.address, row, column: "value", data, related: [whole.cell.address, part.cell.address], fix };
    }
  },
});
