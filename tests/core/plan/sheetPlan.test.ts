import type { SheetPlan } from "#core/plan/sheetPlan";
import type { RangeAddress } from "#core/snapshot/address";
import { layOutTemplate } from "#core/templates/layOutTemplate";
import { allTemplates } from "#core/templates/templates";

const plans = allTemplates().flatMap((template) =>
  [false, true].map((filled) => [`${template.id}, ${filled ? "filled" : "empty"}`, layOutTemplate(template, { filled })] as const),
);

function inside(plan: SheetPlan, range: RangeAddress): boolean {
  return range.top >= 0 && range.left >= 0 && range.top <= range.bottom && range.left <= range.right &&
    range.bottom < plan.cells.length && range.right < plan.columnWidths.length;
}

describe.each(plans)("the plan of %s", (_, plan) => {
  it("is a full rectangle, with a width for each column and a result for each formula", () => {
    expect(new Set(plan.cells.map((row) => row.length))).toEqual(new Set([plan.columnWidths.length]));
    const formulas = plan.cells.map((row) => row.map((cell) => typeof cell === "string" && cell.startsWith("=")));
    expect(plan.results.map((row) => row.map((result) => result !== null))).toEqual(formulas);
  });

  it("keeps everything it names inside the sheet", () => {
    const ranges = [
      plan.table,
      plan.page.printArea,
      ...plan.formats.map(({ range }) => range),
      ...plan.dropDowns.map(({ range }) => range),
      ...plan.conditionalFormats.map(({ range }) => range),
      ...plan.names.flatMap(({ refersTo }) => ("range" in refersTo ? [refersTo.range] : [])),
    ];
    expect(ranges.filter((range) => !inside(plan, range))).toEqual([]);
    expect(inside(plan, { top: plan.firstCell.row, left: plan.firstCell.column, bottom: plan.firstCell.row, right: plan.firstCell.column })).toBe(true);
  });

  it("has a sheet name, texts and constants that Excel takes", () => {
    expect(plan.name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
    const texts = plan.cells.flat().filter((cell): cell is string => typeof cell === "string" && !cell.startsWith("="));
    expect(texts.filter((text) => text.length > 32_767 || text !== text.normalize("NFC"))).toEqual([]);
    for (const { refersTo } of plan.names) if ("text" in refersTo) expect(refersTo.text.length).toBeLessThanOrEqual(255);
  });

  it("keeps the margins of administrative documents", () => {
    const { top, bottom, left, right } = plan.page.margins;
    expect([top, bottom].every((margin) => margin >= 20 && margin <= 25)).toBe(true);
    expect([left >= 30 && left <= 35, right >= 15 && right <= 20]).toEqual([true, true]);
  });

  it("is plain data: it survives being written as JSON", () => {
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });
});
