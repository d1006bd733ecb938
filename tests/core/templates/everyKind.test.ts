import { agencyDirectory } from "#core/agencies/agencies";
import type { ColumnKey } from "#core/annex/annex";
import { readAnnexes } from "#core/annex/readAnnexes";
import type { Finding } from "#core/findings/finding";
import { nativeFormatsFor } from "#core/marks/nativeFormats";
import type { SheetPlan } from "#core/plan/sheetPlan";
import { checkSheet } from "#core/rules/checkAnnex";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { layOutTemplate } from "#core/templates/layOutTemplate";
import { findTemplate } from "#core/templates/templates";
import { annexSheet, binhYen2024, dakPoRemedies2022, dakPoTargets2022, districtMonitoring, ducTho2022, type PrintedAnnex } from "../../support/annexFixtures";
import { planSnapshot } from "../../support/planSnapshot";

interface Case {
  readonly id: string;
  readonly source: PrintedAnnex<string>;
  readonly frame: readonly ColumnKey[];
}

const cases: readonly Case[] = [
  { id: "monitoring-huyen-2023", source: districtMonitoring, frame: ["stt", "criterion"] },
  { id: "action-plan-huyen-2022", source: ducTho2022, frame: ["stt", "goal", "task", "activity"] },
  { id: "targets-huyen-2022", source: dakPoTargets2022, frame: ["stt", "criterion"] },
  { id: "remedies-huyen-2022", source: dakPoRemedies2022, frame: ["stt", "criterion"] },
  { id: "report-xa-2024", source: binhYen2024, frame: ["stt", "indicator", "unit"] },
];

function laidOut(id: string, options: Parameters<typeof layOutTemplate>[1]): { plan: SheetPlan; snapshot: SheetSnapshot } {
  const plan = layOutTemplate(findTemplate(id)!, options);
  return { plan, snapshot: planSnapshot(plan) };
}

function annexOf(snapshot: SheetSnapshot) {
  const reading = readAnnexes(snapshot);
  expect([reading.annexes.length, reading.unreadable]).toEqual([1, []]);
  return reading.annexes[0]!;
}

function findingsIn(snapshot: SheetSnapshot): readonly Finding[] {
  return checkSheet(readAnnexes(snapshot), { agencies: agencyDirectory });
}

function listed(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, stt, column }) => `${rule} ${stt} ${column}`).sort();
}

describe.each(cases)("the template $id", ({ id, source, frame }) => {
  const template = findTemplate(id)!;

  it("holds every cell that the source prints", () => {
    const keys = template.columns.map(({ key }) => key).filter((key) => source.columns.some((column) => column.key === key));
    const printed = source.rows.map((row) => keys.map((key) => row[key] ?? ""));
    const held = template.rows.map((row) => {
      const cells: Readonly<Record<string, unknown>> = { ...row, ...row.printed };
      return keys.map((key) => String(cells[key] ?? "").replace("{year}", String(template.year)).replace("{lastYear}", String(template.year - 1)));
    });
    expect(held).toEqual(printed);
  });

  it("is read back as the annex that it says it is, with the source's rows", () => {
    const { plan, snapshot } = laidOut(id, { filled: true });
    const annex = annexOf(snapshot);
    expect([annex.kind, annex.rows.length, annex.year]).toEqual([template.kind, source.rows.length, source.year]);
    expect(annex.range).toEqual(plan.table);
    expect([...annex.columns.keys()]).toEqual(template.columns.map(({ key }) => key));
    expect(nativeFormatsFor(annex)).toEqual(plan.conditionalFormats);
  });

  it("shows the source's own faults when filled", () => {
    const { snapshot } = laidOut(id, { filled: true });
    expect(listed(findingsIn(snapshot))).toEqual(listed(findingsIn(annexSheet(source))));
  });

  it("brings only what belongs to its kind when empty, for any year, without an error or a warning", () => {
    const { plan, snapshot } = laidOut(id, { filled: false, year: 2024, unit: "huyện Lắk" });
    const annex = annexOf(snapshot);
    expect([annex.kind, annex.year, annex.rows.length]).toEqual([template.kind, 2024, template.rows.length]);
    for (const { key, column } of annex.columns.values()) {
      const written = plan.cells.slice(annex.heading.last + 1, annex.rows.at(-1)!.row + 1).some((row) => row[column] !== null && !String(row[column]).startsWith("="));
      expect([key, written]).toEqual([key, frame.includes(key)]);
    }
    expect(listed(findingsIn(snapshot).filter(({ severity }) => severity !== "info"))).toEqual([]);
  });

  it("offers agencies in every column of agencies, from the first row to the last", () => {
    const { plan } = laidOut(id, { filled: false });
    const agencies = template.columns.flatMap(({ key }, column) => (key.endsWith("Agency") ? [column] : []));
    const bottom = plan.table.bottom;
    const top = plan.freeze.rows;
    expect(plan.dropDowns.map(({ range }) => range)).toEqual(agencies.map((column) => ({ top, left: column, bottom, right: column })));
  });

  it("fills the page across at about its own size, and keeps its heading on every page", () => {
    const { plan } = laidOut(id, { filled: false });
    const millimetres = plan.columnWidths.reduce((sum, characters) => sum + ((characters * 7 + 5) / 96) * 25.4, 0);
    const room = 297 - plan.page.margins.left - plan.page.margins.right;
    expect(millimetres / room).toBeGreaterThan(0.95);
    expect(millimetres / room).toBeLessThan(1.15);
    expect(plan.page.titleRows).toEqual({ first: plan.table.top, last: plan.freeze.rows - 1 });
  });
});
