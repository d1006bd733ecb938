import { startExcel } from "../../support/startExcel";
import { workbookJson } from "../../support/workbookJson";

async function started(version = "1.14") {
  const { excel, Excel } = await startExcel({ requirements: { ExcelApi: version } });
  const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));
  return { excel, sheet: excel.workbook.sheets[0]!, onSheet, user: excel.user };
}

describe("comments", () => {
  it("are listed with the cells they stand at, and follow them; those of a deleted row go with it", async () => {
    const { user, onSheet } = await started();
    user.comments("B3", "một");
    user.comments("C5", "hai");
    const told = () =>
      onSheet(async ({ comments }, context) => {
        comments.load("items/content,items/authorName");
        await context.sync();
        const cells = comments.items.map((comment) => comment.getLocation());
        for (const cell of cells) cell.load("address");
        await context.sync();
        return comments.items.map(({ content, authorName }, at) => `${content} ${authorName} ${cells[at]!.address}`);
      });
    expect(await told()).toEqual(["một Người dùng Sheet1!B3", "hai Người dùng Sheet1!C5"]);
    user.insertsRows(4);
    user.deletesRows(3);
    expect(await told()).toEqual(["hai Người dùng Sheet1!C5"]);
    user.movesRows(5, 2);
    expect(await told()).toEqual(["hai Người dùng Sheet1!C2"]);
    user.undoes();
    user.undoes();
    expect(await told()).toEqual(["một Người dùng Sheet1!B3", "hai Người dùng Sheet1!C6"]);
  });

  it("are added and deleted by add-ins; a cell has one, a protected sheet takes none", async () => {
    const { sheet, onSheet } = await started();
    const add = (address: string) =>
      onSheet(async (own, context) => {
        own.comments.add(address, "ba");
        await context.sync();
      }).then(() => "added", (error: OfficeExtension.Error) => error.code);
    expect([await add("Sheet1!D4"), await add("D4"), await add("A1:A2")]).toEqual(["added", "InvalidOperation", "InvalidArgument"]);
    sheet.protected = true;
    expect(await add("E5")).toBe("AccessDenied");
    sheet.protected = false;
    await onSheet(async (own, context) => {
      own.comments.getItemAt(0).delete();
      await context.sync();
    });
    expect(sheet.comments).toEqual([]);
  });

  it("are no notes, which are told from ExcelApi 1.18 on alone", async () => {
    const { excel, sheet, user, onSheet } = await started();
    user.notes("B3", "ghi chú");
    const comments = await onSheet(async (own, context) => {
      const count = own.comments.getCount();
      await context.sync();
      return count.value;
    });
    expect([comments, sheet.notes.map(({ content }) => content), excel.undoDepth]).toEqual([0, ["ghi chú"], 1]);
    user.deletesRows(3);
    expect(sheet.notes).toEqual([]);
  });
});

describe("drawings", () => {
  const bounds = (onSheet: Awaited<ReturnType<typeof started>>["onSheet"]) =>
    onSheet(async ({ shapes, charts }, context) => {
      shapes.load("items/top,items/height,items/left,items/width,items/placement,items/type");
      charts.load("items/top,items/height");
      await context.sync();
      return [...shapes.items.map(({ type, placement, top, height }) => [type, placement, top, height]), ...charts.items.map(({ top, height }) => ["Chart", top, height])];
    });

  it("lie where the cells under them lie, move and shrink as they are told to", async () => {
    const { user, onSheet } = await started();
    user.placesPicture("B3:C5");
    user.placesPicture("B3:C5", "OneCell");
    user.placesPicture("B3:C5", "Absolute");
    user.placesChart("E4:F4");
    expect(await bounds(onSheet)).toEqual([["Image", "TwoCell", 32, 41], ["Image", "OneCell", 32, 41], ["Image", "Absolute", 32, 41], ["Chart", 47, 11]]);
    user.insertsRows(1);
    expect(await bounds(onSheet)).toEqual([["Image", "TwoCell", 47, 41], ["Image", "OneCell", 47, 41], ["Image", "Absolute", 32, 41], ["Chart", 62, 11]]);
    user.deletesRows(5);
    expect(await bounds(onSheet)).toEqual([["Image", "TwoCell", 47, 26], ["Image", "OneCell", 47, 41], ["Image", "Absolute", 32, 41], ["Chart", 60, 0]]);
    user.insertsRows(5);
    expect(await bounds(onSheet)).toEqual([["Image", "TwoCell", 47, 41], ["Image", "OneCell", 47, 41], ["Image", "Absolute", 32, 41], ["Chart", 75, 0]]);
    user.deletesRows(4, 3);
    expect((await bounds(onSheet))[0]).toEqual(["Image", "TwoCell", 45, 0]);
  });

  it("are measured as rows and columns are, hidden rows for nothing", async () => {
    const { user, sheet, onSheet } = await started();
    sheet.rowHeights.set(1, 40);
    user.types("A3", "chữ");
    user.hidesRows(4);
    const measured = await onSheet(async (own, context) => {
      const range = own.getRange("B2:C5");
      range.load("top,left,height,width");
      await context.sync();
      return [range.top, range.left, range.height, range.width];
    });
    expect(measured).toEqual([15, 48, 70, 96]);
  });
});

describe("tables", () => {
  it("tell their range and follow their cells; of a pivot table no part is deleted", async () => {
    const { excel, user, onSheet } = await started();
    user.makesTable("B3:C9");
    user.makesPivotTable("E12:F15");
    const ranges = () =>
      onSheet(async ({ tables, pivotTables }, context) => {
        tables.load("items/name");
        pivotTables.load("items/name");
        await context.sync();
        const all = [...tables.items.map((table) => table.getRange()), ...pivotTables.items.map(({ layout }) => layout.getRange())];
        for (const range of all) range.load("address");
        await context.sync();
        return all.map(({ address }) => address);
      });
    user.deletesRows(4);
    expect(await ranges()).toEqual(["Sheet1!B3:C8", "Sheet1!E11:F14"]);
    const before = workbookJson(excel.workbook);
    expect(() => user.deletesRows(14)).toThrow(/invalid on the object/);
    expect(() => user.insertsRows(12)).toThrow(/invalid on the object/);
    expect(() => user.makesTable("C8:D9")).toThrow(/invalid on the object/);
    expect(workbookJson(excel.workbook)).toBe(before);
    user.deletesRows(11, 4);
    expect(await ranges()).toEqual(["Sheet1!B3:C8"]);
  });
});
