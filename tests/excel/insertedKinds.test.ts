import { layOutTemplate } from "#core/templates/layOutTemplate";
import { allTemplates, findTemplate } from "#core/templates/templates";
import { createExcelHost } from "#excel/createExcelHost";
import { undoInsertion } from "#review/undoInsertion";
import type { EmulatedExcel } from "#workbench/excel/emulatedExcel";
import { openExcel } from "../support/openExcel";

async function inserted(id: string, region: "vi-VN" | "en-US" = "vi-VN", filled = true) {
  const plan = layOutTemplate(findTemplate(id)!, { filled });
  const excel: EmulatedExcel = await openExcel({ region });
  const host = createExcelHost();
  expect((await host.insertSheet(plan)).ok).toBe(true);
  return { plan, host, excel, sheet: excel.workbook.sheets.find(({ name }) => name === plan.name)! };
}

describe.each(allTemplates().filter(({ kind }) => kind !== "score"))("the filled template $id in Excel", ({ id }) => {
  it.each(["vi-VN", "en-US"] as const)("has every text and number as planned, and calculates what the plan says (%s)", async (region) => {
    const { plan, sheet } = await inserted(id, region);
    const standing = plan.cells.map((row, top) => row.map((_, left) => sheet.cells.get(`${top},${left}`)?.value ?? ""));
    expect(standing).toEqual(plan.cells.map((row, top) => row.map((content, left) => plan.results[top]![left] ?? content ?? "")));
  });

  it("has the planned merges, and rows high enough for cells that span several", async () => {
    const { plan, sheet } = await inserted(id);
    const inOrder = (ranges: readonly { top: number; left: number }[]) => [...ranges].sort((a, b) => a.top - b.top || a.left - b.left);
    expect(inOrder(sheet.merges)).toEqual(inOrder(plan.merges));
    for (const { row, points } of plan.rowHeights) expect([row, sheet.rowHeights.get(row)]).toEqual([row, points]);
  });

  it.each([true, false])("can be taken back as long as nothing has been done to it (filled: %s)", async (filled) => {
    const { plan, host, excel, sheet } = await inserted(id, "vi-VN", filled);
    expect((await undoInsertion(host, sheet.id, plan)).ok).toBe(true);
    expect(excel.workbook.sheets.map(({ name }) => name)).not.toContain(plan.name);
  });

  it("offers lists beside it, agencies by the shared name and answers by their values", async () => {
    const { plan, sheet } = await inserted(id);
    const sources = sheet.validations.flatMap(({ ranges, rule }) => ranges.map(({ top, left }) => [top, left, (rule["list"] as { readonly source?: string }).source]));
    expect(sources.sort()).toEqual([
      ...plan.dropDowns.map(({ range, list }) => [range.top, range.left, `=${list.name}`]),
      ...plan.choices.map(({ range, values }) => [range.top, range.left, values.join(",")]),
    ].sort());
  });
});
