import { readAnnexes } from "#core/annex/readAnnexes";
import type { RowsChange } from "#core/edits/rowsChange";
import { createExcelHost } from "#excel/createExcelHost";
import { type AnnexOrder, annexOrders } from "#review/annexOrder";
import { dakNong2022, krongNo2023, type PrintedAnnex } from "../support/annexFixtures";
import { annexInExcel } from "../support/annexInExcel";
import { totalledAnnex } from "../support/totalledAnnex";
import { workbookJson } from "../support/workbookJson";

jest.setTimeout(120_000);

/** Rows of the table as Excel numbers them, without the total row. */
const tables: readonly (readonly [string, PrintedAnnex, number])[] = [["Đắk Nông 2022", dakNong2022, 124], ["Krông Nô 2023", krongNo2023, 151]];

/** A real annex whose sums are formulas, with what a user may have beside and on it. */
async function started(annex: PrintedAnnex = dakNong2022) {
  const excel = await annexInExcel(totalledAnnex(annex));
  const host = createExcelHost();
  const sheet = excel.workbook.sheets[0]!;
  const original = workbookJson(sheet);
  const order = async (): Promise<AnnexOrder> => {
    const read = await host.readSheet(sheet.id);
    if (!read.ok) throw new Error(read.problem.reason);
    excel.counters.reset();
    const [found] = annexOrders(read.value, readAnnexes(read.value).annexes);
    if (!found) throw new Error("In order.");
    return found;
  };
  const change = async (): Promise<RowsChange> => {
    const { way } = await order();
    if ("reason" in way) throw new Error(way.reason);
    return way.change;
  };
  const sorts = async (address: string, column: number, ascending = true) => {
    excel.user.sorts(address, column, ascending);
    await excel.settled();
    sheet.selection = { top: 0, left: 0, bottom: 0, right: 0 };
  };
  return { excel, host, sheet, original, order, change, sorts };
}

describe("rows in the order of their numbers", () => {
  describe.each(tables)("%s", (_, annex, last) => {
    test.each([
      ["points", 2, true], ["points, largest first", 2, false], ["agency", 6, true], ["name", 1, true], ["number as text, falling", 0, false],
    ] as const)("sorted by %s: the sheet is byte for byte as before the user's sort, in two round trips", async (__, column, ascending) => {
      const { excel, host, sheet, original, change, sorts } = await started(annex);
      await sorts(`A6:H${last}`, column, ascending);
      expect(workbookJson(sheet)).not.toBe(original);
      const outcome = await host.reorderRows(sheet.id, await change());
      expect(outcome).toMatchObject({ ok: true });
      expect(excel.counters.syncs).toBe(2);
      expect(workbookJson(sheet)).toBe(original);
      expect(excel.undoDepth).toBe(0);
    });

    test("sorted with its total row by last year's points", async () => {
      const { host, sheet, original, change, sorts } = await started(annex);
      await sorts(`A6:H${last + 1}`, 3, false);
      expect(await host.reorderRows(sheet.id, await change())).toMatchObject({ ok: true });
      expect(workbookJson(sheet)).toBe(original);
    });
  });

  test("rows moved by cut and insert: each total reads as its place asks for", async () => {
    const { excel, host, sheet, change } = await started();
    const formulas = () => [...sheet.cells].filter(([, { formula }]) => formula !== undefined).map(([key, { formula }]) => `${key} ${formula}`).sort();
    const before = formulas();
    excel.user.movesRows(20, 60, 3);
    excel.user.movesRows(97, 8);
    await excel.settled();
    expect(formulas()).not.toEqual(before);
    expect(await host.reorderRows(sheet.id, await change())).toMatchObject({ ok: true });
    expect(formulas()).toEqual(before);
  });

  test("a formula of the user's own stays as Excel's sort leaves it, and is counted if it reaches beyond its row", async () => {
    const { excel, host, sheet, order, sorts } = await started();
    excel.user.types("H10", "=C10*2");
    excel.user.types("H12", "=SUM(C13:C15)");
    await sorts("A6:H124", 6);
    const { way } = await order();
    if ("reason" in way) throw new Error(way.reason);
    expect(way.ownFormulas).toBe(1);
    expect(await host.reorderRows(sheet.id, way.change)).toMatchObject({ ok: true });
    expect([sheet.cells.get("9,7")?.formula, sheet.cells.get("11,7")?.formula]).toEqual(["=C10*2", "=SUM(C13:C15)"]);
  });

  test("a column of text format beside the table does not confuse the places", async () => {
    const { host, sheet, original, change, sorts } = await started();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet.id).getRange("I6:I60").numberFormat = Array.from({ length: 55 }, () => ["@"]);
      await context.sync();
    });
    await sorts("A6:H124", 1);
    expect(await host.reorderRows(sheet.id, await change())).toMatchObject({ ok: true });
    const cells = (json: string) => JSON.stringify((JSON.parse(json) as { cells: [string, unknown][] }).cells.filter(([key]) => !key.endsWith(",8")));
    expect(cells(workbookJson(sheet))).toBe(cells(original));
  });
});

