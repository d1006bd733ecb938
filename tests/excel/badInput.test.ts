import type { EmulatedExcel } from "#workbench/excel/emulatedExcel";
import type { SheetModel } from "#workbench/excel/model/workbook";
import { realAnnex } from "../support/annexWorkbook";
import { annexFile, openReview } from "../support/openReview";
import { workbookJson } from "../support/workbookJson";

jest.setTimeout(60_000);

/** Puts text into a cell as it is, as a cell formatted "@" keeps it. */
const putText = (sheet: SheetModel, key: string, value: string) => sheet.cells.set(key, { value, style: { numberFormat: "@" } });

describe("a sheet that is no annex", () => {
  test.each([
    ["an empty one", () => undefined],
    ["a list of other things", (excel: EmulatedExcel) => excel.user.pastes("A1", "Họ tên\tLương\nA\t5\nB\t7")],
  ])("%s: says so, offers the templates, changes nothing but what is inserted", async (_, prepare) => {
    const { excel, sheet, commands, says, review } = await openReview({}, prepare);
    const before = workbookJson(excel.workbook);
    expect(says()).toEqual(["Trang tính “Sheet1” chưa có phụ lục. Hãy chọn một mẫu; mẫu luôn được chèn vào trang tính mới."]);
    expect(says("en")).toEqual([expect.stringContaining("“Sheet1”")]);
    await commands.check();
    expect(says()).toHaveLength(1);
    expect(review()).toBeNull();
    await commands.putMarks();
    expect(says()[0]).toBe("Trang tính này chưa có phụ lục nào để tô màu cảnh báo.");
    await commands.removeMarks();
    expect(says()[0]).toBe("Trang tính này không có đánh dấu nào của tiện ích.");
    expect(workbookJson(excel.workbook)).toBe(before);
    const sheetBefore = workbookJson(sheet);
    await commands.insert();
    expect(says()[0]).toBe("Đã chèn phụ lục vào trang tính “Phụ lục CCHC 2022”.");
    expect(workbookJson(sheet)).toBe(sheetBefore);
  });
});

describe("protection", () => {
  test("of the sheet: it is checked; fixing and colouring say what to do and change nothing; inserting works", async () => {
    const { excel, sheet, commands, says, review } = await openReview(await annexFile(), (_, protectedSheet) => (protectedSheet.protected = true));
    const before = workbookJson(excel.workbook);
    expect(review()!.findings.length).toBeGreaterThan(10);
    for (const command of [() => commands.fix("stt-malformed"), commands.putMarks]) {
      await command();
      expect(says().slice(0, 3)).toEqual([
        "Trang tính đang được bảo vệ nên không thể thay đổi.",
        "Mở thẻ Xem lại (Review), chọn Bỏ bảo vệ trang tính (Unprotect Sheet), rồi thực hiện lại.",
        "Sổ làm việc vẫn như trước khi thực hiện lệnh.",
      ]);
      expect(says("en")[0]).toMatch(/protected/);
    }
    expect(workbookJson(excel.workbook)).toBe(before);
    const sheetBefore = workbookJson(sheet);
    await commands.insert();
    expect(says()[0]).toMatch(/^Đã chèn phụ lục/);
    expect(workbookJson(sheet)).toBe(sheetBefore);
  });

  test("of the workbook: inserting says what to do and changes nothing; fixing works", async () => {
    const { excel, commands, says } = await openReview(await annexFile(), ({ workbook }) => (workbook.protected = true));
    const before = workbookJson(excel.workbook);
    await commands.insert();
    expect(says().slice(0, 3)).toEqual([
      "Cấu trúc sổ làm việc đang được bảo vệ nên không thể thêm trang tính.",
      "Mở thẻ Xem lại (Review), bỏ chọn Bảo vệ sổ làm việc (Protect Workbook), rồi thực hiện lại.",
      "Sổ làm việc vẫn như trước khi thực hiện lệnh.",
    ]);
    expect(says("en")[0]).toMatch(/protected/);
    expect(workbookJson(excel.workbook)).toBe(before);
    await commands.fix("stt-malformed");
    expect(says()[0]).toBe("Đã sửa 2 ô trên trang tính “Phụ lục”.");
  });
});

describe("a cell that is being typed in", () => {
  const everyCommand = ["check", "insert", "fix", "putMarks"] as const;

  test.each(everyCommand)("holds %s up until it is finished; nothing is written before", async (command) => {
    const { excel, store, commands, says } = await openReview(await annexFile());
    const before = workbookJson(excel.workbook);
    excel.faults.cellEditMode(true);
    const running = commands[command](...(command === "fix" ? ["stt-malformed" as const] : []));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(store.getState().busy).toBe(`command.${command}.busy`);
    expect(says()[0]).toMatch(/…$/);
    expect(workbookJson(excel.workbook)).toBe(before);
    excel.faults.cellEditMode(false);
    await running;
    expect(store.getState()).toMatchObject({ busy: null, review: { state: "reviewed" } });
  });

  test.each(everyCommand)("makes an Excel that does not wait refuse %s: the pane says to finish the cell", async (command) => {
    const { excel, commands, says } = await openReview(await annexFile());
    const before = workbookJson(excel.workbook);
    excel.faults.failSync(1, "InvalidOperationInCellEditMode");
    await commands[command](...(command === "fix" ? ["stt-malformed" as const] : []));
    expect(says().slice(0, 2)).toEqual(["Excel đang chờ nhập xong một ô.", "Nhấn Enter hoặc Esc để kết thúc việc nhập ô, rồi thực hiện lại."]);
    expect(says("en")[1]).toMatch(/Enter.*Esc/);
    expect(workbookJson(excel.workbook)).toBe(before);
  });
});

