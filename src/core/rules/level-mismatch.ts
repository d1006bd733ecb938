import { leavesOf } from "../annex/walkAnnex";
import { levelsIn } from "../text/levels";
import { columnName, rowName } from "./naming";
import { defineRule } from "./rule";

export const levelMismatch = defineRule({
  id: "level-mismatch",
  severity: "warning",
  kinds: ["score"],
  messages: ["level-mismatch"],
  source: "Mẫu phụ lục: nhiệm vụ, giải pháp dành cho chính tiêu chí của dòng",
  *check(annex, { once }) {
    for (const row of once(leavesOf)) {
      const name = row.cells.get("criterion");
      const cell = row.cells.get("task");
      if (!name || !cell) continue;
      const expected = levelsIn(name.text);
      const actual = expected.length > 0 ? levelsIn(cell.text) : [];
      if (actual.length === 0 || actual.some((level) => expected.includes(level))) continue;
      const data = { row: rowName(row), column: columnName(annex, "task"), expected, actual };
      yield { at: cell.address, row, column: "task", data, related: [name.address] };
    }
  },
});
