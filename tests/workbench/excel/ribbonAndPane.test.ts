import { startExcel, type StartedExcel } from "../../support/startExcel";

describe("ribbon, pane and start", () => {
  let started: StartedExcel;
  beforeEach(async () => {
    started = await startExcel();
  });
  afterEach(() => started.stop());

  it("tells the add-in its host, languages and theme", async () => {
    const { Office } = started;
    expect([Office.context.host, Office.context.platform, Office.context.displayLanguage, Office.context.contentLanguage]).toEqual(["Excel", "PC", "vi-VN", "vi-VN"]);
    const dark = await startExcel({ displayLanguage: "en-US", region: "en-US", theme: "dark" });
    expect([dark.Office.context.displayLanguage, dark.Office.context.contentLanguage]).toEqual(["en-US", "en-US"]);
    expect(dark.Office.context.officeTheme.bodyBackgroundColor).toBe("#212121");
  });

  it("presses a ribbon button and waits until the add-in has completed", async () => {
    const { Office, excel, Excel } = started;
    Office.actions.associate("checkSheet", async (event: Office.AddinCommands.Event) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["checked"]];
        await context.sync();
      });
      event.completed();
    });
    await excel.user.presses("checkSheet");
    expect(excel.workbook.sheets[0]!.cells.get("0,0")!.value).toBe("checked");
    await expect(excel.user.presses("missing")).rejects.toThrow('"missing" failed with status 11101');
  });

  it("shows and hides the pane of the shared runtime", async () => {
    const { Office, excel } = started;
    const heard: string[] = [];
    const remove = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void heard.push(visibilityMode));
    await Office.addin.hide();
    await Office.addin.showAsTaskpane();
    await excel.settled();
    expect(heard).toEqual(["Hidden", "Taskpane"]);
    await remove();
    expect(await Office.addin.getStartupBehavior()).toBe("None");
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe("Load");
  });

  it("tells separators and calculation", async () => {
    const { Excel, excel } = started;
    excel.user.types("A1", "1");
    excel.user.types("A2", "=A1");
    await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.load("calculationMode,calculationState,decimalSeparator,thousandsSeparator,useSystemSeparators,cultureInfo/name,cultureInfo/numberFormat/numberDecimalSeparator");
      await context.sync();
      expect(application.toJSON()).toMatchObject({
        calculationMode: "Automatic", calculationState: "Done", decimalSeparator: ",", thousandsSeparator: ".", useSystemSeparators: true,
        cultureInfo: { name: "vi-VN", numberFormat: { numberDecimalSeparator: "," } },
      });
      application.calculationMode = "Manual";
      await context.sync();
      excel.user.types("A1", "5");
      application.load("calculationState");
      const result = context.workbook.worksheets.getActiveWorksheet().getRange("A2");
      result.load("values,formulasLocal");
      await context.sync();
      expect([application.calculationState, result.values]).toEqual(["Pending", [[1]]]);
      application.calculate("Full");
      result.load("values");
      application.load("calculationState");
      await context.sync();
      expect([application.calculationState, result.values]).toEqual(["Done", [[5]]]);
    });
  });

  it("shows and takes formulas with the region's separators", async () => {
    await started.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A2");
      range.formulasLocal = [["=ROUND(1,25;1)"], ["8,5"]];
      range.load("formulas,formulasLocal,values");
      await context.sync();
      expect([range.formulas, range.formulasLocal, range.values]).toEqual([[["=ROUND(1.25,1)"], [8.5]], [["=ROUND(1,25;1)"], ["8,5"]], [[1.3], [8.5]]]);
    });
  });

  it("gives each start a workbook and an office.js of its own", async () => {
    const other = await startExcel();
    other.excel.user.types("A1", "x");
    expect(started.excel.workbook.sheets[0]!.cells.size).toBe(0);
    expect(other.Excel).not.toBe(started.Excel);
  });
});
