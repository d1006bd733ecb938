import { annexSheet, dakNong2022 } from "../support/annexFixtures";
import { type Outcome } from "#review/hostProblem";
import type { Review } from "#review/reviewState";
import { createReviewStore, shownSheetId } from "#review/reviewStore";

function reviewOf(name: string, more: Partial<Review> = {}): Outcome<Review> {
  const annex = { kind: "score", title: "", year: null, range: "A1:B2", rows: 1, progress: { filled: 0, leaves: 1 }, fields: [], declines: [], lostPoints: 0, notChecked: [], sums: [], budget: null, deadlines: null, agencies: null, figures: null } as const;
  return { ok: true, value: { sheet: { id: name, name }, annexes: [annex], findings: [], fixes: [], orders: [], read: { snapshot: annexSheet(dakNong2022), reading: { annexes: [], unreadable: [] } }, calculated: true, cut: false, ...more } };
}
const refusal: Outcome<Review> = { ok: false, problem: { reason: "busy", detail: "", left: [] } };

describe("the review store", () => {
  test("starts before the first review", () => {
    expect(createReviewStore().getState()).toEqual({ review: { state: "starting" }, reading: false, selection: null, busy: null, step: null, notice: null, adoption: null, comparison: null, cleanable: null, cleaning: null, journal: [] });
  });

  test("shows the review that began last, whichever answers first", () => {
    const store = createReviewStore();
    const [older, newer] = [store.beginReview(), store.beginReview()];
    store.finishReview(newer, reviewOf("mới"));
    store.finishReview(older, reviewOf("cũ"));
    expect(store.getState().review).toMatchObject({ state: "reviewed", review: { sheet: { name: "mới" } } });
  });

  test("shows an older review until the newer one has answered", () => {
    const store = createReviewStore();
    const [older, newer] = [store.beginReview(), store.beginReview()];
    store.finishReview(older, reviewOf("cũ"));
    expect(shownSheetId(store.getState().review)).toBe("cũ");
    store.finishReview(newer, reviewOf("mới"));
    expect(shownSheetId(store.getState().review)).toBe("mới");
  });

  test("calls a sheet without annex and without findings no annex", () => {
    const store = createReviewStore();
    store.finishReview(store.beginReview(), reviewOf("Trang tính1", { annexes: [] }));
    expect(store.getState().review).toEqual({ state: "no-annex", sheet: { id: "Trang tính1", name: "Trang tính1" } });
    expect(shownSheetId(store.getState().review)).toBe("Trang tính1");
  });

  test("keeps the last review beside a failure, also through a second one", () => {
    const store = createReviewStore();
    store.finishReview(store.beginReview(), reviewOf("A"));
    store.finishReview(store.beginReview(), refusal);
    store.finishReview(store.beginReview(), refusal);
    expect(store.getState().review).toMatchObject({ state: "failed", problem: { reason: "busy" }, last: { sheet: { name: "A" } } });
  });

  test("has nothing to keep where the first review fails", () => {
    const store = createReviewStore();
    store.finishReview(store.beginReview(), refusal);
    expect(store.getState().review).toMatchObject({ state: "failed", last: null });
    expect(shownSheetId(store.getState().review)).toBeNull();
  });

  test("tells each listener of each change until it stops listening", () => {
    const store = createReviewStore();
    const heard: (string | null)[] = [];
    const stop = store.subscribe(() => heard.push(store.getState().busy));
    store.setBusy("command.check.busy");
    stop();
    store.setBusy(null);
    expect(heard).toEqual(["command.check.busy"]);
  });
});
