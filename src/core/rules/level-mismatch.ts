import { leavesOf } from "../annex/walkAnnex";
import { levelsIn } from "../text/levels";
import { columnName, rowName } from "./naming";
import { defineRule } from "./rule";

const WHAT_IS_DONE = ["target", "task"] as const;

export const levelMismatch = defineRule({
  id: "level-mismatch",
  severity: "warning",
  kinds: ["score", "monitoring", "targets", "remedies"],
  dependsOn: "row",
  messages: ["level-mismatch"],
  source: "Mẫu phụ lục: nhiệm vụ, giải pháp dành cho chính tiêu chí của dòng",
  *check(annex, { once }) {
    for (const row of once(leavesOf)) {
      const name = row.cells.get("criterion");
      const expected = name ? levelsIn(name.text) : [];
      for (const column of expected.length > 0 ? WHAT_IS_DONE : []) {
        const cell = row.cells.get(column);
        const actual = cell ? levelsIn(cell.text) : [];
        if (!name || !cell || actual.length === 0 || actual.some((level) => expected.includes(level))) continue;
        const data = { row: rowName(row), column: columnName(annex, column), expected, actual };
        yield { at: cell.address, row, column, data, related: [name.address] };
      }
    }
  },
});
