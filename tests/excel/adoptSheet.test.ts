import { createExcelHost } from "#excel/createExcelHost";
import { insertTemplate } from "#review/insertTemplate";
import { createReviewStore, lastReview } from "#review/reviewStore";
import type { SheetModel } from "#workbench/excel/model/workbook";
import { ALL, checked, typed } from "../support/adopting";
import { annexSheet, dakNong2022, krongNo2023 } from "../support/annexFixtures";
import { annexInExcel } from "../support/annexInExcel";
import { openExcel } from "../support/openExcel";
import { workbookJson } from "../support/workbookJson";

describe("checking a typed annex", () => {
  test("costs one round trip and no write, and tells what it lacks", async () => {
    const { excel, states, store, sheet } = await typed();
    expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
    expect(states()).toEqual(["missing", "missing", "missing", "missing"]);
    expect(lastReview(store.getState().review)?.sheet.name).toBe(sheet().name);
  });

  test("finds nothing lacking on a sheet of ours, after typing, inserted and deleted rows too", async () => {
    const excel = await openExcel();
    await insertTemplate(createExcelHost(), createReviewStore(), "score-tinh-2022", true);
    excel.user.insertsRows(30, 2);
    excel.user.deletesRows(40);
    excel.user.insertsRows(2);
    await excel.settled();
    excel.counters.reset();
    const { states } = await checked(excel);
    expect(states()).toEqual(["present", "present", "present", "present"]);
    // One trip for the sheet, one for the sheet that was there before it.
    expect(excel.counters).toMatchObject({ syncs: 2, writes: 0 });
  });

  test("reads a protected sheet without its furnishing, in one trip more", async () => {
    const { excel, sheet } = await typed();
    sheet().protected = true;
    excel.counters.reset();
    const { store } = await checked(excel);
    expect(excel.counters.syncs).toBe(2);
    expect(store.getState()).toMatchObject({ adoption: null, review: { state: "reviewed" } });
  });
});

describe("adopting a typed annex", () => {
  test("adds all items in one reading, two trips and another reading; the rest of the workbook is byte for byte as before", async () => {
    const { excel, adopt, states, sheet, ours, store, at, undo } = await typed();
    const before = workbookJson(excel.workbook);
    const results = [...sheet().cells].map(([key, { value }]) => [key, value]);
    excel.counters.reset();
    await adopt();
    expect(store.getState().notice).toMatchObject({ kind: "done", sentence: "command.adopt.done", data: { count: 4 } });
    expect(excel.counters.syncs).toBe(4);
    expect(states()).toEqual(["present", "present", "present", "present"]);
    expect(at(151, 2)?.formula).toMatch(/^=SUMIFS\(/);
    expect([...sheet().cells].filter(([, { formula }]) => formula !== undefined)).toHaveLength(117);
    // Every cell still shows what was typed.
    for (const [key, value] of results) {
      const now = sheet().cells.get(key as string)?.value;
      if (typeof value === "number") expect(now).toBeCloseTo(value, 9);
      else expect(now).toEqual(value);
    }
    expect(ours()).toHaveLength(8);
    expect(sheet().validations.map(({ rule }) => rule)).toContainEqual({ list: { inCellDropDown: true, source: "=PL_CoQuan" } });
    expect(sheet().page).toMatchObject({ orientation: "Landscape", titleRows: { first: 4, last: 4 }, zoom: { horizontalFitToPages: 1 } });
    await undo();
    expect(store.getState().notice).toMatchObject({ kind: "done", sentence: "command.undo.furnished" });
    expect(store.getState().journal).toEqual([]);
    const list = excel.workbook.sheets.find(({ name }) => name === "PL_DanhMuc");
    expect(list?.visibility).toBe("Hidden");
    excel.workbook.sheets = excel.workbook.sheets.filter((one) => one !== list);
    excel.workbook.names = [];
    expect(workbookJson(excel.workbook)).toBe(before);
    expect(states()).toEqual(["missing", "missing", "missing", "missing"]);
  });

  test.each(ALL)("adds %s alone and nothing else", async (item) => {
    const { excel, adopt, states, sheet } = await typed();
    const parts = (of: SheetModel) => ({
      totals: workbookJson({ ...of, conditionalFormats: [], validations: [], page: null } as never),
      marks: JSON.stringify(of.conditionalFormats),
      dropDown: JSON.stringify(of.validations),
      page: JSON.stringify(of.page),
    });
    const before = parts(sheet());
    await adopt([item]);
    const after = parts(sheet());
    expect(ALL.filter((part) => after[part] !== before[part])).toEqual([item]);
    expect(states()).toEqual(ALL.map((one) => (one === item ? "present" : "missing")));
    expect(excel.workbook.sheets).toHaveLength(item === "dropDown" ? 2 : 1);
  });

  test("leaves typed totals that differ, and number formats, as they are", async () => {
    const { adopt, at, offer } = await typed(dakNong2022);
    await adopt(["totals"]);
    expect(["D97", "D110", "D125"].map((cell) => at(Number(cell.slice(1)) - 1, 3)?.formula)).toEqual([undefined, undefined, undefined]);
    expect(offer().adoption.totals).toMatchObject({ state: "not-possible", leftOut: [{ reason: "differs", count: 3 }, { reason: "rounded", count: 1 }, { reason: "not-found", count: 5 }] });
  });

  test("leaves a print area, repeated rows and validation of the user's own", async () => {
    const excel = await annexInExcel(annexSheet(krongNo2023));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.pageLayout.setPrintArea("A1:G100");
      sheet.pageLayout.zoom = { scale: 80 };
      sheet.getRange("G10:G12").dataValidation.rule = { list: { inCellDropDown: true, source: "Phòng A,Phòng B" } };
      await context.sync();
    });
    const { adopt, sheet, states, offer } = await checked(excel);
    expect(states()).toEqual(["missing", "missing", "present", "missing"]);
    expect(offer().adoption.page).toMatchObject({ kept: ["printArea"] });
    await adopt();
    expect(sheet().page).toMatchObject({ orientation: "Landscape", printArea: { top: 0, left: 0, bottom: 99, right: 6 }, zoom: { scale: 80 } });
    expect(sheet().validations).toMatchObject([{ ranges: [{ top: 9, bottom: 11 }] }]);
  });

  test("writes nothing where the sheet would get something else than was shown, and shows the new offer", async () => {
    const { excel, adopt, sheet, store, offer } = await typed();
    excel.user.types("C8", "0,75");
    await excel.settled();
    const before = workbookJson(sheet());
    const shown = offer();
    await adopt();
    expect(store.getState().notice).toMatchObject({ kind: "problem", problem: { reason: "changed-meanwhile", left: [] } });
    expect(workbookJson(sheet())).toBe(before);
    expect(offer().adoption.totals.write.length).toBeLessThan(shown.adoption.totals.write.length);
  });

  test("takes everything back where a child changed while it was written, since a total would show something else", async () => {
    const { excel, adopt, sheet, store } = await typed();
    excel.faults.meanwhile(3, () => excel.user.remotely(() => excel.user.types("C8", "0,75")));
    await adopt();
    expect(store.getState().notice).toMatchObject({ kind: "problem", problem: { reason: "not-taken", left: [] } });
    expect(sheet().cells.get("6,2")?.formula).toBeUndefined();
    expect(sheet().conditionalFormats).toHaveLength(1);
    expect(excel.workbook.sheets).toHaveLength(1);
  });
});
