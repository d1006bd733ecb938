import { correctCell } from "../agencies/correctCell";
import { namedAgencies } from "./namedAgencies";
import { columnName, rowName } from "./naming";
import { defineRule } from "./rule";
import { withTextFix } from "./textFix";

export const agencyVariant = defineRule({
  id: "agency-variant",
  severity: "warning",
  kinds: "all",
  dependsOn: "row",
  messages: ["agency-variant"],
  source: "Danh mục cơ quan, đơn vị của phần mềm (src/core/agencies/data)",
  *check(annex, { once }) {
    for (const { row, column, cell, matches } of once(namedAgencies)) {
      const variants = matches.flatMap((match) => (match.state === "variant" ? [match] : []));
      if (variants.length === 0) continue;
      const actual = variants.map(({ printed }) => printed).join("; ");
      const expected = variants.map(({ suggestion }) => suggestion).join("; ");
      const data = { row: rowName(row), column: columnName(annex, column), actual, expected };
      // What stands around the cell's text, such as a last line break, stays too.
      const text = String(cell.value).replace(cell.text, () => correctCell(cell.text, matches));
      yield withTextFix({ at: cell.address, row, column, data }, cell, "agency-variant.fix", text, { expected });
    }
  },
});
