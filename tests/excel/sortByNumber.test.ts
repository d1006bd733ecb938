import { checkSheet } from "#review/checkSheet";
import { createReviewStore, lastReview } from "#review/reviewStore";
import { sortByNumber } from "#review/sortByNumber";
import { undoCommand } from "#review/undoCommand";
import { createExcelHost } from "#excel/createExcelHost";
import { annexSheet, dakNong2022, dakPoRemedies2022, districtMonitoring } from "../support/annexFixtures";
import { annexInExcel } from "../support/annexInExcel";
import { totalledAnnex } from "../support/totalledAnnex";
import { workbookJson } from "../support/workbookJson";

jest.setTimeout(60_000);

/** The annex of tỉnh Đắk Nông, its sums formulas, sorted by agency with the total row, and put in order by the command. */
async function sortedBack() {
  const excel = await annexInExcel(totalledAnnex(dakNong2022));
  const [host, store] = [createExcelHost(), createReviewStore()];
  const sheet = excel.workbook.sheets[0]!;
  const original = workbookJson(sheet);
  excel.user.types("H12", "=C2+1");
  excel.user.sorts("A6:H125", 3, false);
  excel.user.types("H100", "=C1+2");
  await excel.settled();
  const mixed = workbookJson(sheet);
  await checkSheet(host, store);
  const review = () => lastReview(store.getState().review)!;
  const sums = () => review().annexes[0]!.sums.filter(({ state }) => state === "differs").length;
  const broken = { sums: sums(), orders: review().orders };
  excel.counters.reset();
  await sortByNumber(host, store, review().sheet, review().orders[0]!);
  await excel.settled();
  return { excel, host, store, sheet, review, sums, original, mixed, broken, undo: () => undoCommand(host, store, store.getState().journal[0]!.id) };
}

describe("sorting by the numbers in Excel", () => {
  test("takes three round trips with reading the sheet again, and the sums are right", async () => {
    const { excel, store, review, sums, broken } = await sortedBack();
    expect(broken.sums).toBeGreaterThan(2);
    expect(broken.orders[0]!.brokenSums).toBeGreaterThan(2);
    expect(excel.counters.syncs).toBe(3);
    expect({ sums: sums(), orders: review().orders }).toEqual({ sums: 0, orders: [] });
    expect(store.getState().notice).toMatchObject({ kind: "done", sentence: "command.sort.done", data: { own: 2 } });
  });

  test("is taken back byte for byte, the user's formulas and the corrupted totals too", async () => {
    const { sheet, mixed, undo } = await sortedBack();
    expect(workbookJson(sheet)).not.toBe(mixed);
    await undo();
    expect(workbookJson(sheet)).toBe(mixed);
  });

  test("is taken back after the user has edited elsewhere, which stays in its row", async () => {
    const { excel, sheet, undo } = await sortedBack();
    const stt = sheet.cells.get("49,0")!.value;
    excel.user.types("F50", "Việc mới");
    excel.user.types("B200", "Ghi chú");
    excel.user.types("C6", "7");
    await excel.settled();
    await undo();
    const row = [...sheet.cells].find(([key, { value }]) => key.endsWith(",0") && value === stt)![0].split(",")[0]!;
    expect([sheet.cells.get(`${row},5`)!.value, sheet.cells.get("199,1")!.value]).toEqual(["Việc mới", "Ghi chú"]);
    const field = [...sheet.cells].find(([key, { value }]) => key.endsWith(",0") && value === "1")![0].split(",")[0]!;
    expect(sheet.cells.get(`${field},2`)).toMatchObject({ value: 7 });
  });

  test("is not taken back where a number has changed: nothing is written and the cell is shown", async () => {
    const { excel, store, sheet, undo } = await sortedBack();
    excel.user.types("A50", "9.9");
    await excel.settled();
    const before = workbookJson(sheet);
    await undo();
    expect(workbookJson(sheet)).toBe(before);
    expect(store.getState().notice).toMatchObject({ kind: "conflict", unchanged: 0, conflicts: [{ cell: { row: 49, column: 0 } }] });
  });
});

describe.each([
  ["monitoring", annexSheet(districtMonitoring), "A6:G108"],
  ["remedies", annexSheet(dakPoRemedies2022), "A6:H29"],
] as const)("an annex of kind %s, sorted by lead agency", (_, snapshot, table) => {
  async function sorted() {
    const excel = await annexInExcel(snapshot);
    const [host, store] = [createExcelHost(), createReviewStore()];
    const sheet = excel.workbook.sheets[0]!;
    const original = workbookJson(sheet);
    excel.user.sorts(table, 4);
    await excel.settled();
    sheet.selection = { top: 0, left: 0, bottom: 0, right: 0 };
    const mixed = workbookJson(sheet);
    await checkSheet(host, store);
    const review = () => lastReview(store.getState().review)!;
    return { excel, host, store, sheet, review, original, mixed };
  }

  test("has one finding and one banner for it", async () => {
    const { review } = await sorted();
    expect(review().findings.filter(({ rule }) => rule.startsWith("stt-o") || rule === "stt-gap")).toMatchObject([{ message: "stt-out-of-order.sorted" }]);
    expect(review().orders).toMatchObject([{ sorted: true, brokenSums: 0 }]);
  });

  test("is put back byte for byte in three round trips with reading it again, and sorted again byte for byte by undoing that", async () => {
    const { excel, host, store, sheet, review, original, mixed } = await sorted();
    expect(mixed).not.toBe(original);
    excel.counters.reset();
    await sortByNumber(host, store, review().sheet, review().orders[0]!);
    await excel.settled();
    expect(excel.counters.syncs).toBe(3);
    expect(store.getState().notice).toMatchObject({ kind: "done", sentence: "command.sort.done", data: { own: 0 } });
    expect(workbookJson(sheet)).toBe(original);
    expect(review().orders).toEqual([]);
    await undoCommand(host, store, store.getState().journal[0]!.id);
    expect(workbookJson(sheet)).toBe(mixed);
  });
});