describe("nothing is written", () => {
  const refused = async (spoil: (given: Awaited<ReturnType<typeof started>>) => void | Promise<void>) => {
    const given = await started();
    await given.sorts("A6:H124", 6);
    const change = await given.change();
    await spoil(given);
    await given.excel.settled();
    const before = workbookJson(given.excel.workbook);
    given.excel.counters.reset();
    const outcome = await given.host.reorderRows(given.sheet.id, change);
    expect(workbookJson(given.excel.workbook)).toBe(before);
    return { outcome, syncs: given.excel.counters.syncs, writes: given.excel.counters.writes };
  };

  test("where a row is no longer the one that was read", async () => {
    const { outcome, syncs, writes } = await refused(({ excel }) => excel.user.types("A40", "9.9"));
    expect(outcome).toMatchObject({ ok: false, problem: { reason: "changed-meanwhile", left: [], conflicts: [{ actual: { value: "9.9" } }] } });
    expect({ syncs, writes }).toEqual({ syncs: 1, writes: 0 });
  });

  test("where the column beside the table has been filled", async () => {
    const { outcome, syncs } = await refused(({ excel }) => excel.user.types("I50", "mới"));
    expect(outcome).toMatchObject({ ok: false, problem: { reason: "changed-meanwhile", left: [] } });
    expect(syncs).toBe(1);
  });

  test("on a protected sheet", async () => {
    const { outcome, syncs } = await refused(({ sheet }) => void (sheet.protected = true));
    expect(outcome).toEqual({ ok: false, problem: { reason: "sheet-protected", detail: "", left: [] } });
    expect(syncs).toBe(1);
  });

  test("where rows are hidden, which are named", async () => {
    const { outcome, syncs } = await refused(({ excel }) => {
      excel.user.hidesRows(20);
      excel.user.hidesRows(30, 4);
    });
    expect(outcome).toEqual({ ok: false, problem: { reason: "rows-hidden", detail: "", left: [], places: ["20", "30–33"] } });
    expect(syncs).toBe(2);
  });

  test("where a filter hides rows", async () => {
    const { outcome } = await refused(({ excel }) => excel.user.filters("A5:H124", 6, ["Sở Nội vụ"]));
    expect(outcome).toMatchObject({ ok: false, problem: { reason: "rows-hidden", left: [] } });
  });

  test("while a cell is being edited, and where the sheet is gone", async () => {
    const { excel, host, sheet, change, sorts } = await started();
    await sorts("A6:H124", 6);
    const wanted = await change();
    const before = workbookJson(excel.workbook);
    excel.faults.failSync(2, "InvalidOperationInCellEditMode");
    expect(await host.reorderRows(sheet.id, wanted)).toMatchObject({ ok: false, problem: { reason: "cell-edit-mode", left: [] } });
    expect(workbookJson(excel.workbook)).toBe(before);
    expect(await host.reorderRows("{không-có}", wanted)).toMatchObject({ ok: false, problem: { reason: "sheet-gone" } });
  });
});

describe("where Excel fails on the way", () => {
  test("the workbook is as before, wherever it was, in at most four round trips", async () => {
    const { excel, host, sheet, change, sorts } = await started();
    await sorts("A6:H125", 3, false);
    excel.user.types("H200", "=C12");
    const wanted = await change();
    const before = workbookJson(excel.workbook);
    let failed = 0;
    for (let actions = 0; actions < 1_200; actions += actions < 16 ? 1 : 130) {
      excel.counters.reset();
      excel.faults.failSync(2, "GeneralException", actions);
      const outcome = await host.reorderRows(sheet.id, wanted);
      excel.faults.clear();
      expect(outcome).toMatchObject({ ok: false, problem: { reason: "unknown", left: [] } });
      expect(excel.counters.syncs).toBe(4);
      expect(workbookJson(excel.workbook)).toBe(before);
      failed += 1;
    }
    expect(failed).toBe(26);
  });

  test("at the first look nothing was begun", async () => {
    const { excel, host, sheet, change, sorts } = await started();
    await sorts("A6:H124", 6);
    const wanted = await change();
    const before = workbookJson(excel.workbook);
    excel.faults.failSync(1);
    expect(await host.reorderRows(sheet.id, wanted)).toMatchObject({ ok: false, problem: { left: [] } });
    expect(workbookJson(excel.workbook)).toBe(before);
  });

  test("what may be left changed is named where the rows cannot be put back", async () => {
    const { excel, host, sheet, change, sorts } = await started();
    await sorts("A6:H124", 6);
    const wanted = await change();
    excel.faults.failSync(2, "GeneralException", 8);
    excel.faults.failSync(3);
    expect(await host.reorderRows(sheet.id, wanted)).toMatchObject({ ok: false, problem: { left: [expect.stringMatching(new RegExp(`^${sheet.name}!A\\d+:H\\d+$`))] } });
  });
});
