import { markOf } from "#core/marks/recogniseMark";
import { createExcelHost } from "#excel/createExcelHost";
import { reviewSheet } from "#review/reviewSheet";
import { createEmulatedExcel } from "#workbench/excel/createEmulatedExcel";
import type { SheetModel } from "#workbench/excel/model/workbook";
import { annexInUse, coveredByMarks, litCells, seriousFindings, wrongTotals } from "../support/annexInUse";
import { convert, describeWithLibreOffice, libreOfficeTimeout } from "../support/libreOffice";
import { openExcel } from "../support/openExcel";

jest.setTimeout(libreOfficeTimeout);

const missing = ["agency G17", "agency G51", "agency G55"];
const serious = ["agency-lead-missing 1.3.2 G17", "agency-lead-missing 3.2.2 G51", "agency-lead-missing 3.3.3 G55", "document-year 7.3 F141"];
const namesOf = ({ names }: SheetModel) => names.map(({ name, formula }) => [name, formula]).sort();
const marksOf = ({ conditionalFormats }: SheetModel) => [...new Set(conditionalFormats.map(({ formula }) => markOf(formula ?? "")))].sort();

describeWithLibreOffice("an annex of ours that was worked on, saved by LibreOffice and opened in Excel again", () => {
  it("keeps totals, checks, names, drop-down and page, with rows filtered, hidden and grouped, renamed and copied", async () => {
    const { excel, user, sheet } = await annexInUse();
    user.renames(sheet().name, "Bản trình");
    user.copiesSheet("Bản trình");
    user.groupsRows(7, 24);
    user.foldsGroup(8);
    user.hidesRows(45);
    user.activates("Bản trình");
    user.filters("A5:G152", 0, ["1.", "1.1", "2.", "TỔNG"]);
    const back = await openExcel();
    await back.open(await convert(await excel.save(), "xlsx"), "Bản trình.xlsx");

    for (const name of ["Bản trình", "Bản trình (2)"]) {
      const ours = excel.workbook.sheets.find((one) => one.name === name)!;
      const theirs = back.workbook.sheets.find((one) => one.name === name)!;
      expect([wrongTotals(theirs), litCells(back, theirs)]).toEqual([[], missing]);
      expect([marksOf(theirs), coveredByMarks(theirs)]).toEqual([marksOf(ours), coveredByMarks(ours)]);
      expect(namesOf(theirs)).toEqual(namesOf(ours));
      expect(theirs.validations.map(({ rule, ranges }) => ({ rule, ranges }))).toEqual(ours.validations.map(({ rule, ranges }) => ({ rule, ranges })));
      expect(theirs.page).toMatchObject({ orientation: "Landscape", paperSize: "A4", titleRows: ours.page.titleRows, printArea: ours.page.printArea });
      expect([[...theirs.hiddenRows].sort(), theirs.rowLevels]).toEqual([[...ours.hiddenRows].sort(), ours.rowLevels]);
      expect([theirs.autoFilter, theirs.filters]).toEqual([ours.autoFilter, ours.filters]);
      // Known losses: converting without a window it leaves the frozen rows out, and it shows the names that Excel hides.
      expect(theirs.freeze).toBeNull();
      expect(theirs.names.map(({ visible }) => visible)).toEqual([true, true]);
    }
    expect(back.workbook.names.map(({ name, formula }) => [name, formula])).toEqual(expect.arrayContaining(excel.workbook.names.map(({ name, formula }) => [name, formula])));
    expect(back.workbook.sheets.map(({ visibility }) => visibility).filter((visibility) => visibility === "Hidden")).toHaveLength(1);

    back.user.activates("Bản trình (2)");
    const read = await reviewSheet(createExcelHost(), null);
    expect(read.ok && seriousFindings(read.value)).toEqual(serious);
    back.user.showsRows(6, 146);
    back.user.insertsRows(12);
    back.user.types("A12", "1.2.0");
    back.user.types("C12", "5");
    expect(wrongTotals(back.workbook.sheets.find(({ name }) => name === "Bản trình (2)")!)).toEqual([]);
  });

  it("keeps moved and copied rows right, and all marks known as ours", async () => {
    const { excel, user, sheet } = await annexInUse();
    user.movesRows(11, 7, 4);
    user.insertsCopies(60, 61);
    user.types("A61", "3.4.6");
    const back = await createEmulatedExcel();
    await back.open(await convert(await excel.save(), "xlsx"), "Đã sửa.xlsx");
    const theirs = back.workbook.sheets.find(({ name }) => name === sheet().name)!;
    expect([wrongTotals(theirs), litCells(back, theirs), marksOf(theirs)]).toEqual([[], litCells(excel), marksOf(sheet())]);
    expect(coveredByMarks(theirs)).toEqual(coveredByMarks(sheet()));
  });

  it("keeps a sheet from another workbook and its drop-down, but loses which file that asks", async () => {
    const { excel, user, sheet } = await annexInUse();
    excel.workbook.name = "Ke hoach.xlsx";
    const other = await createEmulatedExcel();
    other.user.receivesSheet(user.carriesSheet(sheet().name));
    const carried = other.workbook.sheets.find(({ name }) => name === sheet().name)!;
    const back = await createEmulatedExcel();
    await back.open(await convert(await other.save(), "xlsx"), "Tong hop.xlsx");
    const theirs = back.workbook.sheets.find(({ name }) => name === sheet().name)!;
    expect([wrongTotals(theirs), litCells(back, theirs)]).toEqual([[], missing]);
    expect(namesOf(theirs)).toEqual(namesOf(sheet()));
    expect(carried.validations.map(({ rule }) => rule)).toEqual([{ list: { inCellDropDown: true, source: "=[Ke hoach.xlsx]!PL_CoQuan" } }]);
    // Known loss: LibreOffice leaves the part with the file's name out, and so the number in the link points nowhere.
    const unlinked = { list: { inCellDropDown: true, source: "=[1]!PL_CoQuan" } };
    expect(theirs.validations.map(({ rule, ranges }) => ({ rule, ranges }))).toEqual(carried.validations.map(({ ranges }) => ({ rule: unlinked, ranges })));
  });

  it("keeps a whole table that was copied below itself right", async () => {
    const { excel, user, sheet } = await annexInUse();
    user.insertsCopies(1, 155, 152);
    const back = await createEmulatedExcel();
    await back.open(await convert(await excel.save(), "xlsx"), "Hai bảng.xlsx");
    const theirs = back.workbook.sheets.find(({ name }) => name === sheet().name)!;
    expect([wrongTotals(theirs), wrongTotals(theirs, 159)]).toEqual([[], wrongTotals(sheet(), 159)]);
  });
});
