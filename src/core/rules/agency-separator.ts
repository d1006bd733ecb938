import { columnName, rowName } from "./naming";
import { namedAgencies } from "./namedAgencies";
import { defineRule } from "./rule";
import { withTextFix } from "./textFix";

export const agencySeparator = defineRule({
  id: "agency-separator",
  severity: "info",
  kinds: "all",
  dependsOn: "row",
  messages: ["agency-separator"],
  source: "Quy ước trình bày: dấu phẩy, dấu chấm phẩy chỉ đứng giữa hai cơ quan",
  *check(annex, { once }) {
    for (const { row, column, cell } of once(namedAgencies)) {
      const end = /[,;]$/.test(cell.text) ? /[\s,;]+$/.exec(cell.text)?.[0] : undefined;
      if (end === undefined) continue;
      const report = { at: cell.address, row, column, data: { row: rowName(row), column: columnName(annex, column), actual: end.trim() } };
      const text = cell.text.slice(0, -end.length);
      yield withTextFix(report, cell, "agency-separator.fix", text);
    }
  },
});
