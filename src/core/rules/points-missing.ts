import { certainLeaves } from "./certainLeaves";
import { columnName, rowName } from "./naming";
import { pointsColumns } from "./pointsCells";
import { defineRule } from "./rule";
import { unfilledLeaves } from "./unfilledLeaves";

export const pointsMissing = defineRule({
  id: "points-missing",
  severity: "warning",
  kinds: ["score"],
  messages: ["points-missing"],
  source: "Mẫu phụ lục chấm điểm: tiêu chí thấp nhất có đủ điểm chuẩn, điểm năm trước và mục tiêu",
  *check(annex, { once }) {
    for (const row of once(certainLeaves)) {
      if (once(unfilledLeaves).has(row)) continue;
      const cells = pointsColumns.flatMap((column) => {
        const cell = row.cells.get(column);
        return cell && cell.text === "" ? [{ column, address: cell.address }] : [];
      });
      const [first, ...others] = cells;
      if (!first) continue;
      yield {
        at: first.address,
        row,
        column: first.column,
        data: { row: rowName(row), columns: cells.map(({ column }) => columnName(annex, column)) },
        related: others.map(({ address }) => address),
      };
    }
  },
});
