import { columnsHolding } from "../annex/kinds";
import { nameWithoutNumber } from "../annex/numberColumn";
import { continuesAbove } from "../annex/walkAnnex";
import { columnName, rowName } from "./naming";
import { defineRule } from "./rule";

export const criterionMissing = defineRule({
  id: "criterion-missing",
  severity: "error",
  kinds: ["score", "monitoring", "targets", "remedies", "report"],
  dependsOn: "row",
  messages: ["criterion-missing"],
  source: "Mẫu phụ lục: mỗi dòng có số thứ tự là một lĩnh vực, tiêu chí hoặc tiêu chí thành phần",
  *check(annex) {
    const [column] = columnsHolding(annex.kind, "name");
    for (const row of column ? annex.rows : []) {
      const cell = column && row.cells.get(column);
      if (!cell || nameWithoutNumber(row, cell.text) !== "" || row.stt.path === null || continuesAbove(row)) continue;
      // A name that stands in the number's cell is reported there.
      if (/\p{L}{2}/u.test(row.stt.printed)) continue;
      yield { at: cell.address, row, column, data: { row: rowName(row), column: columnName(annex, column) } };
    }
  },
});
