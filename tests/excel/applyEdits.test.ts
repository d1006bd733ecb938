import type { SheetEdit } from "#core/edits/edit";
import { parseA1 } from "#core/snapshot/address";
import { type CellState, cellStateIn } from "#core/snapshot/cellState";
import { createExcelHost } from "#excel/createExcelHost";
import { openExcel } from "../support/openExcel";
import { workbookJson } from "../support/workbookJson";

const at = (a1: string) => parseA1(a1)!;

/** A1 "1.10" as text, B1 "8,5" as text under General, C1 the number 2, D1 a date, E1 a formula, B2 the user's own. */
async function started() {
  const excel = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B1").numberFormat = [["@", "@"]];
    sheet.getRange("A1:E1").formulas = [["1.10", "8,5", 2, 45000, "=C1*2"]];
    sheet.getRange("B1:D1").numberFormat = [["General", "0.00", "d/m/yyyy"]];
    sheet.getRange("B2").values = [["riêng"]];
    sheet.getRange("C1").format.fill.color = "#FFFF00";
    await context.sync();
  });
  await excel.settled();
  excel.counters.reset();
  const sheet = excel.workbook.sheets[0]!;
  const host = createExcelHost();
  const states = async (...cells: string[]): Promise<readonly CellState[]> => {
    const read = await host.readSheet(sheet.id);
    if (!read.ok) throw new Error(read.problem.reason);
    excel.counters.reset();
    return cells.map((cell) => cellStateIn(read.value, at(cell)));
  };
  return { excel, host, sheet, states };
}

const edits: readonly SheetEdit[] = [
  { kind: "setText", cell: at("A1"), text: "=1.11" },
  { kind: "setNumber", cell: at("B1"), number: 8.5 },
  { kind: "setFormula", cell: at("C1"), formula: "=1+1.5" },
  { kind: "setText", cell: at("D1"), text: "01/02" },
  { kind: "setNumber", cell: at("E1"), number: 4 },
];
const edited = ["A1", "B1", "C1", "D1", "E1"];

