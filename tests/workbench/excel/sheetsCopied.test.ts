import { strFromU8, unzipSync } from "fflate";
import { openWorkbook } from "#workbench/excel/files/openWorkbook";
import type { SheetModel } from "#workbench/excel/model/workbook";
import { startExcel, type StartedExcel } from "../../support/startExcel";
import { workbookJson } from "../../support/workbookJson";

describe("sheets copied, moved and renamed", () => {
  let started: StartedExcel;
  beforeEach(async () => {
    started = await startExcel();
    started.excel.workbook.name = "Cũ.xlsx";
    await started.Excel.run(async (context) => {
      const [sheet, list] = [context.workbook.worksheets.getActiveWorksheet(), context.workbook.worksheets.add("Danh mục")];
      sheet.name = "Phụ lục";
      list.getRange("A1:A2").values = [["Sở A"], ["Sở B"]];
      list.visibility = "Hidden";
      context.workbook.names.add("PL_CoQuan", list.getRange("A1:A2"));
      context.workbook.names.add("Diem", sheet.getRange("B2"));
      sheet.getRange("A1:C3").formulas = [["STT", "Điểm", "Đơn vị"], ["1", 2, "=COUNTA(PL_CoQuan)"], ["2", "='Phụ lục'!B2", "='Danh mục'!A1"]];
      sheet.names.add("PL_Bang", sheet.getRange("A1:C3")).visible = false;
      sheet.getRange("A2:C3").conditionalFormats.add("Custom").custom.rule.formula = "=$B2>1";
      sheet.getRange("C2:C3").dataValidation.rule = { list: { inCellDropDown: true, source: "=PL_CoQuan" } };
      sheet.pageLayout.orientation = "Landscape";
      sheet.freezePanes.freezeRows(1);
      await context.sync();
    });
    started.excel.user.hidesRows(3);
  });
  afterEach(() => started.stop());

  const sheetNamed = (name: string): SheetModel => started.excel.workbook.sheets.find((sheet) => sheet.name === name)!;
  const formulas = (sheet: SheetModel) => [...sheet.cells.values()].flatMap(({ formula }) => formula ?? []);

  it("puts the copy after the sheet, with all that stands on it, its own names and a new id", () => {
    const original = sheetNamed("Phụ lục");
    const before = workbookJson(original);
    expect(started.excel.user.copiesSheet("Phụ lục")).toBe("Phụ lục (2)");
    const copy = sheetNamed("Phụ lục (2)");
    expect(started.excel.workbook.sheets.map(({ name }) => name)).toEqual(["Phụ lục", "Phụ lục (2)", "Danh mục"]);
    expect(workbookJson(original)).toBe(before);
    expect(copy.id).not.toBe(original.id);
    expect(started.excel.workbook.activeSheetId).toBe(copy.id);
    expect(formulas(copy)).toEqual(["=COUNTA(PL_CoQuan)", "='Phụ lục (2)'!B2", "='Danh mục'!A1"]);
    expect(copy.names.map(({ name, formula, visible }) => [name, formula, visible])).toEqual([
      ["PL_Bang", "='Phụ lục (2)'!$A$1:$C$3", false],
      ["Diem", "='Phụ lục (2)'!$B$2", true],
    ]);
    expect(copy.conditionalFormats).toEqual([{ ...original.conditionalFormats[0]!, id: expect.not.stringMatching(original.conditionalFormats[0]!.id) }]);
    expect(copy).toMatchObject({ validations: original.validations, page: original.page, freeze: { rows: 1 }, hiddenRows: new Set([2]) });
    expect(started.excel.user.copiesSheet("Phụ lục")).toBe("Phụ lục (3)");
    expect(started.excel.undoDepth).toBe(0);
  });

  it("keeps names within Excel's 31 letters", () => {
    started.excel.user.renames("Phụ lục", "Phụ lục cải cách hành chính xã");
    expect(started.excel.user.copiesSheet("Phụ lục cải cách hành chính xã")).toBe("Phụ lục cải cách hành chính (2)");
  });

  it("changes the copy alone afterwards", () => {
    started.excel.user.copiesSheet("Phụ lục");
    started.excel.user.types("B2", "9");
    started.excel.user.showsRows(3);
    expect(sheetNamed("Phụ lục").cells.get("1,1")!.value).toBe(2);
    expect(sheetNamed("Phụ lục (2)").cells.get("2,1")!.value).toBe(9);
    expect(sheetNamed("Phụ lục").hiddenRows.size).toBe(1);
  });

  it("tells the add-in of the new sheet; a co-author's copy does not come before one's eyes", async () => {
    const told: string[] = [];
    await started.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async ({ worksheetId, source }) => void told.push(`added ${worksheetId} ${source}`));
      worksheets.onActivated.add(async ({ worksheetId }) => void told.push(`activated ${worksheetId}`));
      await context.sync();
    });
    started.excel.user.copiesSheet("Phụ lục");
    started.excel.user.remotely(() => started.excel.user.copiesSheet("Phụ lục"));
    await started.excel.settled();
    const [own, theirs] = [sheetNamed("Phụ lục (2)").id, sheetNamed("Phụ lục (3)").id];
    expect(told).toEqual([`added ${own} Local`, `activated ${own}`, `added ${theirs} Remote`]);
  });

  it("refers to the old file from another workbook; names of the workbook and the list stay behind", async () => {
    const other = await startExcel();
    other.excel.user.receivesSheet(started.excel.user.carriesSheet("Phụ lục"));
    const { sheets, names } = other.excel.workbook;
    const copy = sheets[1]!;
    expect(sheets.map(({ name }) => name)).toEqual(["Sheet1", "Phụ lục"]);
    expect(names).toEqual([]);
    expect(formulas(copy)).toEqual(["=COUNTA([Cũ.xlsx]!PL_CoQuan)", "='Phụ lục'!B2", "='[Cũ.xlsx]Danh mục'!A1"]);
    expect(copy.validations[0]!.rule).toEqual({ list: { inCellDropDown: true, source: "=[Cũ.xlsx]!PL_CoQuan" } });
    expect(copy.names.map(({ name, formula }) => [name, formula])).toEqual([["PL_Bang", "='Phụ lục'!$A$1:$C$3"]]);
    expect(copy.conditionalFormats[0]!.formula).toBe("=$B2>1");
    expect(other.excel.workbook.activeSheetId).toBe(copy.id);
    expect(other.excel.user.receivesSheet(started.excel.user.carriesSheet("Phụ lục"))).toBe("Phụ lục (2)");
    other.stop();
  });

  it("takes the sheet away where it is moved, but never the last one that shows", async () => {
    expect(() => started.excel.user.carriesSheet("Phụ lục", { move: true })).toThrow(expect.objectContaining({ code: "InvalidOperation" }));
    started.excel.user.copiesSheet("Phụ lục");
    started.excel.user.carriesSheet("Phụ lục", { move: true });
    expect(started.excel.workbook.sheets.map(({ name }) => name)).toEqual(["Phụ lục (2)", "Danh mục"]);
  });

  it("stores links by number with the file's name beside them, and opens them again", async () => {
    const other = await startExcel();
    other.excel.user.receivesSheet(started.excel.user.carriesSheet("Phụ lục"));
    const file = await other.excel.save();
    const parts = unzipSync(file);
    const text = (path: string) => strFromU8(parts[path]!);
    expect(text("xl/worksheets/sheet2.xml")).toContain("<formula1>[1]!PL_CoQuan</formula1>");
    expect(text("xl/externalLinks/_rels/externalLink1.xml.rels")).toContain('Target="C%C5%A9.xlsx" TargetMode="External"');
    const opened = (await openWorkbook(file)).sheets[1]!;
    expect(formulas(opened)).toEqual(formulas(other.excel.workbook.sheets[1]!));
    expect(opened.validations[0]!.rule).toEqual(other.excel.workbook.sheets[1]!.validations[0]!.rule);
    other.stop();
  });

  it("follows a new name everywhere", () => {
    started.excel.user.renames("Phụ lục", "Bản mới");
    const sheet = sheetNamed("Bản mới");
    expect(formulas(sheet)).toEqual(["=COUNTA(PL_CoQuan)", "='Bản mới'!B2", "='Danh mục'!A1"]);
    expect(sheet.names[0]!.formula).toBe("='Bản mới'!$A$1:$C$3");
    expect(started.excel.workbook.names[1]!.formula).toBe("='Bản mới'!$B$2");
  });
});
