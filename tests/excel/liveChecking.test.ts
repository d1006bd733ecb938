import { createExcelHost } from "#excel/createExcelHost";
import { checkSheet } from "#review/checkSheet";
import { followSheet } from "#review/followSheet";
import { insertTemplate } from "#review/insertTemplate";
import { createReviewStore } from "#review/reviewStore";
import { followedExcel } from "../support/followedExcel";
import { createHeldClock } from "../support/heldClock";
import { openExcel } from "../support/openExcel";
import { workbookJson } from "../support/workbookJson";

/** An annex of ours in Excel, followed; row 10 of the sheet is criterion 1.1.3, a lowest-level row. */
async function typing(filled = false) {
  const followed = await followedExcel();
  await insertTemplate(followed.host, followed.store, "score-tinh-2022", filled);
  await followed.rests();
  followed.excel.counters.reset();
  return followed;
}

describe("live checking", () => {
  test("registers its events and reads the sheet in two round trips", async () => {
    const excel = await openExcel();
    excel.counters.reset();
    await followSheet(createExcelHost(), createReviewStore(), createHeldClock());
    expect(excel.counters.syncs).toBe(2);
  });

  test("and an insertion of ours cost three round trips together", async () => {
    const excel = await openExcel();
    const [host, store, clock] = [createExcelHost(), createReviewStore(), createHeldClock()];
    await followSheet(host, store, clock);
    await excel.settled();
    excel.counters.reset();
    await insertTemplate(host, store, "score-tinh-2022", false);
    await excel.settled();
    await clock.passes(10_000);
    expect(excel.counters.syncs).toBe(3);
    expect(store.getState().review).toMatchObject({ state: "reviewed", review: { sheet: { name: "Phụ lục CCHC 2022" } } });
  });

  test("costs one round trip and no write for an edit, and leaves the undo list alone", async () => {
    const { excel, rests, review } = await typing();
    excel.user.types("D8", "0,5");
    const depth = excel.undoDepth;
    await rests();
    expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
    expect(excel.undoDepth).toBe(depth);
    expect(review().annexes[0]!.progress.filled).toBe(1);
    excel.user.undoes();
    await rests();
    expect(review().annexes[0]!.progress.filled).toBe(0);
    expect(excel.counters).toMatchObject({ syncs: 2, writes: 0 });
  });

  test("shows a target below last year's score at once, and takes it back when it is put right", async () => {
    const { excel, rests, review } = await typing();
    excel.user.types("D8", "0,5");
    excel.user.types("E8", "0,25");
    await rests();
    expect(review().annexes[0]!.declines).toMatchObject([{ cell: { row: 7, column: 4 }, difference: -250_000_000 }]);
    expect(review().findings.map(({ rule }) => rule)).toContain("target-below-last-year");
    excel.user.types("E8", "0,5");
    await rests();
    expect(review().annexes[0]!.declines).toEqual([]);
  });

  test("reads once for a burst of edits", async () => {
    const { excel, rests } = await typing();
    for (let row = 8; row < 13; row += 1) excel.user.types(`D${row}`, "0,5");
    excel.user.pastes("E8", "0,5\n0,5\n0,5");
    await rests();
    expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
  });

  test("reads once after a row is inserted, rows are sorted, and a co-author edits", async () => {
    const { excel, rests } = await typing(true);
    excel.user.insertsRows(10);
    await rests();
    expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
    excel.user.sorts("A6:G60", 1);
    await rests();
    expect(excel.counters).toMatchObject({ syncs: 2, writes: 0 });
    excel.user.remotely(() => excel.user.types("D9", "1"));
    await rests();
    expect(excel.counters).toMatchObject({ syncs: 3, writes: 0 });
  });

  test("shows the sheet that the user switches to, with one read", async () => {
    const { excel, rests, store } = await typing();
    const first = excel.workbook.sheets[0]!;
    excel.user.activates(first.name);
    await rests();
    expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
    expect(store.getState().review).toMatchObject({ state: "no-annex", sheet: { id: first.id } });
  });

  test("takes over where the user stands without asking Excel", async () => {
    const { excel, rests, store, sheet } = await typing();
    excel.user.selects("E8");
    await rests();
    expect(store.getState().selection).toEqual({ sheetId: sheet().id, cell: { row: 7, column: 4 } });
    expect(excel.counters.syncs).toBe(0);
  });

  test("leaves the number of conditional formats the same after 1,000 typed edits", async () => {
    const { excel, rests, sheet } = await typing();
    const before = sheet().conditionalFormats.length;
    for (let edit = 0; edit < 1_000; edit += 1) {
      excel.user.types(`${edit % 2 ? "D" : "E"}${8 + (edit % 100)}`, `0,${(edit % 9) + 1}`);
      if (edit % 50 === 49) await rests();
    }
    expect(sheet().conditionalFormats).toHaveLength(before);
    expect(excel.counters.syncs).toBeLessThanOrEqual(20);
    expect(excel.counters.writes).toBe(0);
  }, 120_000);

  test("keeps the review when a cell is being edited, and catches up afterwards", async () => {
    const { excel, rests, clock, review } = await typing();
    excel.user.types("D8", "0,5");
    await excel.settled();
    excel.faults.failSync(1, "InvalidOperationInCellEditMode");
    await rests();
    expect(review().annexes[0]!.progress.filled).toBe(0);
    excel.faults.clear();
    await clock.passes(1_000);
    await rests();
    expect(review().annexes[0]!.progress.filled).toBe(1);
  });

  test("stops with its events removed", async () => {
    const { excel, rests, following } = await typing();
    if (following.ok) await following.value();
    excel.counters.reset();
    excel.user.types("D8", "0,5");
    await rests();
    expect(excel.counters.syncs).toBe(0);
  });
});

describe("Kiểm tra", () => {
  test("takes one round trip and changes no cell, on a sheet of somebody else's too", async () => {
    const excel = await openExcel();
    excel.user.pastes("B2", "STT\tLĩnh vực/Tiêu chí\tĐiểm chuẩn\tĐiểm 2021 đạt được\tMục tiêu năm 2022\tNhiệm vụ/giải pháp\tĐơn vị chủ trì");
    excel.user.pastes("B3", "'1\tCông tác chỉ đạo\t2\t1,5\t1\tBan hành kế hoạch\tSở Nội vụ");
    await excel.settled();
    excel.counters.reset();
    const before = workbookJson(excel.workbook);
    const [depth, store] = [excel.undoDepth, createReviewStore()];
    await checkSheet(createExcelHost(), store);
    expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
    expect(workbookJson(excel.workbook)).toBe(before);
    expect(excel.undoDepth).toBe(depth);
    expect(store.getState().review).toMatchObject({ state: "reviewed", review: { annexes: [{ declines: [{ stt: "1" }] }] } });
  });
});
