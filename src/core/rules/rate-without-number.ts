import { leavesOf } from "../annex/walkAnnex";
import { columnName, rowName } from "./naming";
import { defineRule } from "./rule";

const RATE = /(?<!\p{L})t[ỷỉ] lệ(?!\p{L})/iu;
/** A number, or words that say which way the rate is to go. */
const MEASURABLE = /\d|(?<!\p{L})(?:tăng|giảm|nâng cao|giữ vững)(?!\p{L})/iu;

export const rateWithoutNumber = defineRule({
  id: "rate-without-number",
  severity: "info",
  kinds: ["monitoring", "targets"],
  messages: ["rate-without-number"],
  source: "Mẫu phụ lục mục tiêu: tiêu chí là tỷ lệ thì mục tiêu có con số",
  *check(annex, { once }) {
    for (const row of once(leavesOf)) {
      const [name, cell] = [row.cells.get("criterion"), row.cells.get("target")];
      if (!name || !cell || cell.text === "" || !RATE.test(name.text.normalize("NFC")) || MEASURABLE.test(cell.text.normalize("NFC"))) continue;
      yield { at: cell.address, row, column: "target", data: { row: rowName(row), column: columnName(annex, "target") }, related: [name.address] };
    }
  },
});
