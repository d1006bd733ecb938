import { startExcel, type StartedExcel } from "../../support/startExcel";

describe("the real office.js over the emulated Excel", () => {
  let started: StartedExcel;
  beforeEach(async () => {
    started = await startExcel();
  });
  afterEach(() => started.stop());

  it("writes values and reads them back", async () => {
    const { Excel } = started;
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
      range.values = [[1, "hai"], [true, ""]];
      range.load("values,address,valueTypes");
      await context.sync();
      expect(range.values).toEqual([[1, "hai"], [true, ""]]);
      expect(range.address).toBe("Sheet1!A1:B2");
      expect(range.valueTypes).toEqual([["Double", "String"], ["Boolean", "Empty"]]);
    });
  });

  it("calculates formulas in the same batch", async () => {
    const { Excel } = started;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Phụ lục");
      sheet.getRange("A1:A3").formulas = [[0.1], [0.2], ["=SUM(A1:A2)"]];
      const total = sheet.getRange("A3");
      total.load("values,formulas,text");
      await context.sync();
      expect(total.values).toEqual([[0.30000000000000004]]);
      expect(total.formulas).toEqual([["=SUM(A1:A2)"]]);
      expect(total.text).toEqual([["0,3"]]);
    });
  });
});
