import { join } from "node:path";
import { parseA1 } from "#core/snapshot/address";
import type { PaneState } from "../../taskpane/appProps";
import { dakNong2022 } from "../support/annexFixtures";
import { describeInChromium } from "../support/chromium";
import { accessibilityFaults, pictureOf, paneCalls, panesInChromium, reviewed, reviewOf, screenshots } from "../support/openPane";

const review = reviewOf(dakNong2022);
const cellsOf = (calls: unknown[][]) =>
  calls.flatMap(([name, , fixes]) => (name === "applyFixes" ? (fixes as typeof review.fixes).flatMap(({ changes }) => changes.map(({ edit }) => edit)) : []));

describeInChromium("fixes in the pane", () => {
  const open = panesInChromium();

  it("shows the cell, what it holds and what it will hold before anything is written", async () => {
    const page = await open(reviewed(review));
    await page.getByRole("button", { name: "Sửa…: Điểm khác tổng các dòng con, ô D110" }).click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.getByRole("heading").innerText()).toBe("Thay bằng công thức tổng các dòng con (hiện là 1,5)");
    expect(await dialog.locator("[data-change]").innerText()).toMatch(/^D110\s+Hiện có\s+1,21\s+Sửa thành\s+1,5\s*=/);
    expect(await paneCalls(page)).toEqual([]);
    await pictureOf(page, join(screenshots, "fix-preview.png"));
    await dialog.getByRole("button", { name: "Sửa 1 ô" }).click();
    expect(cellsOf(await paneCalls(page))).toEqual([{ kind: "setFormula", cell: parseA1("D110"), formula: expect.stringContaining("=") }]);
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.context().close();
  });

  it("is confirmed and cancelled by keyboard", async () => {
    const page = await open(reviewed(review));
    const button = page.getByRole("button", { name: "Sửa…: Số thứ tự sai dạng, ô A22" });
    await page.locator('[data-cell="A22"]').focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await paneCalls(page)).toEqual([]);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Enter");
    expect(cellsOf(await paneCalls(page))).toEqual([{ kind: "setText", cell: parseA1("A22"), text: "2.3" }]);
    await page.context().close();
  });

  it("fixes all of a rule after showing every cell", async () => {
    const page = await open(reviewed(review));
    await page.getByRole("button", { name: "Sửa…: Số thứ tự sai dạng, ô A22" }).click();
    await page.getByRole("button", { name: "Sửa tất cả (2)…" }).click();
    expect(await page.locator("[data-change]").evaluateAll((cells) => cells.map((cell) => cell.getAttribute("data-change")))).toEqual(["A22", "A23"]);
    await pictureOf(page, join(screenshots, "fix-all.png"));
    await page.getByRole("button", { name: "Sửa 2 ô" }).click();
    expect(cellsOf(await paneCalls(page))).toMatchObject([{ text: "2.3" }, { text: "2.4" }]);
    await page.context().close();
  });

  it("offers to fix all where findings are grouped by kind", async () => {
    const page = await open(reviewed(review));
    await page.getByRole("button", { name: "Lọc và nhóm" }).click();
    await page.getByRole("menuitemradio", { name: "Loại phát hiện" }).click();
    await page.keyboard.press("Escape");
    await pictureOf(page, join(screenshots, "by-rule.png"));
    await page.getByRole("button", { name: /^Sửa tất cả \(2\)/ }).first().click();
    expect(await page.locator("[data-change]").count()).toBe(2);
    await page.context().close();
  });

  it("shows under an open preview what stands there by now, and confirms nothing that is gone", async () => {
    const page = await open(reviewed(review));
    await page.getByRole("button", { name: "Sửa…: Số thứ tự sai dạng, ô A22" }).click();
    await page.evaluate((state) => window.setPaneState(state), reviewed({ ...review, fixes: [] }));
    expect(await page.locator("[data-change]").count()).toBe(0);
    await page.keyboard.press("Enter");
    expect(await paneCalls(page)).toEqual([]);
    await page.context().close();
  });

  const journal = [
    { id: 2, sheet: review.sheet, sentence: "command.fix.done", data: { count: 1, sheet: "Phụ lục" } },
    { id: 1, sheet: review.sheet, sentence: "command.insert.done", data: { sheet: "Phụ lục" } },
  ];

  it("lists the last commands, each to be taken back", async () => {
    const page = await open(reviewed(review, { journal }));
    await pictureOf(page, join(screenshots, "journal.png"));
    await page.getByRole("button", { name: "Hoàn tác: Đã sửa 1 ô" }).click();
    await page.getByRole("button", { name: "Lệnh trước đó (1)" }).click();
    await page.getByRole("button", { name: "Hoàn tác: Đã chèn phụ lục" }).click();
    expect(await paneCalls(page)).toEqual([
      ["undo", 2, false],
      ["undo", 1, false],
    ]);
    await page.context().close();
  });

  const conflict: PaneState["notice"] = {
    kind: "conflict",
    id: 2,
    sheet: review.sheet,
    unchanged: 1,
    conflicts: [
      { cell: { row: 21, column: 0 }, written: { kind: "text", text: "2.3" }, now: { kind: "text", text: "2.5" }, formatOnly: false, moved: false },
      { cell: { row: 109, column: 3 }, written: { kind: "formula", formula: "=SUM(D111:D112)", result: 1.5 }, now: { kind: "number", number: 0.5 }, formatOnly: false, moved: true },
    ],
  };

  it("shows a conflict with both contents, and takes back only what the user confirms", async () => {
    const page = await open(reviewed(review, { journal, notice: conflict }));
    const dialog = page.getByRole("dialog");
    expect(await dialog.locator('[data-conflict="A22"]').innerText()).toMatch(/Lệnh đã ghi\s+“2\.3”\s+Hiện có\s+“2\.5”/);
    expect(await dialog.locator('[data-conflict="D110"]').innerText()).toMatch(/Dòng đã dời chỗ\.[\s\S]*1,5[\s\S]*0,5/);
    await pictureOf(page, join(screenshots, "conflict.png"));
    await dialog.getByRole("button", { name: "Chỉ hoàn tác 1 ô chưa đổi" }).click();
    await dialog.getByRole("button", { name: "Giữ nguyên" }).click();
    expect(await paneCalls(page)).toEqual([["undo", 2, true], ["dismissNotice"]]);
    await page.context().close();
  });

  it.each(["light", "dark", "contrast"] as const)("has no accessibility fault in dialogs and journal in the %s theme, at 320 pixels", async (theme) => {
    const page = await open(reviewed(review, { journal }), { theme, width: 320 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.getByRole("button", { name: "Sửa…: Điểm khác tổng các dòng con, ô D110" }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await pictureOf(page, join(screenshots, `fix-${theme}.png`));
    await page.keyboard.press("Escape");
    await page.evaluate((state) => window.setPaneState(state), reviewed(review, { journal, notice: conflict }));
    await page.getByRole("dialog").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });
});