describe("cells that cannot be read", () => {
  test("#REF! in the points: names cell and error and what to do, offers no fix for it, and the other fixes leave it", async () => {
    const { excel, review, commands, says } = await openReview(await annexFile(), ({ user }) => {
      user.types("D7", "=D130");
      user.deletesRows(130);
    });
    expect(says()).toContain("D7: Dòng 1.1, cột “Điểm 2021 đạt được”: công thức báo lỗi #REF!, thường do trỏ tới ô đã xóa hoặc ô chữ. Hãy sửa công thức hoặc nhập điểm bằng số.");
    expect(says("en").find((line) => line.startsWith("D7: "))).toMatch(/#REF!/);
    expect(review()!.fixes.filter(({ rule }) => rule === "points-not-a-number")).toEqual([]);
    await commands.fix("stt-malformed");
    expect(excel.workbook.sheets[0]!.cells.get("6,3")).toMatchObject({ value: { error: "#REF!" } });
  });

  test("a date in the points: says that Excel made it", async () => {
    const { says } = await openReview(await annexFile(), ({ user }) => user.types("D7", "8.5"));
    expect(says().find((line) => line.startsWith("D7: "))).toMatch(/điểm đã bị Excel đổi thành ngày 8\/5\/\d{4}\. Hãy đặt ô ở định dạng Số/);
  });

  test("a date for a row's number: says so, and puts the number back on command", async () => {
    const { excel, review, commands, says } = await openReview(await annexFile(), ({ user }, sheet) => {
      sheet.cells.set("6,0", { value: "", style: { numberFormat: "General" } });
      user.types("A7", "1.1");
    });
    expect(says()).toContainEqual(expect.stringMatching(/^A7: Ô số thứ tự đã bị Excel đổi thành ngày \(1\/1\/\d{4}\)/));
    expect(says("en")).toContainEqual(expect.stringMatching(/^A7: Excel turned the row number into a date/));
    await commands.fix("stt-malformed");
    expect(excel.workbook.sheets[0]!.cells.get("6,0")).toMatchObject({ value: "1.1", style: { numberFormat: "@" } });
    expect(review()!.findings.filter(({ rule }) => rule === "stt-malformed")).toEqual([]);
  });

  test("a formula that stands as text: says how to bring it to life, and does so on command where it only adds up", async () => {
    const { excel, sheet, review, commands, says } = await openReview(await annexFile(), (_, annex) => {
      putText(annex, "109,3", "=SUM(D111:D112)");
      putText(annex, "6,3", "=VLOOKUP(A7;Nguồn!A:B;2;0)");
    });
    expect(says()).toContainEqual(expect.stringMatching(/^D110: Dòng 7\.2.*công thức “=SUM\(D111:D112\)” được lưu dạng chữ nên không được tính\. Hãy đặt ô ở định dạng Chung \(General\), nhấn F2 rồi Enter/));
    expect(says("en")).toContainEqual(expect.stringMatching(/^D110: .*stored as text.*F2/));
    expect(review()!.fixes.filter(({ rule }) => rule === "points-not-a-number").map(({ changes }) => changes[0]!.edit)).toEqual([{ kind: "setFormula", cell: { row: 109, column: 3 }, formula: "=SUM(D111:D112)" }]);
    await commands.fix("points-not-a-number");
    expect(sheet.cells.get("109,3")).toMatchObject({ formula: "=SUM(D111:D112)", value: 1.5, style: { numberFormat: "General" } });
    expect(sheet.cells.get("6,3")!.value).toBe("=VLOOKUP(A7;Nguồn!A:B;2;0)");
    const fixed = workbookJson(excel.workbook);
    await commands.undo();
    expect(sheet.cells.get("109,3")).toEqual({ value: "=SUM(D111:D112)", style: { numberFormat: "@" } });
    expect(workbookJson(excel.workbook)).not.toBe(fixed);
  });
});

test("a sheet whose name has quotes is checked, fixed, coloured and put back like any other", async () => {
  const { excel, sheet, commands, says, store } = await openReview(await annexFile(), ({ user }) => user.renames("Phụ lục", "Mẹ's “phụ lục” \"1\""));
  const before = workbookJson(sheet);
  await commands.fix("stt-malformed");
  expect(says()[0]).toBe("Đã sửa 2 ô trên trang tính “Mẹ's “phụ lục” \"1\"”.");
  await commands.undo();
  await commands.putMarks();
  expect(sheet.conditionalFormats.length).toBeGreaterThan(5);
  await commands.undo();
  expect(workbookJson(sheet)).toBe(before);
  await commands.insert();
  expect(store.getState().notice).toMatchObject({ kind: "done" });
  expect(excel.workbook.sheets).toHaveLength(3);
});

test("10,000 pasted rows are read at once and checked in a few seconds", async () => {
  const annex = realAnnex("dak-nong-2022");
  const { excel, clock, review } = await openReview(await annexFile());
  const lines = Array.from({ length: 10_000 }, (_, index) => `${8 + Math.floor(index / 100)}.${(index % 100) + 1}.9.9\tTiêu chí ${index}\t0,5\t0,5\tđạt\tThực hiện đầy đủ\tSở Nội vụ`);
  excel.user.pastes(`A${annex.rows.length + 6}`, lines.join("\n"));
  await excel.settled();
  excel.counters.reset();
  const began = performance.now();
  await clock.passes(300);
  await excel.settled();
  await clock.passes(0);
  const took = performance.now() - began;
  expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
  expect(review()!.annexes[0]!.rows).toBeGreaterThan(10_000);
  expect(review()!.findings.filter(({ rule }) => rule === "points-not-a-number")).toHaveLength(10_000);
  // About two seconds on two quiet cores; the emulated Excel's own share is most of it.
  expect(took).toBeLessThan(20_000);
});
