import { ratiosOf, rounded } from "../calculated/ratios";
import { shownFigure } from "../calculated/reportFigures";
import { rowName } from "./naming";
import { ratioFix } from "./ratioFix";
import { defineRule } from "./rule";

export const ratioMissing = defineRule({
  id: "ratio-missing",
  severity: "info",
  kinds: ["report"],
  messages: ["ratio-missing"],
  source: "Mẫu báo cáo: đã có tổng và phần thì có tỷ lệ",
  *check(_, { once }) {
    for (const ratio of once(ratiosOf)) {
      const { indicator, whole, part, share } = ratio;
      const { row, cell } = indicator;
      if (cell.text !== "") continue;
      const data = { row: rowName(row), expected: shownFigure(rounded(share, 2)), part: shownFigure(part.number), whole: shownFigure(whole.number) };
      yield { at: cell.address, row, column: "value", data, related: [whole.cell.address, part.cell.address], fix: ratioFix("ratio-missing", ratio) };
    }
  },
});
