import { isUnfilled } from "../annex/unfilled";
import { leavesOf } from "../annex/walkAnnex";
import { rowName } from "./naming";
import { defineRule } from "./rule";

export const rowUnfilled = defineRule({
  id: "row-unfilled",
  severity: "info",
  kinds: ["score"],
  messages: ["row-unfilled"],
  source: "Mẫu phụ lục chấm điểm: tiêu chí thấp nhất được điền điểm, mục tiêu, nhiệm vụ và đơn vị chủ trì",
  *check(annex) {
    for (const row of leavesOf(annex).filter((row) => isUnfilled(annex, row))) {
      const cell = row.cells.get("criterion") ?? row.cells.get("stt");
      if (cell) yield { at: cell.address, row, column: null, data: { row: rowName(row) } };
    }
  },
});
