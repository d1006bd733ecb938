import type { StartedExcel } from "../../support/startExcel";
import { startExcel } from "../../support/startExcel";

let started: StartedExcel;
beforeEach(async () => {
  started = await startExcel();
  started.excel.user.pastes("A1", "d\t4\nb\t2\na\t1\nc\t3");
  await started.excel.settled();
});

const sheetOf = () => started.excel.workbook.sheets[0]!;
const column = (letter: 0 | 1 | 2) => [0, 1, 2, 3].map((row) => sheetOf().cells.get(`${row},${letter}`)?.value);
const sorts = (address: string, field: object, ...more: unknown[]) =>
  started.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
    range.sort.apply([field as Excel.SortField], ...(more as [boolean?, boolean?, Excel.SortOrientation?]));
    await context.sync();
  });

describe("Range.sort", () => {
  it("sorts rows by a column, formulas and formats with them, borders and heights staying", async () => {
    await started.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("C1").formulas = [["=B1*10+$B$4"]];
      sheet.getRange("A1").format.fill.color = "#FFFF00";
      sheet.getRange("A1").format.borders.getItem("EdgeBottom").style = "Continuous";
      sheet.getRange("A1").format.rowHeight = 40;
      await context.sync();
    });
    await sorts("A1:C4", { key: 1, ascending: true, sortOn: "Value" }, false, false, "Rows");
    expect(column(0)).toEqual(["a", "b", "c", "d"]);
    expect(sheetOf().cells.get("3,2")).toMatchObject({ formula: "=B4*10+$B$4", value: 44 });
    expect([sheetOf().cells.get("3,0")?.style.fill, sheetOf().cells.get("0,0")?.style.fill]).toEqual(["#FFFF00", undefined]);
    expect([sheetOf().cells.get("3,0")?.style.borders, sheetOf().cells.get("0,0")?.style.borders]).toEqual([undefined, { EdgeBottom: expect.anything() }]);
    expect(sheetOf().rowHeights).toEqual(new Map([[0, 40]]));
  });

  it("sorts downwards, leaves a heading, and takes text for numbers where asked", async () => {
    await sorts("A1:B4", { key: 0, ascending: false }, false, true);
    expect(column(0)).toEqual(["d", "c", "b", "a"]);
    started.excel.user.clears("A1:B4");
    await started.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A4");
      range.numberFormat = [["@"], ["@"], ["@"], ["General"]];
      range.values = [["10"], ["9"], ["2"], [3]];
      await context.sync();
    });
    await sorts("A1:A4", { key: 0, ascending: true, dataOption: "TextAsNumber" });
    expect(column(0)).toEqual(["2", 3, "9", "10"]);
    await sorts("A1:A4", { key: 0, ascending: true });
    expect(column(0)).toEqual([3, "10", "2", "9"]);
  });

  it("does not move hidden rows", async () => {
    started.excel.user.hidesRows(2);
    await sorts("A1:B4", { key: 0, ascending: true });
    expect(column(0)).toEqual(["a", "b", "c", "d"]);
    expect(column(1)).toEqual([1, 2, 3, 4]);
    await sorts("A1:B4", { key: 0, ascending: false });
    expect(column(0)).toEqual(["d", "b", "c", "a"]);
  });

  it("raises onRowSorted with the address, and empties the undo list", async () => {
    const told: string[] = [];
    await started.Excel.run(async (context) => {
      context.workbook.worksheets.onRowSorted.add(async ({ address }) => void told.push(address));
      await context.sync();
    });
    expect(started.excel.undoDepth).toBe(1);
    await sorts("A1:B4", { key: 0, ascending: true });
    await started.excel.settled();
    expect({ told, undo: started.excel.undoDepth }).toEqual({ told: ["A1:B4"], undo: 0 });
  });

  it.each([
    ["a column outside the range", { key: 2, ascending: true }, "InvalidArgument"],
    ["colours", { key: 0, ascending: true, sortOn: "CellColor", color: "#FF0000" }, "NotImplemented"],
  ])("refuses %s", async (_, field, code) => {
    await expect(sorts("A1:B4", field)).rejects.toMatchObject({ code });
    expect(column(0)).toEqual(["d", "b", "a", "c"]);
  });

  it("refuses merged cells and a protected sheet", async () => {
    sheetOf().merges.push({ top: 1, left: 0, bottom: 2, right: 0 });
    await expect(sorts("A1:B4", { key: 1, ascending: true })).rejects.toMatchObject({ code: "InvalidOperation" });
    sheetOf().merges.length = 0;
    sheetOf().protected = true;
    await expect(sorts("A1:B4", { key: 1, ascending: true })).rejects.toMatchObject({ code: "AccessDenied" });
    expect(column(0)).toEqual(["d", "b", "a", "c"]);
  });
});
