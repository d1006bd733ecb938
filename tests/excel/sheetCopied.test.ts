import { createEmulatedExcel } from "#workbench/excel/createEmulatedExcel";
import { annexInUse, coveredByMarks, litCells, seriousFindings, wrongTotals } from "../support/annexInUse";
import { shownSheet } from "../support/followedExcel";
import { openExcel } from "../support/openExcel";
import { createExcelHost } from "#excel/createExcelHost";
import { reviewSheet } from "#review/reviewSheet";

const missing = ["agency G17", "agency G51", "agency G55"];
const serious = ["agency-lead-missing 1.3.2 G17", "agency-lead-missing 3.2.2 G51", "agency-lead-missing 3.3.3 G55", "document-year 7.3 F141"];

describe("a sheet of ours that the user copies, renames and sends about", () => {
  test("is followed in its copy: same marks, totals and findings, and each sheet keeps to itself", async () => {
    const { excel, user, rests, review, sheet } = await annexInUse();
    const [name, covered] = [sheet().name, coveredByMarks(sheet())];
    user.copiesSheet(name);
    await rests();
    expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
    expect(review()).toMatchObject({ sheet: { id: sheet().id, name: `${name} (2)` }, annexes: [{ range: "A5:G152", rows: 146 }] });
    expect(seriousFindings(review())).toEqual(serious);
    expect([wrongTotals(sheet()), litCells(excel), coveredByMarks(sheet())]).toEqual([[], missing, covered]);
    expect(sheet().names.map((item) => [item.name, item.visible])).toEqual([["PL_Bang", false], ["PL_Meta", false]]);
    expect(sheet().names[0]!.formula).toBe(`='${name} (2)'!$A$5:$G$152`);

    user.types("C8", "9");
    user.insertsRows(12, 2);
    await rests();
    expect(wrongTotals(sheet())).toEqual([]);
    const original = excel.workbook.sheets.find((one) => one.name === name)!;
    expect([wrongTotals(original), litCells(excel, original)]).toEqual([[], missing]);
    expect(original.cells.get("7,2")!.value).not.toBe(9);
    excel.counters.reset();
    user.activates(name);
    await rests();
    expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
    expect([review().sheet.name, seriousFindings(review())]).toEqual([name, serious]);
  });

  test("keeps names, totals and checks under another name, which the pane shows as soon as Excel tells of it", async () => {
    const { excel, user, rests, review, sheet } = await annexInUse({ requirements: { ExcelApi: "1.17" } });
    user.renames(sheet().name, "Bản trình");
    await rests();
    expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
    expect(review().sheet).toEqual({ id: sheet().id, name: "Bản trình" });
    expect(sheet().names[0]!.formula).toBe("='Bản trình'!$A$5:$G$152");
    expect([wrongTotals(sheet()), litCells(excel), seriousFindings(review())]).toEqual([[], missing, serious]);
  });

  test("shows another name with the next edit where Excel tells nothing of names", async () => {
    const { user, rests, review, sheet } = await annexInUse();
    user.renames(sheet().name, "Bản trình");
    user.types("D8", "0,25");
    await rests();
    expect(review().sheet.name).toBe("Bản trình");
  });

  test("works in another workbook; only its drop-down still asks the old file", async () => {
    const { excel, user, sheet } = await annexInUse();
    excel.workbook.name = "Kế hoạch 2023.xlsx";
    const covered = coveredByMarks(sheet());
    const carried = user.carriesSheet(sheet().name);
    const other = await openExcel();
    other.user.receivesSheet(carried);
    const there = shownSheet(other);
    expect([wrongTotals(there), litCells(other), coveredByMarks(there)]).toEqual([[], missing, covered]);
    expect(there.names[0]!.formula).toBe("='Phụ lục CCHC 2023'!$A$5:$G$152");
    expect(there.validations.map(({ rule }) => rule)).toEqual([{ list: { inCellDropDown: true, source: "=[Kế hoạch 2023.xlsx]!PL_CoQuan" } }]);
    expect(other.workbook.names).toEqual([]);
    other.counters.reset();
    const read = await reviewSheet(createExcelHost(), null);
    expect(other.counters).toMatchObject({ syncs: 1, writes: 0 });
    expect(read.ok && seriousFindings(read.value)).toEqual(serious);
    other.user.types("C8", "1,5");
    expect(wrongTotals(there)).toEqual([]);
  });

  test("is the same after it was saved under another name and opened again, hidden, grouped and filtered rows included", async () => {
    const { excel, user, sheet } = await annexInUse();
    user.copiesSheet(sheet().name);
    user.groupsRows(7, 24);
    user.foldsGroup(8);
    user.hidesRows(45);
    user.filters("A5:G152", 0, ["1.", "1.1", "2.", "TỔNG"]);
    const opened = await createEmulatedExcel();
    await opened.open(await excel.save(), "Bản lưu.xlsx");
    const again = opened.workbook.sheets.find(({ name }) => name === sheet().name)!;
    expect(again.page).toEqual({ ...sheet().page, margins: expect.anything() });
    for (const part of ["names", "validations", "freeze", "hiddenRows", "rowLevels", "foldedAt", "autoFilter", "filters"] as const) {
      expect([part, again[part]]).toEqual([part, sheet()[part]]);
    }
    expect([wrongTotals(again), litCells(opened, again), coveredByMarks(again)]).toEqual([[], missing, coveredByMarks(sheet())]);
  });
});
