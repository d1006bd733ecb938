import { type Figure, type Indicator, inOneUnit, indicatorsOf, shownFigure } from "../calculated/reportFigures";
import { rowName } from "./naming";
import { defineRule } from "./rule";

/** The figure that is the whole of others, and those: in a share the first part, else the indicator's own. */
function wholeOf(indicator: Indicator): { readonly whole: Figure | undefined; readonly parts: readonly Figure[] } {
  const [first, ...rest] = indicator.parts;
  return indicator.ratio ? { whole: first, parts: rest } : { whole: indicator, parts: indicator.parts };
}

export const wholeMissing = defineRule({
  id: "whole-missing",
  severity: "warning",
  kinds: ["report"],
  messages: ["whole-missing"],
  source: "Mẫu báo cáo: đã ghi phần “Trong đó” thì có tổng",
  *check(_, { once }) {
    for (const indicator of once(indicatorsOf)) {
      const { whole, parts } = wholeOf(indicator);
      const part = parts.find((one) => one.number !== null && whole !== undefined && inOneUnit(one, whole));
      if (!whole || whole.cell.text !== "" || !part || part.number === null) continue;
      const data = { row: rowName(whole.row), part: rowName(part.row), actual: shownFigure(part.number) };
      yield { at: whole.cell.address, row: whole.row, column: "value", data, related: [part.cell.address] };
    }
  },
});
