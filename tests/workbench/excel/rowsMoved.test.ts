import { startExcel, type StartedExcel } from "../../support/startExcel";
import { workbookJson } from "../../support/workbookJson";

describe("rows cut and inserted, copied and inserted", () => {
  let started: StartedExcel;
  beforeEach(async () => {
    started = await startExcel();
    const { user } = started.excel;
    user.pastes("A5", "STT\tĐiểm\n'1\t1\n'1.1\t2\n'1.2\t3\n'2\t4\n'3\t5");
    user.types("B11", "=SUM(B6:B10)");
    user.types("D1", "=B7");
    user.types("D2", "=SUM($B$7:$B$8)");
    await started.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A5:B11").conditionalFormats.add("Custom").custom.rule.formula = "=COUNTIF($A$5:$A$11,$A5)>1";
      sheet.getRange("B6:B10").dataValidation.rule = { custom: { formula: "=B6>0" } };
      sheet.names.add("PL_Bang", sheet.getRange("A5:B11"));
      context.workbook.worksheets.add("Khác").getRange("A1").formulas = [["=SUM(Sheet1!B6:B10)"]];
      sheet.getRange("7:7").format.rowHeight = 40;
      sheet.getRange("B7").numberFormat = [["0.00"]];
      await context.sync();
    });
  });
  afterEach(() => started.stop());

  const sheet = () => started.excel.workbook.sheets[0]!;
  const cell = (key: string) => sheet().cells.get(key);
  const column = () => [5, 6, 7, 8, 9].map((row) => cell(`${row},0`)!.value);
  const areas = (ranges: readonly { top: number; bottom: number }[]) => ranges.map(({ top, bottom }) => `${top + 1}:${bottom + 1}`);

  it("closes up the rows between; references, heights and formats go with the cut row", () => {
    started.excel.user.movesRows(7, 10);
    expect(column()).toEqual(["1", "1.2", "2", "1.1", "3"]);
    expect([cell("0,3")!.formula, cell("0,3")!.value]).toEqual(["=B9", 2]);
    expect([cell("10,1")!.formula, cell("10,1")!.value]).toEqual(["=SUM(B6:B10)", 15]);
    expect([...sheet().rowHeights]).toEqual([[8, 40]]);
    expect(cell("8,1")!.style.numberFormat).toBe("0.00");
    expect(sheet().names[0]!.formula).toBe("=Sheet1!$A$5:$B$11");
  });

  it("moves rows up as well, several at once", () => {
    started.excel.user.movesRows(9, 6, 2);
    expect(column()).toEqual(["2", "3", "1", "1.1", "1.2"]);
    expect(cell("0,3")!.formula).toBe("=B9");
  });

  it("shrinks or widens a sum whose first or last row is cut: its ends follow their cells", () => {
    started.excel.user.movesRows(6, 9);
    expect([cell("10,1")!.formula, cell("10,1")!.value]).toEqual(["=SUM(B8:B10)", 10]);
    expect(started.excel.workbook.sheets[1]!.cells.get("0,0")).toMatchObject({ formula: "=SUM(Sheet1!B8:B10)", value: 10 });
    started.excel.user.movesRows(10, 13);
    expect(cell("9,1")!.formula).toBe("=SUM(B8:B12)");
  });

  it("makes the cut row's conditional formats and validation rules of their own, right for where they stand", () => {
    started.excel.user.movesRows(7, 10);
    expect(sheet().conditionalFormats.map(({ formula, ranges }) => [formula, areas(ranges)])).toEqual([
      ["=COUNTIF($A$5:$A$11,$A5)>1", ["5:8", "10:11"]],
      ["=COUNTIF($A$5:$A$11,$A9)>1", ["9:9"]],
    ]);
    expect(sheet().validations.map(({ rule, ranges }) => [rule, areas(ranges)])).toEqual([
      [{ custom: { formula: "=B6>0" } }, ["6:8", "10:10"]],
      [{ custom: { formula: "=B9>0" } }, ["9:9"]],
    ]);
  });

  it("is one step of the undo list", () => {
    const unselected = () => workbookJson({ ...sheet(), selection: { top: 0, left: 0, bottom: 0, right: 0 } });
    const before = unselected();
    started.excel.user.movesRows(7, 10);
    started.excel.user.undoes();
    expect(unselected()).toBe(before);
  });

  it("moves nothing to where it stands, and tears no merged cell apart", () => {
    const before = workbookJson(sheet());
    started.excel.user.movesRows(7, 8);
    expect(workbookJson(sheet())).toBe(before);
    sheet().merges = [{ top: 7, bottom: 8, left: 3, right: 3 }];
    expect(() => started.excel.user.movesRows(8, 6)).toThrow(expect.objectContaining({ code: "InvalidOperation" }));
    expect(() => started.excel.user.movesRows(6, 9)).toThrow(expect.objectContaining({ code: "InvalidOperation" }));
    started.excel.user.movesRows(8, 6, 2);
    expect(sheet().merges).toEqual([{ top: 5, bottom: 6, left: 3, right: 3 }]);
  });

  it("tells the add-in of a row that came and one that went", async () => {
    const told: string[] = [];
    await started.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ changeType, address }) => void told.push(`${changeType} ${address}`));
      await context.sync();
    });
    started.excel.user.movesRows(7, 10);
    await started.excel.settled();
    expect(told).toEqual(["RowInserted 9:9", "RowDeleted 7:7"]);
  });

  it("inserts copies with their own relative references, heights and rules; nothing is overwritten", () => {
    started.excel.user.types("C7", "=B7*2");
    started.excel.user.insertsCopies(7, 9);
    expect(column()).toEqual(["1", "1.1", "1.2", "1.1", "2"]);
    expect([cell("8,2")!.formula, cell("8,2")!.value, cell("11,1")!.formula]).toEqual(["=B9*2", 4, "=SUM(B6:B11)"]);
    expect([...sheet().rowHeights]).toEqual([[6, 40], [8, 40]]);
    expect(sheet().conditionalFormats.map(({ ranges }) => areas(ranges))).toEqual([["5:8", "10:12"], ["9:9"]]);
    started.excel.user.insertsCopies(9, 6);
    expect([cell("5,2")!.formula, cell("9,2")!.formula]).toEqual(["=B6*2", "=B10*2"]);
    expect(() => started.excel.user.insertsCopies(6, 7, 2)).toThrow(expect.objectContaining({ code: "InvalidOperation" }));
  });
});
