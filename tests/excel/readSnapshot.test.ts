import { createExcelHost } from "#excel/createExcelHost";
import { openExcel } from "../support/openExcel";

async function started(options: Parameters<typeof openExcel>[0] = {}) {
  const excel = await openExcel(options);
  const host = createExcelHost();
  const read = async (sheetId: string | null = null) => {
    const outcome = await host.readSheet(sheetId);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    return outcome.value;
  };
  return { excel, host, read };
}

describe("reading a sheet", () => {
  test("gives values, formulas and number formats of the used part, where it stands", async () => {
    const { excel, read } = await started();
    excel.user.types("B3", "8,5");
    excel.user.types("C3", "Sở Nội vụ");
    excel.user.types("B4", "=B3*2");
    excel.user.types("C4", "=1/0");
    expect(await read()).toMatchObject({
      sheet: { id: excel.workbook.activeSheetId, name: excel.workbook.sheets[0]!.name },
      origin: { row: 2, column: 1 },
      values: [
        [8.5, "Sở Nội vụ"],
        [17, "#DIV/0!"],
      ],
      formulas: [
        [8.5, "Sở Nội vụ"],
        ["=B3*2", "=1/0"],
      ],
      numberFormats: [
        ["General", "General"],
        ["General", "General"],
      ],
      merges: [],
      calculated: true,
      cut: false,
    });
  });

  test("gives an empty grid for an empty sheet", async () => {
    const { read } = await started();
    expect(await read()).toMatchObject({ origin: { row: 0, column: 0 }, values: [], formulas: [], numberFormats: [], cut: false });
  });

  test("takes one round trip, writes nothing and leaves the undo list alone", async () => {
    const { excel, read } = await started();
    excel.user.types("A1", "STT");
    await excel.settled();
    excel.counters.reset();
    const depth = excel.undoDepth;
    await read();
    await read(excel.workbook.activeSheetId);
    expect(excel.counters).toMatchObject({ syncs: 2, writes: 0 });
    expect(excel.undoDepth).toBe(depth);
  });

  test("gives merged areas", async () => {
    const { excel, read } = await started();
    excel.user.types("A1", "PHỤ LỤC");
    await merges("A1:G1", "C4:E4");
    expect((await read()).merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 6 },
      { top: 3, left: 2, bottom: 3, right: 4 },
    ]);
  });

  test("gives merged areas also where Excel has too many to name at once, from the third reading on in one trip", async () => {
    const { excel, read } = await started();
    excel.user.types("A1", "STT");
    await merges(...Array.from({ length: 600 }, (_, row) => `B${row + 1}:C${row + 1}`));
    const { activeSheetId } = excel.workbook;
    const trips: number[] = [];
    for (let reading = 0; reading < 4; reading += 1) {
      excel.counters.reset();
      const snapshot = await read(activeSheetId);
      expect([snapshot.merges.length, snapshot.merges[599], "mergesUnknown" in snapshot]).toEqual([600, { top: 599, left: 1, bottom: 599, right: 2 }, false]);
      trips.push(excel.counters.syncs);
    }
    expect(trips).toEqual([2, 2, 1, 1]);
  });

  test("gives merged areas that reach over several blocks, and those far down, once each", async () => {
    const { excel, read } = await started();
    excel.user.types("A1", "STT");
    await merges("A10:A60", "D2500:E2700", ...Array.from({ length: 520 }, (_, row) => `B${row + 1}:C${row + 1}`));
    expect((await read()).merges).toHaveLength(522);
  });

  test("after a passing fault gives all the same, and the next reading takes one trip", async () => {
    const { excel, read } = await started();
    excel.user.types("A1", "PHỤ LỤC");
    await merges("A1:G1");
    const { activeSheetId } = excel.workbook;
    excel.counters.reset();
    excel.faults.failSync(1);
    expect((await read(activeSheetId)).merges).toHaveLength(1);
    expect(excel.counters.syncs).toBe(2);
    excel.counters.reset();
    expect((await read(activeSheetId)).merges).toHaveLength(1);
    expect(excel.counters.syncs).toBe(1);
  });

  test("reads on without merged areas where Excel tells them neither way, says so, and asks anew at the next reading", async () => {
    const { excel, read } = await started();
    excel.user.types("A1", "STT");
    await merges("B1:C1");
    const { activeSheetId } = excel.workbook;
    excel.counters.reset();
    excel.faults.failSync(1);
    excel.faults.failSync(2);
    expect(await read(activeSheetId)).toMatchObject({ values: [["STT"]], merges: [], mergesUnknown: true });
    expect(excel.counters.syncs).toBe(3);
    const next = await read(activeSheetId);
    expect([next.merges.length, "mergesUnknown" in next]).toEqual([1, false]);
  });

  test("gives up after three trips, with Excel's reason", async () => {
    const { excel, host } = await started();
    for (const trip of [1, 2, 3, 4]) excel.faults.failSync(trip);
    excel.counters.reset();
    expect(await host.readSheet(null)).toMatchObject({ ok: false, problem: { reason: "unknown" } });
    expect(excel.counters.syncs).toBe(3);
  });

  test("inspects with the furnishing also after a passing fault, or among many merged areas", async () => {
    const { excel, host } = await started();
    excel.user.types("A1", "STT");
    excel.faults.failSync(1);
    expect(await host.inspectSheet(null)).toMatchObject({ ok: true, value: { withheld: null, furnishing: {} } });
    await merges(...Array.from({ length: 513 }, (_, row) => `B${row + 1}:C${row + 1}`));
    const inspected = await host.inspectSheet(null);
    expect(inspected.ok && [inspected.value.withheld, inspected.value.snapshot.merges.length]).toEqual([null, 513]);
  });

  test("stops at 20.000 rows and 52 columns, and says so", async () => {
    const { excel, read } = await started();
    excel.user.types("A1", "STT");
    excel.user.types("AZ20000", "góc");
    expect(await read()).toMatchObject({ cut: false });
    excel.user.types("BA1", "ngoài");
    const cut = await read();
    expect(cut.cut).toBe(true);
    expect(cut.values).toHaveLength(20_000);
    expect(cut.values[0]).toHaveLength(52);
  });

  test("says that results may be old where calculation is manual", async () => {
    const { excel, read } = await started();
    excel.workbook.calculationMode = "Manual";
    expect(await read()).toMatchObject({ calculated: false });
  });

  test("reads a protected sheet, and one whose name has quotes", async () => {
    const { excel, read } = await started();
    excel.user.types("A1", "STT");
    excel.user.renames(excel.workbook.sheets[0]!.name, "Phụ lục của Bob's");
    excel.workbook.sheets[0]!.protected = true;
    expect(await read()).toMatchObject({ sheet: { name: "Phụ lục của Bob's" }, values: [["STT"]] });
  });

  test("says that the sheet is gone", async () => {
    const { host } = await started();
    expect(await host.readSheet("{không-có}")).toMatchObject({ ok: false, problem: { reason: "sheet-gone", left: [] } });
  });

  test("reads the upper part where the whole is too large for Excel on the web, and remembers that", async () => {
    const { excel, read } = await started();
    excel.user.types("A1", "STT");
    excel.user.types("C5000", "lạc");
    excel.faults.limitPayload(100_000);
    excel.counters.reset();
    expect(await read()).toMatchObject({ values: [["STT"]], cut: true });
    expect(excel.counters.syncs).toBe(2);
    await read(excel.workbook.activeSheetId);
    expect(excel.counters.syncs).toBe(3);
  });

  test("says that even the upper part is too large for Excel on the web", async () => {
    const { excel, host } = await started();
    excel.user.types("A1", "x".repeat(5_000));
    excel.faults.limitPayload(4_000);
    expect(await host.readSheet(null)).toMatchObject({ ok: false, problem: { reason: "too-large" } });
  });

  test("says that a cell is being edited where Excel does not wait for it", async () => {
    const { excel, host } = await started();
    excel.faults.failSync(1, "InvalidOperationInCellEditMode");
    expect(await host.readSheet(null)).toMatchObject({ ok: false, problem: { reason: "cell-edit-mode" } });
  });

  test("waits for the end of cell editing where Excel can", async () => {
    const { excel, host } = await started({ requirements: { DelayForCellEdit: "1.1" } });
    excel.user.types("A1", "STT");
    excel.faults.cellEditMode(true);
    const reading = host.readSheet(null);
    await new Promise((resolve) => setTimeout(resolve, 50));
    excel.faults.cellEditMode(false);
    expect(await reading).toMatchObject({ ok: true, value: { values: [["STT"]] } });
  });
});

async function merges(...addresses: string[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const address of addresses) sheet.getRange(address).merge();
    await context.sync();
  });
}
