import { followSheet } from "#review/followSheet";
import { createReviewStore } from "#review/reviewStore";
import { createFakeHost } from "../support/fakeHost";
import { createHeldClock } from "../support/heldClock";
import { sheetText } from "../support/sheetText";

const annex = (name: string, target = "1") =>
  sheetText(
    `| STT | Tiêu chí | Điểm chuẩn | Điểm 2021 đạt được | Mục tiêu năm 2022 | Nhiệm vụ/giải pháp | Đơn vị chủ trì |
     | 1 | A | 2 | 1 | ${target} | Việc | Sở Nội vụ |`,
    { name },
  );

async function following(...names: string[]) {
  const host = createFakeHost(...names.map((name) => annex(name)));
  const store = createReviewStore();
  const clock = createHeldClock();
  const stopped = await followSheet(host, store, clock);
  await clock.passes(0);
  const reads = () => host.asked.filter((question) => question.startsWith("read"));
  return { host, store, clock, reads, stopped };
}
const edited = (sheetId: string) => ({ kind: "changed", sheetId, remote: false }) as const;
const shown = (review: unknown) => expect(review);

describe("following the sheet", () => {
  test("registers once, reads the active sheet, and then only listens", async () => {
    const { host, store, clock } = await following("A");
    await clock.passes(60_000);
    expect(host.asked).toEqual(["follow", "read active"]);
    shown(store.getState().review).toMatchObject({ state: "reviewed", review: { sheet: { name: "A" } } });
  });

  test("reads once when a burst of edits has settled for 300 ms", async () => {
    const { host, clock, reads } = await following("A");
    for (let edit = 0; edit < 5; edit += 1) {
      host.raises(edited("A"));
      await clock.passes(200);
    }
    expect(reads()).toEqual(["read active"]);
    await clock.passes(100);
    expect(reads()).toEqual(["read active", "read A"]);
  });

  test("reads a burst that does not end every two seconds", async () => {
    const { host, clock, reads } = await following("A");
    for (let edit = 0; edit < 50; edit += 1) {
      host.raises(edited("A"));
      await clock.passes(100);
    }
    expect(reads()).toHaveLength(1 + 2);
  });

  test("reads exactly once more for any number of edits during a read", async () => {
    const { host, clock, reads } = await following("A");
    host.raises(edited("A"));
    const answers = host.holdsBack();
    await clock.passes(300);
    for (let edit = 0; edit < 10; edit += 1) {
      host.raises(edited("A"));
      await clock.passes(500);
    }
    expect(reads()).toHaveLength(2);
    answers();
    await clock.passes(60_000);
    expect(reads()).toHaveLength(3);
  });

  test("passes over edits on sheets that are not shown", async () => {
    const { host, clock, reads } = await following("A", "B");
    host.raises(edited("B"));
    await clock.passes(1_000);
    expect(reads()).toEqual(["read active"]);
  });

  test("reads the sheet that the user switches to, once, however soon they type there", async () => {
    const { host, store, clock, reads } = await following("A", "B");
    host.raises({ kind: "activated", sheetId: "B" });
    host.raises(edited("A"));
    host.raises(edited("B"));
    await clock.passes(60_000);
    expect(reads()).toEqual(["read active", "read B"]);
    shown(store.getState().review).toMatchObject({ state: "reviewed", review: { sheet: { name: "B" } } });
  });

  test("reads nothing when the user comes straight back to the sheet that is shown", async () => {
    const { host, clock, reads } = await following("A", "B");
    host.raises({ kind: "activated", sheetId: "B" });
    await clock.passes(100);
    host.raises({ kind: "activated", sheetId: "A" });
    await clock.passes(1_000);
    expect(reads()).toEqual(["read active"]);
  });

  test("reads the active sheet when the shown one is deleted", async () => {
    const { host, store, clock, reads } = await following("A", "B");
    host.activates("B");
    host.raises({ kind: "deleted", sheetId: "A" });
    await clock.passes(300);
    expect(reads()).toEqual(["read active", "read active"]);
    shown(store.getState().review).toMatchObject({ review: { sheet: { name: "B" } } });
  });

  test("reads the active sheet where the wanted one is gone meanwhile", async () => {
    const { host, clock, reads } = await following("A");
    host.raises({ kind: "activated", sheetId: "đã xóa" });
    await clock.passes(60_000);
    expect(reads()).toEqual(["read active", "read đã xóa", "read active"]);
  });

  test("keeps the review while a cell is being edited, and reads when Excel is ready again", async () => {
    const { host, store, clock } = await following("A");
    host.refuses("cell-edit-mode");
    host.holds(annex("A", "0,5"));
    host.raises(edited("A"));
    await clock.passes(3_000);
    shown(store.getState().review).toMatchObject({ state: "reviewed", review: { annexes: [{ declines: [] }] } });
    host.refuses(null);
    await clock.passes(2_000);
    shown(store.getState().review).toMatchObject({ state: "reviewed", review: { annexes: [{ declines: [{ stt: "1" }] }] } });
  });

  test("shows why the sheet cannot be read, beside the last review", async () => {
    const { host, store, clock } = await following("A");
    host.refuses("too-large");
    host.raises(edited("A"));
    await clock.passes(300);
    shown(store.getState().review).toMatchObject({ state: "failed", problem: { reason: "too-large" }, last: { sheet: { name: "A" } } });
  });

  test("goes on after a read that never comes back", async () => {
    const { host, store, clock, reads } = await following("A");
    host.holdsBack();
    host.raises(edited("A"));
    await clock.passes(300);
    host.answersAgain();
    host.holds(annex("A", "0,5"));
    host.raises(edited("A"));
    await clock.passes(14_000);
    expect(reads()).toHaveLength(2);
    await clock.passes(2_000);
    expect(reads()).toHaveLength(3);
    shown(store.getState().review).toMatchObject({ state: "reviewed", review: { annexes: [{ declines: [{ stt: "1" }] }] } });
  });

  test("takes the selected cell over without asking the host", async () => {
    const { host, store } = await following("A");
    host.raises({ kind: "selected", sheetId: "A", cell: { row: 1, column: 4 } });
    expect(store.getState().selection).toEqual({ sheetId: "A", cell: { row: 1, column: 4 } });
    expect(host.asked).toEqual(["follow", "read active"]);
  });

  test("stops when it is told", async () => {
    const { host, clock, reads, stopped } = await following("A");
    host.raises(edited("A"));
    if (stopped.ok) await stopped.value();
    await clock.passes(60_000);
    expect(reads()).toEqual(["read active"]);
  });

  test("answers why it could not follow", async () => {
    const host = createFakeHost(annex("A"));
    host.refuses("not-supported");
    expect(await followSheet(host, createReviewStore(), createHeldClock())).toMatchObject({ ok: false, problem: { reason: "not-supported" } });
  });
});
