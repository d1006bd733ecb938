import { createExcelHost } from "#excel/createExcelHost";
import { checkSheet } from "#review/checkSheet";
import { insertTemplate } from "#review/insertTemplate";
import { putMarks } from "#review/markSheet";
import { createReviewStore } from "#review/reviewStore";
import { annexFile, openReview } from "../support/openReview";
import { createFakeHost } from "../support/fakeHost";
import { openExcel } from "../support/openExcel";
import { sheetText } from "../support/sheetText";

const annex = sheetText(
  `| STT | Tiêu chí | Điểm chuẩn | Điểm 2021 đạt được | Mục tiêu năm 2022 | Nhiệm vụ/giải pháp | Đơn vị chủ trì |
   | 1 | A | 2 | 1 | 0,5 | Việc | Sở Nội vụ |`,
  { name: "Phụ lục" },
);
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("a command that does not come back", () => {
  test("is waited for until the user gives up; then others can begin, and the notice says that nobody knows", async () => {
    const excel = await openExcel();
    const [host, store] = [createExcelHost(), createReviewStore()];
    excel.faults.hang();
    const inserting = insertTemplate(host, store, "score-tinh-2022", false);
    await settled();
    expect(store.getState()).toMatchObject({ busy: "command.insert.busy", notice: null });
    store.giveUp();
    await inserting;
    expect(store.getState()).toMatchObject({ busy: null, step: null, notice: { kind: "given-up" }, journal: [] });
    const again = await openExcel();
    await insertTemplate(createExcelHost(), store, "score-tinh-2022", false);
    expect([store.getState().busy, store.getState().notice?.kind, again.workbook.sheets.length]).toEqual([null, "done", 3]);
  });

  test("and comes back late, in the midst of another: that one's step, outcome and notice stay", async () => {
    const [host, store] = [createFakeHost(annex), createReviewStore()];
    const answers = host.holdsBack();
    const marking = putMarks(host, store);
    await settled();
    store.giveUp();
    await marking;
    let ends = (): void => undefined;
    const slow = { ...host, insertSheet: () => new Promise<never>((_, fails) => (ends = () => fails(new Error("over")))) };
    const inserting = insertTemplate(slow, store, "score-tinh-2022", false).catch(() => "over");
    answers();
    await settled();
    expect(host.asked).toContain("putMarks Phụ lục");
    expect(store.getState()).toMatchObject({ busy: "command.insert.busy", step: null, notice: null });
    ends();
    expect(await inserting).toBe("over");
    expect(store.getState().busy).toBeNull();
  });

  test("and comes back late with an old reading: the newer one stays, with what can be added", async () => {
    const bench = await openReview(await annexFile());
    const { store, host, excel, commands, review } = bench;
    let answers = (): void => undefined;
    const slow = {
      ...host,
      async inspectSheet(sheetId: string | null) {
        const inspected = await host.inspectSheet(sheetId);
        await new Promise<void>((resolve) => (answers = resolve));
        return inspected;
      },
    };
    const checking = checkSheet(slow, store);
    await settled();
    store.giveUp();
    await checking;
    excel.user.types("A22", "2.3");
    await excel.settled();
    await commands.check();
    const [now, adoption] = [review(), store.getState().adoption];
    answers();
    await settled();
    expect(review()).toBe(now);
    expect(store.getState().adoption).toBe(adoption);
    expect(adoption).not.toBeNull();
  });

  test("is not given up where none is under way", () => {
    const store = createReviewStore();
    store.giveUp();
    expect(store.getState()).toMatchObject({ busy: null, notice: null });
  });
});
