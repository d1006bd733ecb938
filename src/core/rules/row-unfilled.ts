import { rowName } from "./naming";
import { defineRule } from "./rule";
import { unfilledLeaves } from "./unfilledLeaves";

export const rowUnfilled = defineRule({
  id: "row-unfilled",
  severity: "info",
  kinds: ["score"],
  messages: ["row-unfilled"],
  source: "Mẫu phụ lục chấm điểm: tiêu chí thấp nhất được điền điểm, mục tiêu, nhiệm vụ và đơn vị chủ trì",
  *check(_, { once }) {
    for (const row of once(unfilledLeaves)) {
      const cell = row.cells.get("criterion") ?? row.cells.get("stt");
      if (cell) yield { at: cell.address, row, column: null, data: { row: rowName(row) } };
    }
  },
});
