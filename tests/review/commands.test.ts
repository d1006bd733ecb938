import { checkSheet } from "#review/checkSheet";
import { goToCell } from "#review/goToCell";
import { insertTemplate } from "#review/insertTemplate";
import { putMarks, removeMarks } from "#review/markSheet";
import { createReviewStore } from "#review/reviewStore";
import { followSheet } from "#review/followSheet";
import { createFakeHost } from "../support/fakeHost";
import { createHeldClock } from "../support/heldClock";
import { sheetText } from "../support/sheetText";

const annex = sheetText(
  `| STT | Tiêu chí | Điểm chuẩn | Điểm 2021 đạt được | Mục tiêu năm 2022 | Nhiệm vụ/giải pháp | Đơn vị chủ trì |
   | 1 | A | 2 | 1 | 0,5 | Việc | Sở Nội vụ |`,
  { name: "Phụ lục" },
);
const empty = sheetText("", { name: "Trang tính1" });

describe("the commands", () => {
  test("Kiểm tra reads the active sheet once and shows the review", async () => {
    const [host, store] = [createFakeHost(annex), createReviewStore()];
    await checkSheet(host, store);
    expect(host.asked).toEqual(["read active"]);
    expect(store.getState()).toMatchObject({ busy: null, notice: null, review: { state: "reviewed", review: { annexes: [{ declines: [{ stt: "1" }] }] } } });
  });

  test("Kiểm tra shows why the sheet cannot be read", async () => {
    const [host, store] = [createFakeHost(annex), createReviewStore()];
    host.refuses("cell-edit-mode");
    await checkSheet(host, store);
    expect(store.getState()).toMatchObject({ busy: null, review: { state: "failed", problem: { reason: "cell-edit-mode" } } });
  });

  test("inserting asks the host for one new sheet and says where it is", async () => {
    const [host, store] = [createFakeHost(empty), createReviewStore()];
    await insertTemplate(host, store, "score-tinh-2022", false);
    expect(host.asked).toEqual(["insert Phụ lục CCHC 2022"]);
    expect(store.getState()).toMatchObject({
      busy: null,
      notice: { kind: "done", sentence: "command.insert.done", data: { sheet: "Phụ lục CCHC 2022" } },
    });
  });

  test("the inserted sheet is followed, and so reviewed with one read", async () => {
    const [host, store, clock] = [createFakeHost(empty), createReviewStore(), createHeldClock()];
    await followSheet(host, store, clock);
    await insertTemplate(host, store, "score-tinh-2022", true);
    await clock.passes(300);
    expect(host.asked).toEqual(["follow", "read active", "insert Phụ lục CCHC 2022", "read Phụ lục CCHC 2022"]);
    expect(store.getState().review).toMatchObject({ state: "reviewed", review: { annexes: [{ rows: 119 }] } });
  });

  test("inserting says why it could not, and leaves the review as it was", async () => {
    const [host, store] = [createFakeHost(annex), createReviewStore()];
    await checkSheet(host, store);
    host.refuses("workbook-protected");
    await insertTemplate(host, store, "score-tinh-2022", false);
    expect(store.getState()).toMatchObject({
      notice: { kind: "problem", problem: { reason: "workbook-protected" } },
      review: { state: "reviewed", review: { sheet: { name: "Phụ lục" } } },
    });
  });

  test("inserting an unknown template is a bug, not a problem", async () => {
    const [host, store] = [createFakeHost(empty), createReviewStore()];
    await expect(insertTemplate(host, store, "không-có", false)).rejects.toThrow('No template "không-có".');
    expect(store.getState().busy).toBeNull();
  });

  test("a second press while a command runs does nothing", async () => {
    const [host, store] = [createFakeHost(empty), createReviewStore()];
    await Promise.all([insertTemplate(host, store, "score-tinh-2022", false), insertTemplate(host, store, "score-tinh-2022", false)]);
    expect(host.asked).toEqual(["insert Phụ lục CCHC 2022"]);
  });

  test("a command says what is under way while it runs", async () => {
    const [host, store] = [createFakeHost(annex), createReviewStore()];
    const heard = new Set<string | null>();
    store.subscribe(() => heard.add(store.getState().busy));
    await checkSheet(host, store);
    expect([...heard]).toEqual([null, "command.check.busy"]);
  });

  test("marks are put on the annexes of the active sheet, and taken off", async () => {
    const [host, store] = [createFakeHost(annex), createReviewStore()];
    await putMarks(host, store);
    const count = host.marks.length;
    expect(count).toBeGreaterThan(3);
    expect(store.getState().notice).toEqual({ kind: "done", sentence: "command.putMarks.done", data: { count } });
    await removeMarks(host, store);
    expect(host.asked).toEqual(["read active", "putMarks Phụ lục", "removeMarks active"]);
    expect(store.getState().notice).toEqual({ kind: "done", sentence: "command.removeMarks.done", data: { count } });
    await removeMarks(host, store);
    expect(store.getState().notice).toMatchObject({ sentence: "command.removeMarks.none" });
  });

  test("a sheet without annex gets no marks, and the pane says so", async () => {
    const [host, store] = [createFakeHost(empty), createReviewStore()];
    await putMarks(host, store);
    expect(host.asked).toEqual(["read active"]);
    expect(store.getState().notice).toMatchObject({ kind: "done", sentence: "command.putMarks.none" });
  });

  test("going to a cell asks the host once, and says why it could not", async () => {
    const [host, store] = [createFakeHost(annex), createReviewStore()];
    await goToCell(host, store, "Phụ lục", { row: 1, column: 4 });
    expect(host.asked).toEqual(["select Phụ lục 1,4"]);
    expect(store.getState().notice).toBeNull();
    host.refuses("sheet-gone");
    await goToCell(host, store, "Phụ lục", { row: 1, column: 4 });
    expect(store.getState().notice).toMatchObject({ kind: "problem", problem: { reason: "sheet-gone" } });
  });
});
