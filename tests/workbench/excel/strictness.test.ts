import { startExcel, type StartedExcel } from "../../support/startExcel";

describe("strictness", () => {
  let started: StartedExcel;
  beforeEach(async () => {
    started = await startExcel();
  });
  afterEach(() => started.stop());

  const sheetOf = () => started.excel.workbook.sheets[0]!;

  /** The error code of a batch on the active sheet; null if it succeeds. */
  async function codeOf(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<string | null> {
    try {
      await started.Excel.run(async (context) => {
        work(context.workbook.worksheets.getActiveWorksheet(), context);
        await context.sync();
      });
      return null;
    } catch (error) {
      return (error as OfficeExtension.Error).code;
    }
  }

  it.each(["", "a".repeat(32), "a[b", "a]b", "a:b", "a*b", "a?b", "a/b", "a\\b", "'a"])("refuses %p as a sheet's name", async (name) => {
    expect(await codeOf((_, context) => void context.workbook.worksheets.add(name))).toBe("InvalidArgument");
  });

  it("refuses a name that is taken, in whatever case", async () => {
    expect(await codeOf((_, context) => void context.workbook.worksheets.add("SHEET1"))).toBe("ItemAlreadyExists");
    expect(await codeOf((sheet, context) => {
      context.workbook.worksheets.add("Khác");
      sheet.name = "khác";
    })).toBe("ItemAlreadyExists");
  });

  it("refuses arrays of the wrong size, formulas it cannot read and number formats that are none", async () => {
    expect(await codeOf((sheet) => void (sheet.getRange("A1:B2").values = [[1, 2, 3]]))).toBe("InvalidArgument");
    expect(await codeOf((sheet) => void (sheet.getRange("A1").formulas = [["=SUM("]]))).toBe("InvalidArgument");
    expect(await codeOf((sheet) => void (sheet.getRange("A1").formulas = [[`="${"a".repeat(256)}"`]]))).toBe("InvalidArgument");
    expect(await codeOf((sheet) => void (sheet.getRange("A1").numberFormat = [["[never"]]))).toBe("InvalidArgument");
    for (const address of ["A0", "A1,B2", "Sheet2!A1", "XFE1", "nothing"]) expect(await codeOf((sheet) => void sheet.getRange(address))).toBe("InvalidArgument");
    expect(await codeOf((sheet) => void sheet.getRange("'Sheet1'!A1"))).toBeNull();
    expect(await codeOf((_, context) => void context.workbook.worksheets.getItem("Missing").activate())).toBe("ItemNotFound");
    expect(sheetOf().cells.size).toBe(0);
  });

  it("does not roll back what stood before the failing action", async () => {
    expect(await codeOf((sheet, context) => {
      sheet.getRange("A1").values = [["kept"]];
      context.workbook.worksheets.getItem("Missing").activate();
      sheet.getRange("A2").values = [["never"]];
    })).toBe("ItemNotFound");
    expect([...sheetOf().cells.keys()]).toEqual(["0,0"]);
  });

  it("reads what is written by American custom; text cells keep text", async () => {
    await started.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B1:B4").numberFormat = [["@"], ["@"], ["@"], ["@"]];
      sheet.getRange("A1:A8").values = [["1.1"], ["2/3"], ["8,5"], ["10%"], ["TRUE"], ["'7.1"], ["19-8-2025"], ["1,234.5"]];
      sheet.getRange("B1:B4").values = [["1.10"], [5.5], ["=1+1"], [true]];
      const [general, text] = [sheet.getRange("A1:A8"), sheet.getRange("B1:B4")];
      general.load("values,numberFormat");
      text.load("values,formulas");
      await context.sync();
      const february3 = Date.UTC(new Date().getFullYear(), 1, 3) / 86_400_000 + 25_569;
      expect(general.values.flat()).toEqual([1.1, february3, "8,5", 0.1, true, "7.1", "19-8-2025", 1234.5]);
      expect(general.numberFormat.flat()).toEqual(["General", "d-mmm", "General", "0%", "General", "General", "General", "#,##0.00"]);
      expect(text.values.flat()).toEqual(["1.10", "5,5", "=1+1", "TRUE"]);
    });
  });

  it("leaves cells alone for null and empties them for an empty text", async () => {
    started.excel.user.pastes("A1", "1\t2");
    await codeOf((sheet) => void (sheet.getRange("A1:B1").values = [[null, ""]]));
    expect([...sheetOf().cells].map(([key, { value }]) => [key, value])).toEqual([["0,0", 1]]);
  });

  it("denies locked cells, formats and rows of a protected sheet, not the unlocked cells", async () => {
    await codeOf((sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
    });
    expect(await codeOf((sheet) => void (sheet.getRange("A1").values = [[1]]))).toBe("AccessDenied");
    expect(await codeOf((sheet) => void (sheet.getRange("B1").values = [[1]]))).toBeNull();
    expect(await codeOf((sheet) => void (sheet.getRange("B1").format.fill.color = "#FF0000"))).toBe("AccessDenied");
    expect(await codeOf((sheet) => void sheet.getRange("2:2").insert("Down"))).toBe("AccessDenied");
    expect(await codeOf((sheet) => void sheet.getRange("B1").conditionalFormats.add("Custom"))).toBe("AccessDenied");
    expect(() => started.excel.user.types("A1", "x")).toThrow("You cannot perform the requested operation.");
  });

  it("keeps the sheets of a protected workbook as they are", async () => {
    await codeOf((_, context) => context.workbook.protection.protect());
    expect(await codeOf((_, context) => void context.workbook.worksheets.add("Mới"))).toBe("InvalidOperation");
    expect(await codeOf((sheet) => void (sheet.name = "Mới"))).toBe("InvalidOperation");
    expect(await codeOf((sheet) => void (sheet.getRange("A1").values = [[1]]))).toBeNull();
  });

  it("keeps the last visible sheet, and activates none that is hidden", async () => {
    expect(await codeOf((sheet) => sheet.delete())).toBe("InvalidOperation");
    expect(await codeOf((sheet) => void (sheet.visibility = "Hidden"))).toBe("InvalidOperation");
    expect(await codeOf((_, context) => {
      const hidden = context.workbook.worksheets.add("Danh mục");
      hidden.visibility = "VeryHidden";
      hidden.activate();
    })).toBe("InvalidOperation");
  });

  it("merges, keeps only the first content, and takes nothing into hidden cells", async () => {
    started.excel.user.pastes("A1", "a\tb\tc");
    await codeOf((sheet) => {
      sheet.getRange("A1:C1").merge();
      sheet.getRange("A2:C3").merge(true);
      sheet.getRange("B1").values = [["hidden"]];
    });
    expect(sheetOf().merges).toHaveLength(3);
    expect([...sheetOf().cells].map(([key, { value }]) => [key, value])).toEqual([["0,0", "a"]]);
    expect(await codeOf((sheet) => sheet.getRange("B1:D1").merge())).toBe("InvalidOperation");
    expect(await codeOf((sheet) => void sheet.getRange("A1").insert("Down"))).toBe("InvalidOperation");
    await started.Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C3").getMergedAreasOrNullObject();
      areas.load("address,areaCount");
      areas.areas.load("items/address");
      const none = context.workbook.worksheets.getActiveWorksheet().getRange("B1:C3").getMergedAreasOrNullObject();
      none.load("address");
      await context.sync();
      expect([areas.address, areas.areaCount, areas.areas.items.length]).toEqual(["Sheet1!A1:C1,Sheet1!A2:C2,Sheet1!A3:C3", 3, 3]);
      expect(none.isNullObject).toBe(true);
    });
  });

  it("fails where more than 512 areas are merged", async () => {
    await codeOf((sheet) => sheet.getRange("A1:B513").merge(true));
    expect(await codeOf((sheet) => void sheet.getRange("A1:B513").getMergedAreasOrNullObject().load("address"))).toBe("InvalidOperation");
    expect(await codeOf((sheet) => void sheet.getRange("A1:B512").getMergedAreasOrNullObject().load("address"))).toBeNull();
  });

  it("gives null for whole columns and refuses to write them", async () => {
    await started.Excel.run(async (context) => {
      const column = context.workbook.worksheets.getActiveWorksheet().getRange("A:A");
      column.load("values");
      await context.sync();
      expect(column.values).toBeNull();
    });
    expect(await codeOf((sheet) => void (sheet.getRange("A:A").values = 1 as never))).toBe("InvalidArgument");
  });
});
