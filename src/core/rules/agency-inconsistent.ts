import { formsByAgency, type WrittenForm } from "./agencyForms";
import { columnName, rowName } from "./naming";
import { namedAgencies } from "./namedAgencies";
import { defineRule } from "./rule";
import { withTextFix } from "./textFix";

export const agencyInconsistent = defineRule({
  id: "agency-inconsistent",
  severity: "info",
  kinds: "all",
  dependsOn: ["stt", "name", "agencies"],
  messages: ["agency-inconsistent"],
  source: "Quy ước trình bày: trong một phụ lục, mỗi cơ quan viết một kiểu",
  *check(annex, { once }) {
    for (const forms of formsByAgency(once(namedAgencies))) {
      const [rarest, ...others] = [...forms].sort((one, other) => one.uses.length - other.uses.length);
      const usual = others.reduce<WrittenForm | undefined>((most, form) => (form.uses.length > (most?.uses.length ?? 0) ? form : most), undefined);
      const [at, ...more] = rarest?.uses ?? [];
      if (!rarest || !usual || !at) continue;
      const { row, column, cell } = at;
      const data = { row: rowName(row), column: columnName(annex, column), actual: rarest.printed, expected: usual.printed, count: usual.uses.length };
      const report = { at: cell.address, row, column, data, related: more.map((use) => use.cell.address) };
      const text = cell.text.replace(rarest.printed, () => usual.printed);
      yield withTextFix(report, cell, "agency-inconsistent.fix", text);
    }
  },
});
