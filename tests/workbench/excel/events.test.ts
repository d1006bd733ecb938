import { startExcel, type StartedExcel } from "../../support/startExcel";

describe("events", () => {
  let started: StartedExcel;
  beforeEach(async () => {
    started = await startExcel({ region: "en-US" });
  });
  afterEach(() => started.stop());

  /** Registers handlers on the collection, and gives what they hear. */
  async function listen(selections = false): Promise<{ kind: string; [key: string]: unknown }[]> {
    const heard: { kind: string }[] = [];
    await started.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const note = (kind: string) => async (args: object) => void heard.push({ kind, ...args });
      worksheets.onChanged.add(note("changed"));
      worksheets.onActivated.add(note("activated"));
      worksheets.onDeactivated.add(note("deactivated"));
      worksheets.onAdded.add(note("added"));
      worksheets.onDeleted.add(note("deleted"));
      worksheets.onCalculated.add(note("calculated"));
      worksheets.onFormatChanged.add(note("format"));
      worksheets.onRowSorted.add(note("sorted"));
      worksheets.onRowHiddenChanged.add(note("hidden"));
      if (selections) worksheets.onSelectionChanged.add(note("selected"));
      await context.sync();
    });
    return heard;
  }

  it("tells a typed edit with the values before and after", async () => {
    const heard = await listen();
    started.excel.user.types("C3", "8.5");
    expect(heard).toEqual([]);
    await started.excel.settled();
    expect(heard).toMatchObject([
      { kind: "changed", address: "C3", changeType: "RangeEdited", source: "Local", triggerSource: "Unknown", details: { valueBefore: "", valueAfter: 8.5, valueTypeBefore: "Empty", valueTypeAfter: "Double" } },
    ]);
  });

  it("tells that the cell is selected before it is typed into, if it was not", async () => {
    const heard = await listen(true);
    started.excel.user.types("C3", "1");
    started.excel.user.types("C3", "2");
    await started.excel.settled();
    expect(heard.map(({ kind, address }) => [kind, address])).toEqual([["selected", "C3"], ["changed", "C3"], ["changed", "C3"]]);
  });

  it("marks the add-in's own writes, with no details for several cells", async () => {
    const heard = await listen();
    await started.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [[1, 2], [3, 4]];
      await context.sync();
    });
    await started.excel.settled();
    expect(heard).toMatchObject([{ kind: "changed", address: "A1:B2", triggerSource: "ThisLocalAddin" }]);
    expect(heard[0]!["details"]).toBeUndefined();
  });

  it("marks a co-author's edit as remote", async () => {
    const heard = await listen();
    started.excel.user.remotely(() => started.excel.user.types("A1", "x"));
    await started.excel.settled();
    expect(heard).toMatchObject([{ kind: "changed", address: "A1", source: "Remote" }]);
    expect(started.excel.undoDepth).toBe(0);
  });

  it("raises onCalculated alone where only a result changes", async () => {
    started.excel.user.types("A2", "=A1*2");
    const heard = await listen();
    started.excel.user.types("A1", "4");
    await started.excel.settled();
    expect(heard.map(({ kind, address }) => [kind, address])).toEqual([["changed", "A1"], ["calculated", "A2"]]);
  });

  it("raises both onRowSorted and onChanged when a person sorts", async () => {
    started.excel.user.pastes("A1", "3\tc\n1\ta\n2\tb");
    const heard = await listen();
    started.excel.user.sorts("A1:B3", 0);
    await started.excel.settled();
    expect(heard.map(({ kind, address }) => [kind, address])).toEqual([["sorted", "A1:B3"], ["changed", "A1:B3"]]);
  });

  it("raises nothing when cells are merged", async () => {
    const heard = await listen();
    await started.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:C1").merge();
      await context.sync();
    });
    await started.excel.settled();
    expect(heard).toEqual([]);
  });

  it("tells inserted, deleted and hidden rows", async () => {
    started.excel.user.types("A5", "x");
    const heard = await listen();
    started.excel.user.insertsRows(3, 2);
    started.excel.user.deletesRows(1);
    started.excel.user.hidesRows(2);
    await started.excel.settled();
    expect(heard.map(({ kind, address, changeType }) => [kind, address, changeType])).toEqual([
      ["changed", "3:4", "RowInserted"],
      ["changed", "1:1", "RowDeleted"],
      ["hidden", "2:2", "Hidden"],
    ]);
  });

  it("tells sheets that come, go and are activated, and the selection", async () => {
    const heard = await listen(true);
    await started.Excel.run(async (context) => {
      context.workbook.worksheets.add("Phụ lục").activate();
      await context.sync();
    });
    started.excel.user.selects("B2:C3");
    started.excel.user.deletesSheet("Phụ lục");
    await started.excel.settled();
    expect(heard.map(({ kind, address }) => [kind, address])).toEqual([
      ["added", undefined],
      ["deactivated", undefined],
      ["activated", undefined],
      ["selected", "B2:C3"],
      ["deactivated", undefined],
      ["activated", undefined],
      ["deleted", undefined],
    ]);
  });

  it("serves handlers of one sheet, workbook.onSelectionChanged and the event's getRange", async () => {
    const heard: unknown[] = [];
    await started.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add(async (event) => {
        await started.Excel.run(async (later) => {
          const range = event.getRange(later);
          range.load("address,values");
          await later.sync();
          heard.push([range.address, range.values]);
        });
      });
      context.workbook.onSelectionChanged.add(async () => void heard.push("workbook selection"));
      await context.sync();
    });
    started.excel.user.selects("B2");
    started.excel.user.types("B2", "7");
    await started.excel.settled();
    expect(heard).toEqual(["workbook selection", ["Sheet1!B2", [[7]]]]);
  });

  it("stops when a handler is removed and while enableEvents is off", async () => {
    const heard: string[] = [];
    const handle = await started.Excel.run(async (context) => {
      const result = context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(address));
      context.runtime.enableEvents = false;
      await context.sync();
      return result;
    });
    started.excel.user.types("A1", "1");
    await started.Excel.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    started.excel.user.types("A2", "1");
    await started.excel.settled();
    await started.Excel.run(handle.context, async (context) => {
      handle.remove();
      await context.sync();
    });
    started.excel.user.types("A3", "1");
    await started.excel.settled();
    expect(heard).toEqual(["A2"]);
  });

  it("loses as many events as asked", async () => {
    const heard = await listen();
    started.excel.faults.loseEvents(1);
    started.excel.user.types("A1", "1");
    started.excel.user.types("A2", "2");
    await started.excel.settled();
    expect(heard.map(({ address }) => address)).toEqual(["A2"]);
  });
});
