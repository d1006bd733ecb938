import { namedAgencies } from "./namedAgencies";
import { columnName, rowName } from "./naming";
import { defineRule } from "./rule";

export const agencyUnknown = defineRule({
  id: "agency-unknown",
  severity: "warning",
  kinds: "all",
  dependsOn: "row",
  messages: ["agency-unknown", "agency-unknown.nothing-near"],
  source: "Danh mục cơ quan, đơn vị của phần mềm (src/core/agencies/data)",
  *check(annex, { once }) {
    for (const { row, column, cell, matches } of once(namedAgencies)) {
      const unknown = matches.flatMap((match) => (match.state === "unknown" ? [match] : []));
      if (unknown.length === 0) continue;
      const nearest = [...new Set(unknown.flatMap((match) => match.nearest))];
      const data = { row: rowName(row), column: columnName(annex, column), actual: unknown.map(({ printed }) => printed).join("; ") };
      yield nearest.length > 0
        ? { at: cell.address, row, column, data: { ...data, nearest: nearest.join("; ") } }
        : { at: cell.address, row, column, message: "agency-unknown.nothing-near", data };
    }
  },
});
