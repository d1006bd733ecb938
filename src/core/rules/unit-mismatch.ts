import { rowName, shortened } from "./naming";
import { defineRule } from "./rule";

const RATE = /^\s*t[ỷỉ] lệ(?!\p{L})/iu;

export const unitMismatch = defineRule({
  id: "unit-mismatch",
  severity: "info",
  kinds: ["report"],
  dependsOn: "row",
  messages: ["unit-mismatch"],
  source: "Mẫu báo cáo: chỉ tiêu là tỷ lệ thì đơn vị tính là %",
  *check(annex) {
    for (const row of annex.rows) {
      const [name, cell] = [row.cells.get("indicator"), row.cells.get("unit")];
      if (!name || !cell || cell.text === "" || cell.text.includes("%") || !RATE.test(name.text.normalize("NFC"))) continue;
      yield { at: cell.address, row, column: "unit", data: { row: rowName(row), actual: shortened(cell.text) }, related: [name.address] };
    }
  },
});
