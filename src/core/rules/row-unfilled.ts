import { nameCellOf } from "../annex/walkAnnex";
import { rowName } from "./naming";
import { defineRule } from "./rule";
import { unfilledLeaves } from "./unfilledLeaves";

export const rowUnfilled = defineRule({
  id: "row-unfilled",
  severity: "info",
  kinds: "all",
  messages: ["row-unfilled"],
  source: "Mẫu các phụ lục: dòng cấp thấp nhất được điền các cột mà mẫu để trống",
  *check(_, { once }) {
    for (const row of once(unfilledLeaves)) {
      const cell = nameCellOf(row);
      if (cell) yield { at: cell.address, row, column: null, data: { row: rowName(row) } };
    }
  },
});
