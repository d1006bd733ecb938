import { createExcelHost } from "#excel/createExcelHost";
import { insertTemplate } from "#review/insertTemplate";
import { createReviewStore } from "#review/reviewStore";
import { checked, damaged } from "../support/adopting";
import { openExcel } from "../support/openExcel";

describe("repairing a sheet of ours", () => {
  test("puts one set of marks in the place of those that copied rows have multiplied, and takes it back", async () => {
    const { excel, offer, states, adopt, ours, undo, store } = await damaged();
    const found = ours().length;
    expect(found).toBeGreaterThan(8);
    expect(states()).toEqual(["present", "damaged", "present", "present"]);
    expect(offer().adoption.marks.damage).toEqual([{ reason: "doubled", count: found - 8 }, { reason: "uncovered", count: 5 }]);
    excel.counters.reset();
    await adopt();
    expect(excel.counters.syncs).toBe(5);
    expect(ours()).toHaveLength(8);
    expect(states()).toEqual(["present", "present", "present", "present"]);
    await undo();
    expect(store.getState().notice).toMatchObject({ kind: "done" });
    expect(states()).toEqual(["present", "damaged", "present", "present"]);
  });

  test.each([false, true])("links the drop-down again in another workbook that the sheet was brought to (moved: %s)", async (move) => {
    const old = await openExcel();
    await insertTemplate(createExcelHost(), createReviewStore(), "score-tinh-2022", true);
    const carried = old.user.carriesSheet("Phụ lục CCHC 2022", { move });
    const excel = await openExcel();
    const name = excel.user.receivesSheet(carried);
    excel.user.activates(name);
    await excel.settled();
    const { states, offer, adopt, sheet, undo, store } = await checked(excel);
    expect(states()).toEqual(["present", "present", "damaged", "present"]);
    expect(offer().adoption.dropDown).toMatchObject({ why: "unlinked" });
    await adopt();
    expect(states()).toEqual(["present", "present", "present", "present"]);
    const list = excel.workbook.sheets.find((one) => one.visibility === "Hidden")!;
    expect(excel.workbook.names.find((one) => one.name === "PL_CoQuan")?.formula).toContain(`${list.name}!$A$1:`);
    expect(list.cells.get("0,0")?.value).toEqual(expect.any(String));
    expect(sheet().validations).toMatchObject([{ rule: { list: { source: "=PL_CoQuan" } }, errorAlert: { showAlert: false } }]);
    // The old link led nowhere and Excel takes none from us, so taking back keeps the new one.
    await undo();
    expect(states()).toEqual(["present", "present", "present", "present"]);
    expect(store.getState()).toMatchObject({ notice: { kind: "done" }, journal: [] });
  });

  test("gives rows that were appended below the list their drop-down", async () => {
    const excel = await openExcel();
    await insertTemplate(createExcelHost(), createReviewStore(), "score-tinh-2022", true);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("G50:G55").dataValidation.clear();
      await context.sync();
    });
    const { states, offer, adopt, sheet } = await checked(excel);
    expect(states()).toEqual(["present", "present", "damaged", "present"]);
    expect(offer().adoption.dropDown.why).toBe("uncovered");
    await adopt();
    expect(sheet().validations).toMatchObject([{ ranges: [{ top: 5, left: 6, bottom: 124, right: 6 }] }]);
  });
});
