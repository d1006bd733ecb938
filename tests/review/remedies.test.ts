import type { Prose } from "#core/remedies/prose";
import { exportProse, type ProseSink } from "#review/exportProse";
import { createReviewStore } from "#review/reviewStore";
import { undoCommand } from "#review/undoCommand";
import { writeRemedies } from "#review/writeRemedies";
import { annexSheet, dakNong2022, dakPoRemedies2022, krongNo2023, stacked } from "../support/annexFixtures";
import { createFakeHost } from "../support/fakeHost";
import { sheetText } from "../support/sheetText";

const HEADING = "| STT | Tiêu chí | Điểm chuẩn | Điểm 2021 đạt được | Mục tiêu | Nhiệm vụ/giải pháp | Đơn vị chủ trì |";
const score = (row: string, title = "| NHIỆM VỤ NĂM 2022 |") => sheetText(`${title}\n${HEADING}\n${row}`, { name: "Phụ lục" });

describe("Lập bảng khắc phục", () => {
  test.each([
    [null, 27],
    [{ row: 60, column: 3 }, 27],
    [{ row: 200, column: 6 }, 19],
    [{ row: 900, column: 0 }, 27],
  ])("of two score annexes on one sheet is that of the one the user stands in: at %j %i rows", async (cell, count) => {
    const both = stacked(annexSheet(dakNong2022), annexSheet(krongNo2023));
    const [host, store] = [createFakeHost(both), createReviewStore()];
    if (cell) store.select({ sheetId: both.sheet.id, cell });
    await writeRemedies(host, store);
    expect(store.getState().notice).toMatchObject({ sentence: "command.remedies.done", data: { count } });
  });

  test("reads the active sheet once and makes one new sheet, which can be taken back", async () => {
    const [host, store] = [createFakeHost(annexSheet(dakNong2022)), createReviewStore()];
    await writeRemedies(host, store);
    expect(host.asked).toEqual(["read active", "insert Phụ lục giải pháp 2022"]);
    const data = { count: 27, sheet: "Phụ lục giải pháp 2022" };
    expect(store.getState()).toMatchObject({ busy: null, notice: { kind: "done", sentence: "command.remedies.done", data }, journal: [{ sentence: "command.remedies.done", data }] });
    await undoCommand(host, store, store.getState().journal[0]!.id);
    expect(host.asked.slice(2)).toEqual(["read Phụ lục giải pháp 2022", "removeSheet Phụ lục giải pháp 2022"]);
    expect(store.getState().journal).toEqual([]);
  });

  test.each([
    ["nothing-lost", score("| 1 | A | 2 | 2 | 2 | | |")],
    ["no-scores", score("| 1 | A | 2 | | 2 | | |")],
    ["no-year", score("| 1 | A | 2 | 1 | 2 | | |", "| NHIỆM VỤ |")],
    ["no-annex", sheetText("", { name: "Trang tính1" })],
    ["no-annex", annexSheet(dakPoRemedies2022)],
  ])("writes nothing and says why: %s", async (reason, snapshot) => {
    const [host, store] = [createFakeHost(snapshot), createReviewStore()];
    await writeRemedies(host, store);
    expect(host.asked).toEqual(["read active"]);
    expect(store.getState()).toMatchObject({ notice: { kind: "done", sentence: `command.remedies.${reason}` }, journal: [] });
  });

  test("says what the host refused", async () => {
    const [host, store] = [createFakeHost(annexSheet(dakNong2022)), createReviewStore()];
    host.refuses("cell-edit-mode");
    await writeRemedies(host, store);
    expect(store.getState()).toMatchObject({ busy: null, notice: { kind: "problem", problem: { reason: "cell-edit-mode" } }, journal: [] });
  });
});

describe("Xuất ra Word", () => {
  function sinkThat(copies: boolean) {
    const taken: [string, number, string?][] = [];
    const sink: ProseSink = {
      save: async (prose: Prose, fileName) => void taken.push(["save", prose.items, fileName]),
      copy: async (prose: Prose) => (taken.push(["copy", prose.items]), copies),
    };
    return { sink, taken };
  }
  const annex = annexSheet(dakPoRemedies2022, { name: "Giải pháp 2022/2023" });

  test("hands on the annex as a file named after the sheet, and writes nothing to the workbook", async () => {
    const [host, store, { sink, taken }] = [createFakeHost(annex), createReviewStore(), sinkThat(true)];
    await exportProse(host, store, "save", sink);
    expect(host.asked).toEqual(["read active"]);
    expect(taken).toEqual([["save", 22, "Giải pháp 2022-2023.docx"]]);
    expect(store.getState()).toMatchObject({ notice: { sentence: "command.export.saved", data: { count: 22, file: "Giải pháp 2022-2023.docx" } }, journal: [] });
  });

  test.each([[true, "command.export.copied"], [false, "command.export.notCopied"]])("says whether the clipboard took it (%s)", async (copies, sentence) => {
    const [host, store, { sink, taken }] = [createFakeHost(annex), createReviewStore(), sinkThat(copies)];
    await exportProse(host, store, "copy", sink);
    expect(taken).toEqual([["copy", 22]]);
    expect(store.getState().notice).toMatchObject({ kind: "done", sentence });
  });

  test("hands on nothing where there is no remedies annex", async () => {
    const [host, store, { sink, taken }] = [createFakeHost(annexSheet(dakNong2022)), createReviewStore(), sinkThat(true)];
    await exportProse(host, store, "save", sink);
    expect(taken).toEqual([]);
    expect(store.getState().notice).toMatchObject({ sentence: "command.export.none" });
  });
});
