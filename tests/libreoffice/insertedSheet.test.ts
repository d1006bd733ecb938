import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { layOutTemplate } from "#core/templates/layOutTemplate";
import { findTemplate } from "#core/templates/templates";
import { createExcelHost } from "#excel/createExcelHost";
import { reviewSheet, reviewSnapshot } from "#review/reviewSheet";
import type { Review } from "#review/reviewState";
import { openWorkbook } from "#workbench/excel/files/openWorkbook";
import type { SheetModel } from "#workbench/excel/model/workbook";
import { readWorkbook } from "#xlsx/readWorkbook";
import { convert, describeWithLibreOffice, libreOfficeTimeout } from "../support/libreOffice";
import { openExcel } from "../support/openExcel";

jest.setTimeout(libreOfficeTimeout);

/** The file with no result beside any formula, so that every number must come from whoever opens it. */
function uncalculated(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const [name, bytes] of Object.entries(parts)) {
    if (name.startsWith("xl/worksheets/sheet")) parts[name] = strToU8(strFromU8(bytes).replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1"));
  }
  return zipSync(parts);
}

/** A cell's formula and result by its place, formulas only. */
function totalsOf(sheet: SheetModel): Map<string, number> {
  return new Map([...sheet.cells].filter(([, cell]) => cell.formula !== undefined).map(([place, cell]) => [place, cell.value as number]));
}

describeWithLibreOffice("an annex inserted through office.js, worked on and saved", () => {
  it("has our totals when LibreOffice calculates it anew, and keeps all that a sheet of ours has", async () => {
    const excel = await openExcel();
    const inserted = await createExcelHost().insertSheet(layOutTemplate(findTemplate("score-tinh-2022")!, { filled: true }));
    expect(inserted.ok).toBe(true);
    excel.user.types("D8", "0,25");
    excel.user.insertsRows(10);
    excel.user.types("A10", "1.3.3");
    excel.user.types("D10", "0,5");
    await excel.settled();
    const ours = excel.workbook.sheets.find((sheet) => sheet.id === excel.workbook.activeSheetId)!;

    const saved = await openWorkbook(await convert(uncalculated(await excel.save()), "xlsx"));
    const theirs = saved.sheets.find(({ name }) => name === ours.name)!;
    const [expected, calculated] = [totalsOf(ours), totalsOf(theirs)];
    expect(expected.size).toBeGreaterThan(80);
    expect([...calculated.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [place, total] of expected) expect([place, calculated.get(place)]).toEqual([place, expect.closeTo(total, 9)]);

    expect(theirs.conditionalFormats.map(({ ranges }) => ranges)).toEqual(ours.conditionalFormats.map(({ ranges }) => ranges));
    expect(theirs.validations.map(({ ranges, rule }) => ({ ranges, rule }))).toEqual(ours.validations.map(({ ranges, rule }) => ({ ranges, rule })));
    expect(theirs.names.map(({ name, formula }) => [name, formula])).toEqual(ours.names.map(({ name, formula }) => [name, formula]));
    expect(theirs.page).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      titleRows: ours.page.titleRows,
      printArea: ours.page.printArea,
    });
    expect(theirs.cells.get("6,0")?.style.numberFormat).toBe("@");
    expect(theirs.cells.get("6,1")?.style).toMatchObject({ fontName: "Times New Roman", bold: true, wrap: true });
  });

  it("brings the same findings to the command line as to the pane", async () => {
    const excel = await openExcel();
    const host = createExcelHost();
    await host.insertSheet(layOutTemplate(findTemplate("score-huyen-2023")!, { filled: true }));
    const live = await reviewSheet(host, null);
    const { sheets } = await readWorkbook(await excel.save());
    const file = sheets.map(({ snapshot }) => reviewSnapshot(snapshot)).find(({ annexes }) => annexes.length > 0)!;
    const told = (review: Review) => review.findings.map(({ rule, cell, data }) => ({ rule, cell, data }));
    expect(live.ok && told(live.value)).toEqual(told(file));
    expect(file.findings.filter(({ severity }) => severity === "error").map(({ rule, stt }) => [rule, stt])).toEqual([
      ["agency-lead-missing", "1.3.2"],
      ["agency-lead-missing", "3.2.2"],
      ["agency-lead-missing", "3.3.3"],
      ["document-year", "7.3"],
    ]);
  });
});
