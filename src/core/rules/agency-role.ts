import { columnName, rowName } from "./naming";
import { namedAgencies } from "./namedAgencies";
import { defineRule } from "./rule";

export const agencyRole = defineRule({
  id: "agency-role",
  severity: "info",
  kinds: "all",
  dependsOn: "row",
  messages: ["agency-role"],
  source: "Mẫu phụ lục: cột chủ trì ghi cơ quan, đơn vị",
  *check(annex, { once }) {
    for (const { row, column, cell, matches } of once(namedAgencies)) {
      const personsOnly = matches.every((match) => match.state !== "unknown" && match.agency?.type === "role");
      if (column !== "leadAgency" || !personsOnly) continue;
      const persons = matches.map(({ printed }) => printed);
      yield { at: cell.address, row, column, data: { row: rowName(row), column: columnName(annex, column), actual: persons } };
    }
  },
});