describe("edits of a fix", () => {
  test("are written in two round trips: text stays text, numbers and formulas calculate, formats stay", async () => {
    const { excel, host, sheet, states } = await started();
    const expected = await states(...edited);
    const outcome = await host.applyEdits(sheet.id, edits, expected);
    expect(excel.counters.syncs).toBe(2);
    expect(outcome).toEqual({
      ok: true,
      value: [
        { cell: at("A1"), value: "=1.11", formula: "=1.11", numberFormat: "@" },
        { cell: at("B1"), value: 8.5, formula: 8.5, numberFormat: "General" },
        { cell: at("C1"), value: 2.5, formula: "=1+1.5", numberFormat: "0.00" },
        { cell: at("D1"), value: "01/02", formula: "01/02", numberFormat: "@" },
        { cell: at("E1"), value: 4, formula: 4, numberFormat: "General" },
      ],
    });
    expect(sheet.cells.get("0,2")!.style.fill).toBe("#FFFF00");
    expect(sheet.cells.get("1,1")!.value).toBe("riêng");
  });

  test("are taken back in two round trips, contents and number formats, byte for byte", async () => {
    const { excel, host, sheet, states } = await started();
    const before = workbookJson(sheet);
    const expected = await states(...edited);
    const written = await host.applyEdits(sheet.id, edits, expected);
    excel.counters.reset();
    const outcome = await host.restoreCells(sheet.id, expected, written.ok ? written.value : []);
    expect(outcome).toEqual({ ok: true, value: expected });
    expect(excel.counters.syncs).toBe(2);
    expect(workbookJson(sheet)).toBe(before);
  });

  test("are refused after one round trip and without a write where a cell is no longer as expected", async () => {
    const { excel, host, sheet, states } = await started();
    const expected = await states(...edited);
    excel.user.types("E1", "=C1*3");
    await excel.settled();
    excel.counters.reset();
    const outcome = await host.applyEdits(sheet.id, edits, expected);
    expect(outcome).toMatchObject({
      ok: false,
      problem: { reason: "changed-meanwhile", left: [], conflicts: [{ expected: { formula: "=C1*2" }, actual: { formula: "=C1*3", value: 6 } }] },
    });
    expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
  });

  test.each(["2", "'2,0"])("tell a number from text that looks like it, and see a changed format (%s)", async (typed) => {
    const { excel, host, sheet, states } = await started();
    const expected = await states("B1");
    excel.user.types("B1", typed);
    const outcome = await host.applyEdits(sheet.id, [edits[1]!], expected);
    expect(outcome).toMatchObject({ ok: false, problem: { reason: "changed-meanwhile" } });
  });

  test("do not mind that a formula gives another result by now", async () => {
    const { excel, host, sheet, states } = await started();
    const expected = await states("E1");
    excel.user.types("C1", "3");
    expect(await host.applyEdits(sheet.id, [edits[4]!], expected)).toMatchObject({ ok: true });
  });

  test("are refused on a protected sheet, which stays as it was", async () => {
    const { excel, host, sheet, states } = await started();
    const expected = await states(...edited);
    sheet.protected = true;
    const before = workbookJson(sheet);
    expect(await host.applyEdits(sheet.id, edits, expected)).toEqual({ ok: false, problem: { reason: "sheet-protected", detail: "", left: [] } });
    expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
    expect(workbookJson(sheet)).toBe(before);
  });

  test("go into unlocked cells of a protected sheet", async () => {
    const { host, sheet, states } = await started();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet.id).getRange("E1").format.protection.locked = false;
      await context.sync();
    });
    const expected = await states("E1");
    sheet.protected = true;
    // Formats of a protected sheet may not be changed, not even in unlocked cells: Excel decides.
    const outcome = await host.applyEdits(sheet.id, [edits[4]!], expected);
    if (!outcome.ok) expect(outcome.problem).toMatchObject({ reason: "sheet-protected", left: [] });
  });

  test.each([1, 2])("leave the workbook as it was when round trip %i fails", async (failing) => {
    const { excel, host, sheet, states } = await started();
    const expected = await states(...edited);
    const before = workbookJson(excel.workbook);
    excel.faults.failSync(failing, "GeneralException");
    expect(await host.applyEdits(sheet.id, edits, expected)).toMatchObject({ ok: false, problem: { reason: "unknown", left: [] } });
    expect(excel.counters.syncs).toBeLessThanOrEqual(3);
    expect(workbookJson(excel.workbook)).toBe(before);
  });

  test("leave the workbook as it was wherever Excel fails on the way, in at most three round trips", async () => {
    const { excel, host, sheet, states } = await started();
    const expected = await states(...edited);
    const before = workbookJson(excel.workbook);
    for (let actions = 1; actions < 40; actions += 1) {
      excel.counters.reset();
      excel.faults.failSync(2, "GeneralException", actions);
      const outcome = await host.applyEdits(sheet.id, edits, expected);
      excel.faults.clear();
      expect(outcome).toMatchObject({ ok: false, problem: { left: [] } });
      expect(excel.counters.syncs).toBe(3);
      expect(workbookJson(excel.workbook)).toBe(before);
    }
  });

  test("name the cells that may be left changed where they cannot be taken back", async () => {
    const { excel, host, sheet, states } = await started();
    const expected = await states("A1", "B1");
    excel.faults.failSync(2, "GeneralException", 6);
    excel.faults.failSync(3, "GeneralException");
    expect(await host.applyEdits(sheet.id, edits.slice(0, 2), expected)).toMatchObject({ ok: false, problem: { left: [`${sheet.name}!A1`, `${sheet.name}!B1`] } });
  });

  test("are taken back where Excel does not take one: a cell that a merge hides", async () => {
    const { excel, host, sheet, states } = await started();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet.id).getRange("A3:B3").merge();
      await context.sync();
    });
    await excel.settled();
    const expected = await states("A1", "B3");
    const before = workbookJson(sheet);
    const outcome = await host.applyEdits(sheet.id, [edits[0]!, { kind: "setText", cell: at("B3"), text: "mất" }], expected);
    expect(outcome).toEqual({ ok: false, problem: { reason: "not-taken", detail: "B3", left: [] } });
    expect(workbookJson(sheet)).toBe(before);
  });

  test("say that a cell is being edited, and that the sheet is gone", async () => {
    const { excel, host, sheet, states } = await started();
    const expected = await states("A1");
    expect(await host.applyEdits("{không-có}", [edits[0]!], expected)).toMatchObject({ ok: false, problem: { reason: "sheet-gone" } });
    excel.counters.reset();
    excel.faults.failSync(2, "InvalidOperationInCellEditMode");
    expect(await host.applyEdits(sheet.id, [edits[0]!], expected)).toMatchObject({ ok: false, problem: { reason: "cell-edit-mode", left: [] } });
    expect(excel.counters.syncs).toBe(2);
  });

  test("of a cell that nobody has looked at are a bug, not a problem", async () => {
    const { host, sheet } = await started();
    await expect(host.applyEdits(sheet.id, edits, [])).rejects.toThrow("A1");
  });
});
