import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AnnexKind } from "#core/annex/annex";
import type { SheetPlan } from "#core/plan/sheetPlan";
import { layOutTemplate } from "#core/templates/layOutTemplate";
import { allTemplates, findTemplate, type Template } from "#core/templates/templates";
import { openWorkbook } from "#workbench/excel/files/openWorkbook";
import { saveWorkbook } from "#workbench/excel/files/saveWorkbook";
import type { SheetModel, WorkbookModel } from "#workbench/excel/model/workbook";
import { readWorkbook } from "#xlsx/readWorkbook";
import { writePlan } from "#xlsx/writePlan";
import { convert, describeWithLibreOffice, libreOfficeTimeout, pictures } from "../support/libreOffice";

jest.setTimeout(libreOfficeTimeout);

const cases = allTemplates().flatMap(({ id }) => [true, false].map((filled) => [id, filled ? "filled" : "empty", filled] as const));
const otherKinds = allTemplates().flatMap(({ kind, id }) => (kind === "score" ? [] : [[kind, id] as const]));
const planOf = (id: string, filled: boolean) => layOutTemplate(findTemplate(id)!, { filled });

/** How many cells the sheet calculates. */
const calculated: Readonly<Record<AnnexKind, (template: Template) => number>> = {
  score: ({ rows }) => 3 * (rows.filter(({ maxScore }) => maxScore === undefined).length + 1),
  monitoring: () => 0,
  "action-plan": () => 7 + 1,
  targets: () => 0,
  remedies: () => 0,
  report: () => 11,
};

/** Without results in the file every number must come from LibreOffice's own calculation. */
const uncalculated = (plan: SheetPlan) => writePlan({ ...plan, results: [] });

/** The plan with other contents in some cells, by A1-like row and column counted from zero. */
function changed(plan: SheetPlan, contents: readonly (readonly [row: number, column: number, content: string | number | null])[]): SheetPlan {
  const cells = plan.cells.map((row) => [...row]);
  for (const [row, column, content] of contents) cells[row]![column] = content;
  return { ...plan, cells };
}

