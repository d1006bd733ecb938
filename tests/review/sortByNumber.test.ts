import { annexSheet, dakNong2022 } from "../support/annexFixtures";
import { createFakeHost } from "../support/fakeHost";
import { sortedBy, totalledAnnex, withRows } from "../support/totalledAnnex";
import { checkSheet } from "#review/checkSheet";
import { createReviewStore, lastReview } from "#review/reviewStore";
import { sortByNumber } from "#review/sortByNumber";
import { undoCommand } from "#review/undoCommand";
import { withCell } from "../support/fakeHost";

const original = totalledAnnex(dakNong2022);
const byAgency = withRows(original, 5, sortedBy(original, 5, 123, 6));

async function started(snapshot = byAgency) {
  const [host, store] = [createFakeHost(snapshot), createReviewStore()];
  await checkSheet(host, store);
  const review = () => lastReview(store.getState().review)!;
  return { host, store, review, run: () => sortByNumber(host, store, review().sheet, review().orders[0]!) };
}

describe("the order of an annex in its review", () => {
  test("says how many rows are out of place, which move, and what became of the sums", async () => {
    const { review } = await started();
    const [order] = review().orders;
    expect(order).toMatchObject({ range: "A5:G125", sorted: true, misplaced: 49, rows: 119, brokenSums: 3 });
    expect(order!.moves.length).toBe(119);
    expect(order!.moves[0]).toEqual({ stt: "1.6", name: expect.any(String), cell: { row: 5, column: 0 }, to: 13 });
    expect(review().findings.filter(({ rule }) => rule === "stt-out-of-order")).toHaveLength(1);
  });

  test("is not spoken of where the rows stand in order", async () => {
    expect((await started(original)).review().orders).toEqual([]);
  });

  test("has a reason instead of a way where cells are merged over rows", async () => {
    const merge = { top: 10, left: 5, bottom: 11, right: 5 };
    const { host, review, run } = await started({ ...byAgency, merges: [...byAgency.merges, merge] });
    expect(review().orders[0]!.way).toEqual({ reason: "merged", at: [merge] });
    await run();
    expect(host.asked.filter((asked) => asked.startsWith("reorder"))).toEqual([]);
  });
});

describe("sorting by the numbers", () => {
  test("reorders the rows once, reads the sheet again and can be taken back", async () => {
    const { host, store, review, run } = await started();
    await run();
    expect(host.asked.slice(1)).toEqual(["reorderRows Phụ lục", "read Phụ lục"]);
    expect(host.sheet("Phụ lục").values).toEqual(original.values);
    expect(review().orders).toEqual([]);
    const data = { count: 119, sheet: "Phụ lục", own: 0 };
    expect(store.getState().notice).toEqual({ kind: "done", sentence: "command.sort.done", data });
    await undoCommand(host, store, store.getState().journal[0]!.id);
    expect(host.sheet("Phụ lục").values).toEqual(byAgency.values);
    expect(store.getState().notice).toMatchObject({ kind: "done", sentence: "command.undo.reordered", data: { count: 119 } });
    expect(store.getState().journal).toEqual([]);
  });

  test("writes nothing where a row has changed since it was shown, and shows the sheet anew", async () => {
    const { host, store, review } = await started();
    const [order] = review().orders;
    host.holds(withCell(byAgency, { cell: { row: 30, column: 0 }, value: "9.9", formula: "9.9", numberFormat: "@" }));
    await sortByNumber(host, store, review().sheet, order!);
    expect(store.getState()).toMatchObject({ notice: { kind: "problem", problem: { reason: "changed-meanwhile" } }, journal: [] });
    expect(review().findings.some(({ stt }) => stt === "9.9")).toBe(true);
  });

  test("is not taken back where a number has changed since: the change is shown", async () => {
    const { host, store, run } = await started();
    await run();
    const now = host.sheet("Phụ lục");
    host.holds(withCell(now, { cell: { row: 30, column: 0 }, value: "9.9", formula: "9.9", numberFormat: "@" }));
    await undoCommand(host, store, store.getState().journal[0]!.id);
    expect(store.getState().notice).toMatchObject({
      kind: "conflict", unchanged: 0, conflicts: [{ cell: { row: 30, column: 0 }, now: { kind: "text", text: "9.9" }, formatOnly: false, moved: false }],
    });
    expect(host.sheet("Phụ lục").values[30]![0]).toBe("9.9");
    expect(store.getState().journal).toHaveLength(1);
  });

  test("of an annex that is in order but for two rows moves only what lies between them", async () => {
    const rows = annexSheet(dakNong2022).values.map((_, at) => at).slice(5);
    [rows[20], rows[22]] = [rows[22]!, rows[20]!];
    const { review, run, host } = await started(withRows(original, 5, rows));
    expect(review().orders[0]).toMatchObject({ sorted: false, way: { change: { area: { top: 25, bottom: 27, left: 0, right: 6 } } } });
    await run();
    expect(host.sheet("Phụ lục").values).toEqual(original.values);
  });
});
