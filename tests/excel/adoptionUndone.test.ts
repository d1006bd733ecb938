import { damaged, typed } from "../support/adopting";
import { workbookJson } from "../support/workbookJson";

describe("taking an adoption back", () => {
  test("shows the cells that have changed since and writes nothing; then takes the rest back", async () => {
    const { excel, adopt, undo, store, sheet, at, states } = await typed();
    await adopt();
    excel.user.types("C7", "3");
    await excel.settled();
    const before = workbookJson(excel.workbook);
    await undo();
    expect(store.getState().notice).toMatchObject({ kind: "conflict", unchanged: 116, conflicts: [{ cell: { row: 6, column: 2 }, moved: false }] });
    expect(workbookJson(excel.workbook)).toBe(before);
    await undo(true);
    expect(store.getState().notice).toMatchObject({ kind: "done", data: { left: 1 } });
    expect(at(6, 2)).toMatchObject({ value: 3 });
    expect([...sheet().cells.values()].filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(sheet().page.orientation).toBe("Portrait");
    expect(states().slice(1)).toEqual(["missing", "missing", "missing"]);
  });

  test("leaves what the user has set since: the page, marks taken off by themselves", async () => {
    const { excel, adopt, undo, sheet, store, host } = await typed();
    await adopt(["page", "marks", "dropDown"]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().pageLayout.zoom = { scale: 70 };
      await context.sync();
    });
    await host.removeMarks(null);
    excel.user.insertsRows(3);
    await excel.settled();
    await undo();
    expect(store.getState().notice).toMatchObject({ kind: "done" });
    expect(sheet().page).toMatchObject({ orientation: "Portrait", zoom: { scale: 70 }, printArea: null, titleRows: null });
    expect(sheet().validations).toHaveLength(1);
    expect(sheet().conditionalFormats).toHaveLength(1);
  });
});

describe("an adoption that fails", () => {
  test("goes on after one passing fault of reading", async () => {
    const { excel, adopt, store } = await typed();
    excel.faults.failSync(1, "GeneralException");
    await adopt();
    expect(store.getState().notice).toMatchObject({ kind: "done" });
  });

  test.each([2, 3])("at round trip %i leaves the workbook as it was, and says so", async (failing) => {
    const { excel, adopt, store } = await typed();
    const before = workbookJson(excel.workbook);
    excel.faults.failSync(failing, "GeneralException");
    await adopt();
    expect(store.getState().notice).toMatchObject({ kind: "problem", problem: { reason: "unknown", left: [] } });
    expect(workbookJson(excel.workbook)).toBe(before);
  });

  test("half-way, after any number of actions, leaves the workbook as it was", async () => {
    const { excel, adopt, store } = await typed();
    const before = workbookJson(excel.workbook);
    for (const actions of [1, 3, 8, 20, 100, 300, 900, 1_100, 1_300, 1_320, 1_340, 1_360, 10_000]) {
      excel.faults.failSync(3, "GeneralException", actions);
      await adopt();
      excel.faults.clear();
      const { notice } = store.getState();
      expect([actions, notice]).toMatchObject([actions, { kind: "problem", problem: { left: [] } }]);
      expect(workbookJson(excel.workbook)).toBe(before);
    }
  });

  test.each([0, 1, 3, 5, 7])("while old marks go, after %i actions, has either all items or none", async (actions) => {
    const { excel, adopt, store, states, ours } = await damaged();
    const [before, found] = [workbookJson(excel.workbook), ours().length];
    excel.faults.failSync(4, "GeneralException", actions);
    await adopt();
    const { notice } = store.getState();
    if (notice?.kind === "done") {
      expect(states()).toEqual(["present", "present", "present", "present"]);
      expect(ours()).toHaveLength(8);
    } else {
      expect(notice).toMatchObject({ kind: "problem", problem: { left: [] } });
      expect(ours()).toHaveLength(found);
      expect(workbookJson(excel.workbook)).toBe(before);
    }
  });

  test("names sheet and list where it cannot be taken back either", async () => {
    const { excel, adopt, store, sheet } = await typed();
    excel.faults.failSync(3, "GeneralException", 50);
    excel.faults.failSync(4, "GeneralException");
    await adopt();
    expect(store.getState().notice).toMatchObject({ problem: { left: [sheet().name, "PL_DanhMuc"] } });
  });

  test("does not begin on a protected sheet, nor in a protected workbook that lacks the list", async () => {
    const { excel, adopt, store, sheet } = await typed();
    excel.workbook.protected = true;
    const before = workbookJson(excel.workbook);
    await adopt(["dropDown"]);
    expect(store.getState().notice).toMatchObject({ problem: { reason: "workbook-protected" } });
    expect(workbookJson(excel.workbook)).toBe(before);
    sheet().protected = true;
    await adopt(["page"]);
    expect(store.getState().notice).toMatchObject({ problem: { reason: "sheet-protected" } });
  });
});
