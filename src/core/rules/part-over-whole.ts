import { type Figure, type Indicator, inOneUnit, indicatorsOf, shownFigure } from "../calculated/reportFigures";
import { rowName } from "./naming";
import { defineRule } from "./rule";

/** Each part beside the figure that it may not exceed: in a share the part before it, else the indicator's own. */
function bounds(indicator: Indicator): readonly (readonly [Figure, Figure])[] {
  const { parts, ratio } = indicator;
  return parts.flatMap((part, place) => {
    const whole = ratio ? parts[place - 1] : indicator;
    return whole && inOneUnit(part, whole) ? [[part, whole] as const] : [];
  });
}

export const partOverWhole = defineRule({
  id: "part-over-whole",
  severity: "error",
  kinds: ["report"],
  messages: ["part-over-whole"],
  source: "Số học: phần “Trong đó” không lớn hơn tổng",
  *check(_, { once }) {
    for (const [part, whole] of once(indicatorsOf).flatMap(bounds)) {
      if (part.number === null || whole.number === null || part.number <= whole.number) continue;
      const data = { row: rowName(part.row), actual: shownFigure(part.number), above: rowName(whole.row), expected: shownFigure(whole.number) };
      yield { at: part.cell.address, row: part.row, column: "value", data, related: [whole.cell.address] };
    }
  },
});
