import { startExcel, type StartedExcel } from "../../support/startExcel";

describe("undo", () => {
  let started: StartedExcel;
  beforeEach(async () => {
    started = await startExcel();
  });
  afterEach(() => started.stop());

  const contents = () => [...started.excel.workbook.sheets[0]!.cells].map(([key, { value, formula }]) => [key, formula ?? value]).sort();
  const run = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown) =>
    started.Excel.run(async (context) => {
      work(context.workbook.worksheets.getActiveWorksheet(), context);
      await context.sync();
    });

  it("takes typed edits back and does them again, results included", () => {
    const { user } = started.excel;
    user.types("A1", "1");
    user.types("A2", "=A1*2");
    user.types("A1", "5");
    expect(started.excel.undoDepth).toBe(3);
    expect(user.undoes()).toBe(true);
    expect(started.excel.displayText(started.excel.workbook.activeSheetId, 1, 0)).toBe("2");
    user.undoes();
    expect(contents()).toEqual([["0,0", 1]]);
    expect(user.redoes()).toBe(true);
    expect(contents()).toEqual([["0,0", 1], ["1,0", "=A1*2"]]);
    user.undoes();
    user.undoes();
    expect([contents(), user.undoes(), started.excel.undoDepth]).toEqual([[], false, 0]);
  });

  it("takes inserted rows, sorting, hiding and clearing back", () => {
    const { user, workbook } = started.excel;
    user.pastes("A1", "3\n1\n2");
    const before = contents();
    user.insertsRows(2);
    user.sorts("A1:A4", 0);
    user.hidesRows(1);
    user.clears("A1:A4");
    while (started.excel.undoDepth > 1) user.undoes();
    expect(contents()).toEqual(before);
    expect(workbook.sheets[0]!.hiddenRows.size).toBe(0);
  });

  it("raises an ordinary local edit", async () => {
    const heard: string[] = [];
    started.excel.user.types("B2", "1");
    await run((_, context) => context.workbook.worksheets.onChanged.add(async ({ address, source, changeType }) => void heard.push(`${address} ${source} ${changeType}`)));
    started.excel.user.undoes();
    await started.excel.settled();
    expect(heard).toEqual(["B2 Local RangeEdited"]);
  });

  it.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ["a value", (sheet) => (sheet.getRange("Z1").values = [[1]])],
    ["a colour", (sheet) => (sheet.getRange("Z1").format.fill.color = "red")],
    ["a conditional format", (sheet) => sheet.getRange("Z1").conditionalFormats.add("Custom")],
    ["a sheet", (_, context) => context.workbook.worksheets.add()],
    ["a name", (_, context) => context.workbook.names.add("x_1", "=1")],
    ["a setting", (_, context) => context.workbook.settings.add("a", 1)],
    ["a page set-up", (sheet) => (sheet.pageLayout.orientation = "Landscape")],
  ])("is emptied when an add-in writes %s", async (_, write) => {
    started.excel.user.types("A1", "1");
    started.excel.counters.reset();
    await run(write);
    expect([started.excel.undoDepth, started.excel.counters.writes]).toEqual([0, 1]);
  });

  it("is emptied by requestUpdate of the ribbon", async () => {
    started.excel.user.types("A1", "1");
    await started.Office.ribbon.requestUpdate({ tabs: [{ id: "TabHome", groups: [{ id: "G", controls: [{ id: "B", enabled: false }] }] }] });
    expect(started.excel.undoDepth).toBe(0);
  });

  it("outlives reading, registering events and selecting", async () => {
    started.excel.user.types("A1", "1");
    started.excel.counters.reset();
    await run((sheet, context) => {
      sheet.getRange("A1").load("values,formulas,text");
      context.workbook.worksheets.load("items/name,items/visibility");
    });
    expect(started.excel.counters).toMatchObject({ syncs: 1, writes: 0 });
    await run((sheet) => {
      sheet.onChanged.add(async () => undefined);
      sheet.getRange("C3").select();
    });
    expect(started.excel.counters).toMatchObject({ syncs: 2, writes: 1 });
    expect(started.excel.undoDepth).toBe(1);
  });

  it("leaves a co-author's edits alone", () => {
    const { user } = started.excel;
    user.types("A1", "1");
    user.remotely(() => user.types("A2", "2"));
    user.undoes();
    expect(contents()).toEqual([["1,0", 2]]);
  });
});
