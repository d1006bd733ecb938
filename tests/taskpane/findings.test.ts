import { join } from "node:path";
import type { Page } from "playwright-core";
import { type CellAddress, parseA1 } from "#core/snapshot/address";
import { dakNong2022 } from "../support/annexFixtures";
import { describeInChromium } from "../support/chromium";
import { accessibilityFaults, pictureOf, paneCalls, panesInChromium, reviewed, reviewOf, screenshots, withRow } from "../support/openPane";

const review = reviewOf(dakNong2022);
const at = (a1: string) => ({ sheetId: review.sheet.id, cell: parseA1(a1)! });
const cellsIn = (page: Page) => page.locator("[data-rule]").evaluateAll((cards) => cards.map((card) => card.getAttribute("data-cell")));
const visited = async (page: Page) => (await paneCalls(page)).map(([, , cell]) => `${String.fromCharCode(65 + (cell as CellAddress).column)}${(cell as CellAddress).row + 1}`);

describeInChromium("the findings in the pane", () => {
  const open = panesInChromium();

  it("are gone through by buttons and by keys, around the ends", async () => {
    const page = await open(reviewed(review));
    const cells = await cellsIn(page);
    await page.getByRole("button", { name: "Phát hiện sau (F8)" }).click();
    await page.keyboard.press("F8");
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Shift+F8");
    await page.keyboard.press("Alt+ArrowUp");
    await page.getByRole("button", { name: "Phát hiện trước (Shift+F8)" }).click();
    expect(await visited(page)).toEqual([cells[0], cells[1], cells[2], cells[1], cells[0], cells.at(-1)]);
    expect(await page.getByText(`${cells.length}/${cells.length}`).count()).toBe(1);
    await page.context().close();
  });

  it("keep the place where the visited one goes, as it is put right", async () => {
    const page = await open(reviewed(review));
    const cells = await cellsIn(page);
    for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press("F8");
    const gone = review.findings.find(({ cell }) => `${String.fromCharCode(65 + cell.column)}${cell.row + 1}` === cells[2]);
    await page.evaluate((state) => window.setPaneState(state), reviewed({ ...review, findings: review.findings.filter((finding) => finding !== gone) }));
    await page.keyboard.press("F8");
    expect((await visited(page)).at(-1)).toBe(cells[3]);
    await page.context().close();
  });

  it("are filtered by severity and by kind, and the way back is in sight", async () => {
    const page = await open(reviewed(review));
    await page.getByRole("button", { name: "Hiện lưu ý (12)" }).click();
    expect(await page.getByRole("heading", { name: /lưu ý/ }).count()).toBe(0);
    expect((await cellsIn(page)).length).toBe(7);
    await page.getByRole("button", { name: "Lọc và nhóm" }).click();
    await pictureOf(page, join(screenshots, "filter-menu.png"));
    await page.getByRole("menuitemradio", { name: "Số thứ tự sai dạng (2)" }).click();
    await page.keyboard.press("Escape");
    expect(await cellsIn(page)).toEqual(["A22", "A23"]);
    await pictureOf(page, join(screenshots, "filtered.png"));
    await page.getByRole("button", { name: "Hiện lỗi (5)" }).click();
    expect(await page.getByText("Không có phát hiện nào khớp với bộ lọc.").count()).toBe(1);
    await page.getByRole("button", { name: "Bỏ lọc" }).click();
    await page.getByRole("button", { name: "Hiện lỗi (5)" }).click();
    expect((await cellsIn(page)).length).toBe(7);
    await page.context().close();
  });

  it("are grouped by row, in the order of the sheet", async () => {
    const page = await open(reviewed(review));
    await page.getByRole("button", { name: "Lọc và nhóm" }).click();
    await page.getByRole("menuitemradio", { name: "Dòng", exact: true }).click();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("heading", { name: "Dòng 7.2 (1)" }).count()).toBe(1);
    const rows = (await cellsIn(page)).map((cell) => Number(cell?.slice(1)));
    expect(rows).toEqual([...rows].sort((one, other) => one - other));
    await page.context().close();
  });

  it("come with the sum of the selected cell, part by part", async () => {
    const page = await open(reviewed(review, { selection: at("D110") }));
    const sum = page.locator('[data-sum="D110"]');
    expect((await sum.innerText()).replace(/\s+/g, " ")).toBe("Tổng dòng 7.2: lệch 7.2 = 0,5 + 1 = 1,5; ô ghi 1,21");
    await pictureOf(page, join(screenshots, "sum-differs.png"));
    await sum.getByRole("button", { name: "Dòng 7.2.2, ô D112: 1" }).click();
    expect(await visited(page)).toEqual(["D112"]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });

  it("say of a sum that agrees, and of one that cannot be checked why", async () => {
    const page = await open(reviewed(review, { selection: at("C110") }));
    expect(await page.locator('[data-sum="C110"]').getAttribute("data-state")).toBe("agrees");
    const unread = reviewOf(withRow(withRow(dakNong2022, "7.2.1", { prevScore: "" }), "7.2.2", { prevScore: "một" }));
    await page.evaluate((state) => window.setPaneState(state), reviewed(unread, { selection: at("D110") }));
    expect((await page.locator('[data-sum="D110"]').innerText()).replace(/\s+/g, " ")).toBe(
      "Tổng dòng 7.2: chưa kiểm được 7.2 = ? + ?; ô ghi 1,21 Vì: D111 trống, D112 không phải số",
    );
    await page.locator('[data-not-checked="D110"]').getByRole("button", { name: "D111 trống" }).click();
    expect((await visited(page)).at(-1)).toBe("D111");
    await page.locator('[data-not-checked="D110"]').scrollIntoViewIfNeeded();
    await pictureOf(page, join(screenshots, "sums-not-checked.png"));
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });

  it("are read by Tab as one stop, the arrow keys doing the rest", async () => {
    const page = await open(reviewed(review));
    const cells = await cellsIn(page);
    await page.locator("[data-rule]").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-cell") ?? document.activeElement?.getAttribute("aria-label"));
    expect(await focused()).toBe(cells[2]);
    await page.keyboard.press("Tab");
    expect(await focused()).toContain("Sửa…");
    await page.keyboard.press("Tab");
    expect(cells.slice(0, 5)).not.toContain(await focused());
    await page.context().close();
  });

  it("say that the sheet is being read again once that takes longer than a second", async () => {
    const page = await open(reviewed(review, { reading: true }));
    expect(await page.getByText("Đang đọc lại trang tính…").count()).toBe(0);
    await page.getByText("Đang đọc lại trang tính…").waitFor({ timeout: 3_000 });
    await page.context().close();
  });
});
