import { toA1 } from "#core/snapshot/address";
import { applyFixes } from "#review/applyFixes";
import { checkSheet } from "#review/checkSheet";
import { changesOf, fixesOfRule } from "#review/plannedFix";
import { reviewSnapshot } from "#review/reviewSheet";
import { createReviewStore, lastReview } from "#review/reviewStore";
import { undoCommand } from "#review/undoCommand";
import { annexSheet, dakNong2022 } from "../support/annexFixtures";
import { createFakeHost, withCell } from "../support/fakeHost";
import { sheetText } from "../support/sheetText";

const annex = sheetText(
  `| STT | Tiêu chí | Điểm chuẩn | Điểm 2021 đạt được | Mục tiêu năm 2022 | Nhiệm vụ/giải pháp | Đơn vị chủ trì |
   | 1 | A | 2 | '1,5 | 2 | Việc | Sở Nội vụ |
   | 2 | B | 2 | '0,5 | 2 | Việc | Sở nội vụ |`,
  { name: "Phụ lục" },
);

async function started() {
  const [host, store] = [createFakeHost(annex), createReviewStore()];
  await checkSheet(host, store);
  const review = () => lastReview(store.getState().review)!;
  return { host, store, review, asked: () => host.asked.slice(1), fixAll: (rule: string) => applyFixes(host, store, review().sheet, fixesOfRule(review().fixes, rule)) };
}

describe("a planned fix", () => {
  test("shows what stands in the cell and what will, and knows the row by its number and name", async () => {
    const { review } = await started();
    const [fix] = fixesOfRule(review().fixes, "points-text-number");
    expect(fix).toMatchObject({
      key: "points-text-number D2 points-text-number",
      label: "points-text-number.fix",
      changes: [{ old: { kind: "text", text: "1,5" }, new: { kind: "number", number: 1.5 }, before: { numberFormat: "@" } }],
    });
    expect(fix!.changes[0]!.witnesses.map(({ cell, value }) => [toA1(cell), value])).toEqual([
      ["A2", "1"],
      ["B2", "A"],
    ]);
  });

  test("writes each cell once, the first fix that wants it", async () => {
    const { review } = await started();
    const [fix] = fixesOfRule(review().fixes, "points-text-number");
    expect(fixesOfRule([fix!, { ...fix!, key: "khác" }], "points-text-number")).toEqual([fix]);
  });
});

describe("several fixes together", () => {
  test("do not promise a total's result that another of them changes", () => {
    const { fixes } = reviewSnapshot(annexSheet(dakNong2022));
    const sums = fixesOfRule(fixes, "points-children-sum");
    const results = (changes: ReturnType<typeof changesOf>) => changes.map(({ edit, new: fresh }) => [toA1(edit.cell), fresh.kind === "formula" ? fresh.result : fresh.kind]);
    expect(results(changesOf(sums))).toEqual([
      ["D97", null],
      ["D110", 1.5],
    ]);
    expect(results(changesOf(sums.slice(0, 1)))).toEqual([["D97", 12.96]]);
  });
});

describe("applying fixes", () => {
  test("writes once, reads once, says how many cells and lists the command", async () => {
    const { host, store, asked, fixAll, review } = await started();
    await fixAll("points-text-number");
    expect(asked()).toEqual(["applyEdits Phụ lục", "read Phụ lục"]);
    expect(host.sheet("Phụ lục").values.slice(1).map((row) => row[3])).toEqual([1.5, 0.5]);
    expect(store.getState()).toMatchObject({ busy: null, reading: false, notice: { kind: "done", sentence: "command.fix.done", data: { count: 2, sheet: "Phụ lục" } } });
    expect(store.getState().journal).toMatchObject([{ id: 1, sheet: { name: "Phụ lục" }, deed: { kind: "cells", changes: [{}, {}] } }]);
    expect(review().findings.filter(({ rule }) => rule === "points-text-number")).toEqual([]);
  });

  test("writes nothing where a cell has changed since it was shown, and shows what stands there", async () => {
    const { host, store, asked, fixAll, review } = await started();
    host.holds(withCell(host.sheet("Phụ lục"), { cell: { row: 2, column: 3 }, value: "0,7", formula: "0,7", numberFormat: "@" }));
    await fixAll("points-text-number");
    expect(asked()).toEqual(["applyEdits Phụ lục", "read Phụ lục"]);
    expect(store.getState()).toMatchObject({ notice: { kind: "problem", problem: { reason: "changed-meanwhile" } }, journal: [] });
    expect(host.sheet("Phụ lục").values[1]![3]).toBe("1,5");
    expect(fixesOfRule(review().fixes, "points-text-number")[1]).toMatchObject({ changes: [{ new: { number: 0.7 } }] });
  });

  test("says why Excel refused, and leaves review and list as they were", async () => {
    const { host, store, asked, fixAll } = await started();
    host.refuses("sheet-protected");
    await fixAll("points-text-number");
    expect(asked()).toEqual(["applyEdits Phụ lục"]);
    expect(store.getState()).toMatchObject({ notice: { kind: "problem", problem: { reason: "sheet-protected" } }, journal: [], review: { state: "reviewed" } });
  });

  test("taking a command back that is not in the list does nothing", async () => {
    const { host, store, asked } = await started();
    await undoCommand(host, store, 7);
    expect(asked()).toEqual([]);
    expect(store.getState().notice).toBeNull();
  });

  test("the list forgets the oldest after twenty commands", async () => {
    const { store } = await started();
    for (let count = 0; count < 25; count += 1) {
      store.record({ sheet: annex.sheet, sentence: "command.fix.done", data: { count, sheet: "Phụ lục" }, deed: { kind: "cells", changes: [] } });
    }
    expect(store.getState().journal.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, at) => 25 - at));
  });
});
