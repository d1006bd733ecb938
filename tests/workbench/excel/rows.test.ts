import { startExcel, type StartedExcel } from "../../support/startExcel";

describe("rows inserted, deleted, sorted and copied", () => {
  let started: StartedExcel;
  beforeEach(async () => {
    started = await startExcel();
  });
  afterEach(() => started.stop());

  const sheetOf = () => started.excel.workbook.sheets[0]!;
  const cell = (key: string) => sheetOf().cells.get(key);
  const addresses = (ranges: readonly { top: number; bottom: number }[]) => ranges.map(({ top, bottom }) => `${top + 1}:${bottom + 1}`);

  /** Five rows under a heading, a total, a check over heading to total, a list, a name, a merged title, print area. */
  async function annex(): Promise<void> {
    const { user } = started.excel;
    user.pastes("A5", "STT\tĐiểm\n'1\t1\n'1.1\t2\n'1.2\t3\n'2\t4\n'3\t5");
    user.types("B11", "=SUM(B$5:B10)");
    user.types("D1", "=B8");
    user.types("D2", "=B8:B8");
    await started.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B1").merge();
      const format = sheet.getRange("A5:B11").conditionalFormats.add("Custom");
      format.custom.rule.formula = '=COUNTIF($A$5:$A$11,$A5)>1';
      sheet.getRange("B6:B10").dataValidation.rule = { custom: { formula: "=B6>0" } };
      sheet.names.add("PL_Bang", sheet.getRange("A5:B11"));
      context.workbook.worksheets.add("Khác").getRange("A1").formulas = [["=SUM(Sheet1!B6:B10)"]];
      sheet.pageLayout.setPrintArea("A1:B11");
      sheet.pageLayout.setPrintTitleRows("$5:$5");
      sheet.getRange("8:8").format.rowHeight = 40;
      await context.sync();
    });
  }

  it("moves everything below an inserted row and widens what spans it", async () => {
    await annex();
    started.excel.user.insertsRows(8, 2);
    const sheet = sheetOf();
    expect([cell("12,1")!.formula, cell("12,1")!.value, cell("0,3")!.formula]).toEqual(["=SUM(B$5:B12)", 15, "=B10"]);
    expect(sheet.conditionalFormats[0]).toMatchObject({ formula: "=COUNTIF($A$5:$A$13,$A5)>1" });
    expect(addresses(sheet.conditionalFormats[0]!.ranges)).toEqual(["5:13"]);
    expect(addresses(sheet.validations[0]!.ranges)).toEqual(["6:12"]);
    expect(sheet.names[0]!.formula).toBe("=Sheet1!$A$5:$B$13");
    expect(started.excel.workbook.sheets[1]!.cells.get("0,0")).toMatchObject({ formula: "=SUM(Sheet1!B6:B12)", value: 15 });
    expect([sheet.page.printArea, sheet.page.titleRows]).toEqual([{ top: 0, left: 0, bottom: 12, right: 1 }, { first: 4, last: 4 }]);
    expect([...sheet.rowHeights]).toEqual([[9, 40]]);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });

  it("takes a deleted row out; what read only it is #REF!", async () => {
    await annex();
    started.excel.user.deletesRows(8);
    expect([cell("9,1")!.formula, cell("9,1")!.value]).toEqual(["=SUM(B$5:B9)", 12]);
    expect([cell("0,3")!.formula, cell("0,3")!.value, cell("1,3")!.value]).toEqual(["=#REF!", { error: "#REF!" }, { error: "#REF!" }]);
    expect(sheetOf().conditionalFormats[0]!.formula).toBe("=COUNTIF($A$5:$A$10,$A5)>1");
  });

  it("keeps a check right when the first row of its range is deleted", async () => {
    await annex();
    started.excel.user.deletesRows(5);
    expect(sheetOf().conditionalFormats[0]).toMatchObject({ formula: "=COUNTIF($A$5:$A$10,$A5)>1" });
    expect(addresses(sheetOf().conditionalFormats[0]!.ranges)).toEqual(["5:10"]);
  });

  it("gives inserted cells the format of the row above", async () => {
    await annex();
    await started.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("B7").numberFormat = [["0.00"]];
      await context.sync();
    });
    started.excel.user.insertsRows(8);
    expect(cell("7,1")).toEqual({ value: "", style: { numberFormat: "0.00" } });
  });

  it("moves only the columns of a part of a row", async () => {
    await annex();
    await started.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("D1").insert("Down");
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:A2").getOffsetRange(19, 0).delete("Left");
      await context.sync();
    });
    expect([cell("0,3"), cell("1,3")!.formula, cell("10,1")!.formula]).toEqual([undefined, "=B8", "=SUM(B$5:B10)"]);
  });

  it("keeps ranges that the add-in holds on their cells", async () => {
    await annex();
    await started.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A9");
      range.load("values");
      await context.sync();
      started.excel.user.insertsRows(3);
      range.load("address,values");
      await context.sync();
      expect([range.address, range.values]).toEqual(["Sheet1!A10", [["2"]]]);
    });
  });

  it("sorts rows with their formulas, blanks last", async () => {
    const { user } = started.excel;
    user.pastes("A1", "b\t2\n\t9\na\t1");
    user.types("C1", "=B1*10");
    user.types("C3", "=B3*10");
    user.sorts("A1:C3", 0);
    expect(["0,0", "1,0", "2,0", "0,2", "1,2"].map((key) => cell(key)?.formula ?? cell(key)?.value)).toEqual(["a", "b", undefined, "=B1*10", "=B2*10"]);
    expect([cell("0,2")!.value, cell("1,2")!.value, cell("2,1")!.value]).toEqual([10, 20, 9]);
  });

  it("adds conditional formats and validation with each copy of rows", async () => {
    await annex();
    started.excel.user.copiesRows(6, 9);
    const sheet = sheetOf();
    expect(sheet.conditionalFormats.map(({ formula, ranges, priority }) => [formula, addresses(ranges), priority])).toEqual([
      ["=COUNTIF($A$5:$A$11,$A5)>1", ["5:8", "10:11"], 0],
      ["=COUNTIF($A$5:$A$11,$A9)>1", ["9:9"], 1],
    ]);
    expect(sheet.validations.map(({ rule, ranges }) => [rule, addresses(ranges)])).toEqual([
      [{ custom: { formula: "=B6>0" } }, ["6:8", "10:10"]],
      [{ custom: { formula: "=B9>0" } }, ["9:9"]],
    ]);
    expect(cell("8,1")!.value).toBe(1);
  });

  it("renames and loses sheets in formulas", async () => {
    await annex();
    started.excel.user.renames("Sheet1", "Phụ lục 1");
    const other = () => started.excel.workbook.sheets.at(-1)!.cells.get("0,0");
    expect(other()).toMatchObject({ formula: "=SUM('Phụ lục 1'!B6:B10)", value: 15 });
    expect(sheetOf().names[0]!.formula).toBe("='Phụ lục 1'!$A$5:$B$11");
    started.excel.user.activates("Khác");
    started.excel.user.deletesSheet("Phụ lục 1");
    expect(other()).toMatchObject({ value: { error: "#REF!" } });
  });
});
