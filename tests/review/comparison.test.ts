import { checkSheet } from "#review/checkSheet";
import { isOutdated, outdatedBy, type Comparison } from "#review/comparison";
import { createReviewStore } from "#review/reviewStore";
import { annexSheet, dakPoRemedies2022, krongNo2023 } from "../support/annexFixtures";
import { createFakeHost } from "../support/fakeHost";
import { sheetText } from "../support/sheetText";

const score = annexSheet(krongNo2023, { name: "Điểm" });
const remedies = annexSheet({ ...dakPoRemedies2022, title: "KẾ HOẠCH KHẮC PHỤC NĂM 2023" }, { name: "Khắc phục" });
const notes = sheetText("| Ghi chú |\n| việc khác |", { name: "Ghi chú" });

async function compared(...sheets: Parameters<typeof createFakeHost>) {
  const [host, store] = [createFakeHost(...sheets), createReviewStore()];
  await checkSheet(host, store);
  return { host, store, comparison: store.getState().comparison };
}

test("Kiểm tra reads the sheet, then all others at once, and compares those that have annexes", async () => {
  const { host, comparison } = await compared(score, notes, remedies);
  expect(host.asked).toEqual(["read active", "readOtherSheets Ghi chú,Khắc phục"]);
  expect(comparison).toMatchObject({ sheets: [score.sheet, remedies.sheet], changed: [], problem: null });
  expect(comparison?.findings.map(({ rule, place }) => `${rule} ${place}`)).toEqual(["1.7", "2.2.2", "7.1.6", "7.3"].map((row) => `across-loss-without-remedy ${row}`));
});

test("nothing else is read beside a sheet without annex, or alone in its workbook", async () => {
  expect((await compared(notes, score, remedies)).host.asked).toEqual(["read active"]);
  const alone = await compared(score);
  expect([alone.host.asked, alone.comparison]).toEqual([["read active"], null]);
});

test("one annex among other sheets is no comparison", async () => {
  expect((await compared(score, notes)).comparison).toBeNull();
});

test("no more than twenty other sheets are read", async () => {
  const many = Array.from({ length: 30 }, (_, index) => sheetText("| a |", { name: `Trang ${index}` }));
  const { host } = await compared(score, ...many);
  expect(host.asked.at(-1)?.split(",")).toHaveLength(20);
});

test("a finding is outdated by either of its sheets, and by no other", () => {
  const [finding] = [{ sheet: score.sheet, elsewhere: { sheet: remedies.sheet } }] as unknown as Comparison["findings"];
  const comparison: Comparison = { sheets: [score.sheet, remedies.sheet, notes.sheet], findings: [finding!], changed: [], problem: null };
  const after = (...ids: string[]) => isOutdated(outdatedBy(comparison, ids), finding!);
  expect([after(), after("Ghi chú"), after("Điểm"), after("Khắc phục"), after("Lạ")]).toEqual([false, false, true, true, false]);
  expect(outdatedBy(comparison, ["Lạ"])).toBe(comparison);
});
