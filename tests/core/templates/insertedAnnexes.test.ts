import { agencyDirectory } from "#core/agencies/agencies";
import type { Annex, PointsColumnKey } from "#core/annex/annex";
import { readAnnexes } from "#core/annex/readAnnexes";
import { childrenTotalOf, grandTotalOf } from "#core/annex/totalFormula";
import type { Finding } from "#core/findings/finding";
import { nativeFormatsFor } from "#core/marks/nativeFormats";
import type { SheetPlan } from "#core/plan/sheetPlan";
import { checkSheet } from "#core/rules/checkAnnex";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { layOutTemplate } from "#core/templates/layOutTemplate";
import { findTemplate } from "#core/templates/templates";
import { annexSheet, dakNong2022, krongNo2023 } from "../../support/annexFixtures";
import { planSnapshot } from "../../support/planSnapshot";

const cases = [
  { id: "score-tinh-2022", source: dakNong2022, rows: 119, leaves: 90, unit: "tỉnh Đắk Nông", year: 2022 },
  { id: "score-huyen-2023", source: krongNo2023, rows: 146, leaves: 108, unit: "huyện Krông Nô", year: 2023 },
] as const;
/** The source's faults that cannot stand in a sheet of ours: sums are formulas, and numbers are in form. */
const gone = ["points-children-sum", "points-grand-total", "points-rounded", "stt-malformed"];

function inserted(id: string, options: Parameters<typeof layOutTemplate>[1]): { plan: SheetPlan; snapshot: SheetSnapshot; annex: Annex } {
  const plan = layOutTemplate(findTemplate(id)!, options);
  const snapshot = planSnapshot(plan);
  const reading = readAnnexes(snapshot);
  expect([reading.annexes.length, reading.unreadable]).toEqual([1, []]);
  return { plan, snapshot, annex: reading.annexes[0]! };
}

function findingsIn(snapshot: SheetSnapshot): readonly Finding[] {
  return checkSheet(readAnnexes(snapshot), { agencies: agencyDirectory });
}

function listed(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, stt, column }) => `${rule} ${stt} ${column}`).sort();
}

describe.each(cases)("the template $id, inserted and read back", ({ id, source, rows, leaves, unit, year }) => {
  it("is the annex that it says it is", () => {
    const { plan, annex } = inserted(id, { filled: true });
    expect([annex.kind, annex.rows.length, annex.unit, annex.year]).toEqual(["score", rows, unit, year]);
    expect(annex.range).toEqual(plan.table);
    expect(annex.totalRow?.row).toBe(plan.table.bottom);
  });

  it("is one for another year and unit where they are asked for", () => {
    const { annex } = inserted(id, { filled: false, year: 2026, unit: "tỉnh Lâm Đồng" });
    expect([annex.unit, annex.year]).toEqual(["tỉnh Lâm Đồng", 2026]);
  });

  it("is free of faults when empty: each lowest-level row waits to be filled in, and nothing else is found", () => {
    const { snapshot } = inserted(id, { filled: false });
    const findings = findingsIn(snapshot);
    expect(new Set(findings.map(({ rule, severity }) => `${severity} ${rule}`))).toEqual(new Set(["info row-unfilled"]));
    expect(findings).toHaveLength(leaves);
  });

  it("shows the source's own faults when filled, but for those that formulas and numbers in form leave no room for", () => {
    const { snapshot } = inserted(id, { filled: true });
    const ofSource = findingsIn(annexSheet(source)).filter(({ rule }) => !gone.includes(rule));
    expect(listed(findingsIn(snapshot))).toEqual(listed(ofSource));
  });

  it("has the formulas that a repair would write, and the marks that a check would put on", () => {
    const { plan, annex } = inserted(id, { filled: true });
    for (const key of ["maxScore", "prevScore", "targetScore"] satisfies PointsColumnKey[]) {
      const { column } = annex.columns.get(key)!;
      for (const row of annex.rows.filter(({ children }) => children.length > 0)) {
        expect(plan.cells[row.row]![column]).toBe(childrenTotalOf(annex, row, key));
      }
      expect(plan.cells[annex.totalRow!.row]![column]).toBe(grandTotalOf(annex, key));
    }
    expect(nativeFormatsFor(annex)).toEqual(plan.conditionalFormats);
  });
});
