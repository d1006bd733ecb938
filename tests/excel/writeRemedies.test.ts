import { createExcelHost } from "#excel/createExcelHost";
import { checkSheet } from "#review/checkSheet";
import { createReviewStore, lastReview } from "#review/reviewStore";
import { undoCommand } from "#review/undoCommand";
import { writeRemedies } from "#review/writeRemedies";
import { annexFile } from "../support/openReview";
import { openExcel } from "../support/openExcel";
import { workbookJson } from "../support/workbookJson";

const NAME = "Phụ lục giải pháp 2022";

describe("the remedies list in Excel", () => {
  test("is a new sheet in three round trips, read back as its kind, and taken back without a trace", async () => {
    const excel = await openExcel(await annexFile());
    await excel.settled();
    const [host, store] = [createExcelHost(), createReviewStore()];
    const before = workbookJson(excel.workbook.sheets.slice(0, 1));
    excel.counters.reset();
    await writeRemedies(host, store);
    // One to read the annex, two for the new sheet.
    expect(excel.counters.syncs).toBe(3);
    expect(store.getState().notice).toMatchObject({ sentence: "command.remedies.done", data: { count: 27, sheet: NAME } });
    const sheet = excel.workbook.sheets.find(({ name }) => name === NAME)!;
    expect(excel.workbook.activeSheetId).toBe(sheet.id);
    expect(workbookJson(excel.workbook.sheets.slice(0, 1))).toBe(before);
    await checkSheet(host, store);
    const review = lastReview(store.getState().review)!;
    expect(review.annexes).toMatchObject([{ kind: "remedies", year: 2022, rows: 28, lostPoints: 0 }]);
    expect(review.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    await undoCommand(host, store, store.getState().journal[0]!.id);
    expect(excel.workbook.sheets.some(({ name }) => name === NAME)).toBe(false);
    expect(workbookJson(excel.workbook.sheets.slice(0, 1))).toBe(before);
  });

  test("is not taken back once something has been filled in", async () => {
    const excel = await openExcel(await annexFile());
    const [host, store] = [createExcelHost(), createReviewStore()];
    await writeRemedies(host, store);
    excel.user.types("G8", "Quý III");
    await excel.settled();
    await undoCommand(host, store, store.getState().journal[0]!.id);
    expect(store.getState().notice).toMatchObject({ kind: "problem", problem: { reason: "sheet-edited" } });
    expect(excel.workbook.sheets.some(({ name }) => name === NAME)).toBe(true);
  });
});