/** Colours that a cell shows in an HTML export, conditional formats applied: `"B7 #FFEB9C"`. */
function shownColours(html: string): string[] {
  const table = html.slice(html.indexOf("<table"), html.indexOf("</table>"));
  return table.split("<tr>").slice(1).flatMap((row, rowIndex) => {
    let column = 0;
    return [...row.matchAll(/<td([^>]*)>/g)].flatMap(([, attributes = ""]) => {
      const at = column;
      column += Number(/colspan="?(\d+)/.exec(attributes)?.[1] ?? 1);
      const colour = /bgcolor="(#[0-9A-F]{6})"/.exec(attributes)?.[1];
      return colour ? [`${String.fromCharCode(65 + at)}${rowIndex + 1} ${colour}`] : [];
    });
  });
}

describeWithLibreOffice("a new annex in LibreOffice", () => {
  test.each(cases)("%s, %s: every total is the one we know", async (id, _, filled) => {
    const plan = planOf(id, filled);
    const { sheets } = await readWorkbook(await convert(await uncalculated(plan), "xlsx"));
    const { values, formulas } = sheets[0]!.snapshot;
    const totals = plan.cells.flatMap((row, r) => row.flatMap((cell, c) => (typeof cell === "string" && cell.startsWith("=") ? [[r, c] as const] : [])));
    expect(totals.length).toBe(calculated[findTemplate(id)!.kind](findTemplate(id)!));
    for (const [row, column] of totals) {
      const result = plan.results[row]![column]!;
      expect(formulas[row]![column]).toMatch(/^=(SUMIFS|IF)\(/);
      if (typeof result === "number") expect(values[row]![column]).toBeCloseTo(result, 9);
      else expect([row, values[row]![column]]).toEqual([row, result]);
    }
    // Everything else stands as planned, numbers that look like others included ("1.10").
    plan.cells.forEach((line, row) =>
      line.forEach((content, column) => {
        if (totals.some(([r, c]) => r === row && c === column)) return;
        expect([row, column, values[row]?.[column] ?? ""]).toEqual([row, column, content ?? ""]);
      }),
    );
  });

  test("formats, drop-down, names, page set-up and print titles are kept", async () => {
    const plan = planOf("score-tinh-2022", true);
    const workbook = await openWorkbook(await convert(await writePlan(plan), "xlsx"));
    const sheet = workbook.sheets[0]!;
    expect(sheet.conditionalFormats.map(({ ranges, formula, format }) => [ranges, formula?.length, format.fill])).toEqual(
      plan.conditionalFormats.map(({ range, fill }) => [[range], expect.any(Number), fill]),
    );
    const list = plan.dropDowns[0]!;
    expect(sheet.validations).toMatchObject([
      { ranges: [list.range], rule: { list: { inCellDropDown: true, source: "=PL_CoQuan" } }, errorAlert: { showAlert: false }, prompt: { showPrompt: false } },
    ]);
    expect(workbook.names.map(({ name, formula }) => [name, formula])).toEqual([["PL_CoQuan", `=PL_DanhMuc!$A$1:$A$${list.list.items.length}`]]);
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([[plan.name, "Visible"], ["PL_DanhMuc", "Hidden"]]);
    expect(sheet.names.map(({ name, formula }) => [name, formula])).toEqual([
      ["PL_Bang", `='${plan.name}'!$A$5:$G$125`],
      ["PL_Meta", '="kind=score;template=score-tinh-2022;version=1;year=2022"'],
    ]);
    expect(sheet.page).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      printArea: plan.page.printArea,
      titleRows: plan.page.titleRows,
      centerHorizontally: plan.page.centerHorizontally,
    });
    expect(sheet.cells.get("6,0")!.style).toMatchObject({ numberFormat: "@", fontName: "Times New Roman" });
    expect([...sheet.columnWidths.values()].slice(0, 7).map(Math.round)).toEqual(plan.columnWidths);
  });

  test("nothing is coloured in the filled template, and what goes wrong lights up", async () => {
    const plan = planOf("score-tinh-2022", true);
    expect(shownColours(Buffer.from(await convert(await writePlan(plan), "html")).toString())).toEqual([]);
    const wrong = changed(plan, [
      [6, 4, 1], // 1.1: target below last year's 1.46
      [7, 3, 0.75], // 1.2: last year above the standard 0.5
      [10, 6, null], // 1.3.2: no lead agency
      [12, 3, "1,5"], // 1.5: text where points should stand
      [14, 2, 11], // 2: a typed number in place of the sum
    ]);
    const colours = shownColours(Buffer.from(await convert(await uncalculated(wrong), "html")).toString());
    expect(colours).toEqual([
      "E7 #FFEB9C",
      "D8 #FFC7CE",
      "E8 #FFEB9C", // and so 1.2's target of 0.5 is below last year's
      "G11 #FFC7CE",
      "D13 #FFC7CE",
      "C15 #FFC7CE",
      "C125 #FFC7CE", // the total no longer is the sum of the lowest rows
    ]);
  });

  test.each(otherKinds)("the filled template of the kind %s warns of what its source lacks, and of nothing else", async (kind, id) => {
    const html = await convert(await uncalculated(planOf(id, true)), "html");
    // Goal 1.2 has no number in its source.
    expect(shownColours(Buffer.from(html).toString())).toEqual(kind === "action-plan" ? ["A13 #FFC7CE"] : []);
  });

  test("figures of a report that go wrong light up, and answers can be picked", async () => {
    const plan = planOf("report-xa-2024", true);
    const row = (name: string) => plan.cells.findIndex((cells) => cells[0] === name || cells[1] === name);
    const wrong = changed(plan, [
      [row("1.1."), 3, 60], // 3 of 6 are 50 %
      [row("1.5."), 3, 2], // "Không = 0, Có = 1"
      [row("3.1.3."), 3, 100], // below its part, 118
      [row("4.2.1."), 3, "19 người"],
      [row("Số hồ sơ TTHC đã tiếp nhận trực tuyến"), 3, 352], // of 351
    ]);
    const file = await uncalculated(wrong);
    expect(shownColours(Buffer.from(await convert(file, "html")).toString())).toEqual(
      [row("1.1."), row("1.5."), row("Số TTHC cấp xã"), row("Số hồ sơ TTHC đã tiếp nhận trực tuyến"), row("4.2.1.")].map((at) => `D${at + 1} #FFC7CE`),
    );
    const { sheets } = await openWorkbook(await convert(file, "xlsx"));
    // LibreOffice puts neighbours with the same list together.
    const lists = sheets[0]!.validations.flatMap(({ rule, ranges }) =>
      ranges.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, index) => [top + index, (rule["list"] as { readonly source?: string } | undefined)?.source])),
    );
    expect(lists.sort(([one], [other]) => Number(one) - Number(other))).toEqual([
      [row("1.4.2."), "0,1,2"], [row("1.5."), "0,1"], [row("7.1."), "0,1"], [row("7.2."), "0,1,2"], [row("7.3."), "0,1,2"], [row("7.4."), "0,1,2"],
    ]);
  });

  test.each(allTemplates().map(({ id }) => id))("pages of %s are A4 across and every one of them has something to show", async (id) => {
    const pdf = await convert(await writePlan(planOf(id, true)), "pdf");
    const pages = await pictures(pdf, 72);
    const folder = join(process.cwd(), "tests", "screenshots", "libreoffice");
    await mkdir(folder, { recursive: true });
    await Promise.all(pages.map((page, index) => writeFile(join(folder, `${id}-${String(index + 1).padStart(2, "0")}.png`), page)));
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) {
      // The size stands in a PNG's first chunk.
      const size = [Buffer.from(page).readUInt32BE(16), Buffer.from(page).readUInt32BE(20)];
      expect(size).toEqual([842, 596]);
      expect(page.length).toBeGreaterThan(6_000);
    }
  });
});

describeWithLibreOffice("a workbook saved by the emulated Excel in LibreOffice", () => {
  const comparable = ({ cells, merges, conditionalFormats, validations, page }: SheetModel) => ({
    values: [...cells].filter(([, { value }]) => value !== "").map(([key, { value, formula }]) => [key, value, formula]).sort(),
    merges,
    conditionalFormats: conditionalFormats.map(({ formula, ranges, format }) => ({ formula, ranges, format })),
    validations,
    page,
  });

  test("is the same as the one it was opened from", async () => {
    const original = await writePlan(planOf("score-huyen-2023", true));
    const saved = await saveWorkbook(await openWorkbook(original));
    const through = async (bytes: Uint8Array): Promise<WorkbookModel> => openWorkbook(await convert(bytes, "xlsx"));
    const [ours, emulated] = [await through(original), await through(saved)];
    expect(emulated.sheets.map(comparable)).toEqual(ours.sheets.map(comparable));
    expect(emulated.names).toEqual(ours.names);
    expect(emulated.sheets[0]!.names).toEqual(ours.sheets[0]!.names);
  });
});
