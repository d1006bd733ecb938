import { applyFixes } from "#review/applyFixes";
import { checkSheet } from "#review/checkSheet";
import { lastReview } from "#review/reviewStore";
import { toA1 } from "#core/snapshot/address";
import { annexesOfOnePlan, type PlanWorkbookOptions } from "../support/annexesOfOnePlan";
import { followedExcel } from "../support/followedExcel";

jest.setTimeout(60_000);

/** Excel with the workbook open and followed, after *Kiểm tra* on the first sheet. */
async function checkedPlan(options?: PlanWorkbookOptions) {
  const { excel, host, store, rests } = await followedExcel({ file: await annexesOfOnePlan(options) });
  await rests();
  const check = async () => {
    excel.counters.reset();
    await checkSheet(host, store);
  };
  await check();
  const comparison = () => store.getState().comparison;
  const found = () => comparison()?.findings.map(({ rule, sheet, cell, elsewhere }) => `${rule} ${sheet.name}!${toA1(cell)} – ${elsewhere?.sheet.name}!${elsewhere && toA1(elsewhere.cell)}`);
  const outdated = () => comparison()?.changed.map((id) => excel.workbook.sheets.find((sheet) => sheet.id === id)?.name);
  return { excel, host, store, rests, check, comparison, found, outdated, user: excel.user };
}

const WITHOUT_REMEDY = ["D30", "D35", "D134", "D141"].map((cell) => `across-loss-without-remedy Phụ lục 1!${cell} – Khắc phục!C5`);
const LEAD_DIFFERS = "across-lead-differs Phân công!E75 – Phụ lục 1!G122";

describe("Kiểm tra compares the annexes of a workbook", () => {
  test("in one round trip more, writes nothing, and has each finding with both places", async () => {
    const { excel, found, comparison } = await checkedPlan();
    expect(excel.counters).toMatchObject({ syncs: 2, writes: 0 });
    expect(found()).toEqual([...WITHOUT_REMEDY, LEAD_DIFFERS]);
    expect(comparison()).toMatchObject({ sheets: [{ name: "Phụ lục 1" }, { name: "Khắc phục" }, { name: "Phân công" }], changed: [], problem: null });
  });

  test("of ten as of three, in the same two", async () => {
    const { excel, found, comparison } = await checkedPlan({ ten: true });
    expect(excel.counters).toMatchObject({ syncs: 2, writes: 0 });
    expect(comparison()?.sheets).toHaveLength(10);
    expect(found()).toEqual(expect.arrayContaining([...WITHOUT_REMEDY, LEAD_DIFFERS]));
    // The annexes of 2022 among themselves: Đắk Nông's losses stand on a province's sheet, the others are a district's.
    expect(found()!.filter((finding) => finding.includes("Năm khác"))).toEqual([]);
  });

  test("leaves hidden sheets alone", async () => {
    const { found, comparison } = await checkedPlan({ hiddenMonitoring: true });
    expect(comparison()?.sheets.map(({ name }) => name)).toEqual(["Phụ lục 1", "Khắc phục"]);
    expect(found()).toEqual(WITHOUT_REMEDY);
  });

  test("on a protected sheet too, in one round trip more than elsewhere, and of protected ones", async () => {
    const { excel, check, found, comparison, store } = await checkedPlan();
    for (const sheet of excel.workbook.sheets) sheet.protected = true;
    await check();
    expect(excel.counters).toMatchObject({ syncs: 3, writes: 0 });
    expect(found()).toEqual([...WITHOUT_REMEDY, LEAD_DIFFERS]);
    expect(comparison()).toMatchObject({ sheets: [{ name: "Phụ lục 1" }, { name: "Khắc phục" }, { name: "Phân công" }], problem: null });
    expect(store.getState()).toMatchObject({ review: { state: "reviewed" }, adoption: null, notice: null });
  });

  test("takes one trip where there is no other sheet, or no annex on this one", async () => {
    const { excel, user, check, comparison } = await checkedPlan();
    user.deletesSheet("Khắc phục");
    user.deletesSheet("Phân công");
    await check();
    expect([excel.counters.syncs, comparison()]).toEqual([1, null]);
    const other = await checkedPlan();
    other.user.clears("A1:G160");
    await other.rests();
    await other.check();
    expect([other.excel.counters.syncs, other.comparison()]).toEqual([1, null]);
  });

  test("says why the others could not be read; the sheet's own review stands", async () => {
    const { excel, store, check, comparison } = await checkedPlan();
    excel.faults.failSync(2, "ResponsePayloadSizeLimitExceeded");
    await check();
    expect(excel.counters.syncs).toBe(2);
    expect(comparison()).toMatchObject({ sheets: [{ name: "Phụ lục 1" }], findings: [], problem: { reason: "too-large" } });
    expect(store.getState()).toMatchObject({ review: { state: "reviewed" }, notice: null, busy: null });
  });
});

describe("a comparison", () => {
  test("is kept while sheets are switched, and live checking still reads one sheet a burst", async () => {
    const { excel, user, rests, found, outdated } = await checkedPlan();
    excel.counters.reset();
    user.activates("Phân công");
    await rests();
    expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
    expect([found()?.length, outdated()]).toEqual([5, []]);
  });

  test("is out of date for what a sheet says once that sheet changed, until the next check", async () => {
    const { excel, user, rests, check, found, outdated } = await checkedPlan();
    excel.counters.reset();
    user.activates("Phân công");
    user.types("E75", "Phòng Tài chính - Kế hoạch");
    await rests();
    expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
    expect([found()?.length, outdated()]).toEqual([5, ["Phân công"]]);
    await check();
    expect([found(), outdated()]).toEqual([WITHOUT_REMEDY, []]);
  });

  test("is out of date after a command of ours too, and when a sheet is deleted", async () => {
    const { host, store, user, rests, outdated } = await checkedPlan();
    const review = lastReview(store.getState().review)!;
    await applyFixes(host, store, review.sheet, review.fixes.slice(0, 1));
    expect(outdated()).toEqual(["Phụ lục 1"]);
    user.deletesSheet("Khắc phục");
    await rests();
    expect(store.getState().comparison?.changed).toHaveLength(2);
  });

  test("is out of date at once for what changed while the sheets were being read", async () => {
    const { excel, user, check, outdated } = await checkedPlan();
    excel.faults.meanwhile(2, () => user.remotely(() => user.types("C3", "đổi")));
    await check();
    await excel.settled();
    expect(outdated()).toEqual(["Phụ lục 1"]);
  });
});
