import type { AnnexRow } from "../annex/annex";
import { leavesOf } from "../annex/walkAnnex";
import { type CriterionCode, criterionCode } from "../text/criterionCodes";
import { rowName } from "./naming";
import { comparePlaces } from "./placedRows";
import { defineRule } from "./rule";
import type { FindingData } from "../findings/finding";

interface Fault {
  readonly message: string;
  readonly data: FindingData;
}

/** A code that stood above, and the row it opens. */
interface Above {
  readonly code: CriterionCode;
  readonly row: AnnexRow;
}

function levelFault({ printed, prefix, path }: CriterionCode): Fault | null {
  const expected = path.length === 2 ? "TC" : "TCTP";
  if (prefix !== "TC" && prefix !== "TCTP") return { message: "criterion-code.prefix", data: { actual: printed, prefix, expected } };
  return prefix === expected ? null : { message: "criterion-code.level", data: { actual: printed, expected: `${expected} ${path.join(".")}` } };
}

function placeFault({ printed, path }: CriterionCode, row: AnnexRow, above: readonly Above[]): Fault | null {
  const same = above.find(({ code }) => comparePlaces(code.path, path) === 0);
  if (same) return { message: "criterion-code", data: { actual: printed, first: rowName(same.row) } };
  const later = above.findLast(({ code }) => comparePlaces(code.path, path) > 0);
  if (later) return { message: "criterion-code.order", data: { actual: printed, above: later.code.printed, first: rowName(later.row) } };
  const field = row.parent?.stt.path?.[0];
  if (field === undefined || field === path[0]) return null;
  return { message: "criterion-code.field", data: { actual: printed, field: row.parent ? rowName(row.parent) : "" } };
}

export const criterionCodes = defineRule({
  id: "criterion-code",
  severity: "warning",
  kinds: ["targets"],
  messages: ["criterion-code", "criterion-code.prefix", "criterion-code.level", "criterion-code.order", "criterion-code.field"],
  source: "Bộ tiêu chí Chỉ số CCHC: TC là tiêu chí (hai cấp số), TCTP là tiêu chí thành phần (ba cấp số trở lên)",
  *check(_, { once }) {
    const above: Above[] = [];
    for (const row of once(leavesOf)) {
      const cell = row.cells.get("criterion");
      const code = cell ? criterionCode(cell.text) : null;
      if (!cell || !code) continue;
      const fault = levelFault(code) ?? placeFault(code, row, above);
      if (fault) yield { at: cell.address, row, column: "criterion", message: fault.message, data: { row: rowName(row), ...fault.data } };
      above.push({ code, row });
    }
  },
});
