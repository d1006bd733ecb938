import { startExcel, type StartedExcel } from "../../support/startExcel";

describe("faults and counting", () => {
  let started: StartedExcel;
  beforeEach(async () => {
    started = await startExcel();
  });
  afterEach(() => started.stop());

  const write = (address: string, options: Excel.RunOptions = {}) =>
    started.Excel.run(options, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [["x"]];
      await context.sync();
    }).then(
      () => null,
      (error: OfficeExtension.Error) => error.code,
    );
  const written = () => [...started.excel.workbook.sheets[0]!.cells.keys()];

  it("fails the n-th sync, before anything of it is done", async () => {
    started.excel.faults.failSync(2, "GeneralException");
    started.excel.faults.failSync(3, "AccessDenied");
    expect([await write("A1"), await write("A2"), await write("A3"), await write("A4")]).toEqual([null, "GeneralException", "AccessDenied", null]);
    expect(written()).toEqual(["0,0", "3,0"]);
  });

  it("fails after so many actions, what they did remains", async () => {
    started.excel.faults.failSync(1, "GeneralException", 100);
    expect(await write("A1")).toBe("GeneralException");
    expect(written()).toEqual(["0,0"]);
  });

  it("never answers a batch that hangs", async () => {
    started.excel.faults.hang();
    const first = write("A1");
    expect(await Promise.race([first, new Promise((resolve) => setTimeout(() => resolve("silence"), 30))])).toBe("silence");
    expect(await write("A2")).toBeNull();
    await started.excel.settled();
  });

  it("refuses batches while a cell is edited, or holds them if asked to", async () => {
    started.excel.faults.cellEditMode(true);
    expect(await write("A1")).toBe("InvalidOperationInCellEditMode");
    const delayed = write("A2", { delayForCellEdit: true });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(written()).toEqual([]);
    started.excel.faults.cellEditMode(false);
    expect([await delayed, written()]).toEqual([null, ["1,0"]]);
  });

  it("refuses requests and answers that are too large", async () => {
    started.excel.user.types("A1", "x".repeat(5_000));
    started.excel.faults.limitPayload(4_000);
    const read = started.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load("values");
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    const long = started.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["y".repeat(5_000)]];
      await context.sync();
    });
    await expect(long).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  });

  it("counts the add-in's batches and bytes, office.js' own house-keeping left out", async () => {
    const { excel, Excel } = started;
    excel.counters.reset();
    await write("A1");
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load("values");
      await context.sync();
      await context.sync();
    });
    await excel.settled();
    expect(excel.counters).toMatchObject({ syncs: 2, writes: 1 });
    expect(excel.counters.payloadBytes).toBeGreaterThan(500);
    excel.counters.reset();
    expect(excel.counters).toMatchObject({ syncs: 0, writes: 0, payloadBytes: 0 });
  });

  it("waits before it answers where latency is asked for", async () => {
    const slow = await startExcel({ latency: 40 });
    const before = performance.now();
    await slow.Excel.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
    });
    expect(performance.now() - before).toBeGreaterThan(35);
  });
});
