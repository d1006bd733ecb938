import { join } from "node:path";
import type { PaneState } from "../../taskpane/appProps";
import { dakNong2022, krongNo2023 } from "../support/annexFixtures";
import { describeInChromium } from "../support/chromium";
import { accessibilityFaults, paneCalls, panesInChromium, quiet, reviewed, reviewOf, screenshots, withRow } from "../support/openPane";


describeInChromium("the pane", () => {
  const open = panesInChromium();

  it("lists the real annex's faults with both numbers and goes to the cell", async () => {
    const page = await open(reviewed(reviewOf(dakNong2022)));
    await page.screenshot({ path: join(screenshots, "dak-nong.png") });
    const card = page.locator('[data-rule="points-children-sum"][data-cell="D110"]');
    expect(await card.innerText()).toMatch(/7\.2[\s\S]*1,21[\s\S]*1,5/);
    await card.click();
    expect(await paneCalls(page)).toEqual([["goTo", expect.any(String), { row: 109, column: 3 }]]);
    await page.context().close();
  });

  it("shows the findings of the selected cell first", async () => {
    const review = reviewOf(dakNong2022);
    const page = await open(reviewed(review, { selection: { sheetId: review.sheet.id, cell: { row: 109, column: 3 } } }));
    const first = page.locator("[data-rule]").first();
    expect(await first.getAttribute("data-cell")).toBe("D110");
    expect(await first.getAttribute("aria-current")).toBe("true");
    await page.context().close();
  });

  it("lists declines with their difference", async () => {
    const page = await open(reviewed(reviewOf(withRow(dakNong2022, "1.4", { targetScore: "0,75" }))));
    await page.getByRole("tab", { name: /Giảm điểm/ }).click();
    const decline = page.locator("[data-decline]");
    expect(await decline.innerText()).toMatch(/1\.4\.[\s\S]*1[\s\S]*0,75[\s\S]*-0,25/);
    await page.screenshot({ path: join(screenshots, "declines.png") });
    await page.context().close();
  });

  it("draws a bar for each field, with its numbers in words", async () => {
    const page = await open(reviewed(reviewOf(krongNo2023)));
    await page.getByRole("tab", { name: "Biểu đồ" }).click();
    expect(await page.getByRole("list", { name: "Biểu đồ" }).getByRole("button").count()).toBe(8);
    expect(await page.getByText("Chuẩn 18,5 · năm trước 15,095 · mục tiêu 18,5").count()).toBe(1);
    await page.screenshot({ path: join(screenshots, "fields.png") });
    await page.context().close();
  });

  it("offers the templates where there is no annex", async () => {
    const page = await open({ review: { state: "no-annex", sheet: { id: "1", name: "Sheet1" } }, ...quiet });
    await page.screenshot({ path: join(screenshots, "empty.png") });
    await page.getByRole("button", { name: "Chèn mẫu trống: Phụ lục cấp tỉnh (Đắk Nông 2022)" }).click();
    expect(await paneCalls(page)).toEqual([["insertTemplate", "score-tinh-2022", false]]);
    await page.context().close();
  });

  it("says what the host refused and what to do next, and keeps the last findings", async () => {
    const problem = { reason: "sheet-protected", detail: "AccessDenied", left: [] } as const;
    const page = await open({ review: { state: "failed", problem, last: reviewOf(dakNong2022) }, ...quiet });
    await page.getByRole("button", { name: "Thử lại" }).click();
    expect(await paneCalls(page)).toEqual([["check"]]);
    expect(await page.locator("[data-rule]").count()).toBeGreaterThan(10);
    await page.screenshot({ path: join(screenshots, "problem.png") });
    await page.context().close();
  });

  it("follows the store without losing its place", async () => {
    const page = await open(reviewed(reviewOf(dakNong2022)));
    const before = await page.locator("[data-rule]").count();
    await page.locator('[data-rule="points-grand-total"]').focus();
    await page.evaluate((state) => window.setPaneState(state), reviewed(reviewOf(withRow(dakNong2022, "7.2", { prevScore: "1,5" }))));
    expect(await page.locator("[data-rule]").count()).toBeLessThan(before);
    await page.context().close();
  });

  it("works by keyboard alone", async () => {
    const page = await open(reviewed(reviewOf(dakNong2022)));
    await page.locator("[data-rule]").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const second = await page.locator("[data-rule]").nth(1).getAttribute("data-cell");
    const [call] = await paneCalls(page);
    expect(call?.[2]).toEqual({ row: Number(second?.slice(1)) - 1, column: (second?.charCodeAt(0) ?? 0) - 65 });
    await page.context().close();
  });

  it("shows hostile text as text", async () => {
    const hostile = withRow(dakNong2022, "1.4", { criterion: "<img src=x onerror=alert(1)>", targetScore: "0" });
    const page = await open(reviewed(reviewOf(hostile)));
    await page.getByRole("tab", { name: /Giảm điểm/ }).click();
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.getByText("<img src=x onerror=alert(1)>").count()).toBe(1);
    await page.context().close();
  });

  it("speaks English beside Vietnamese", async () => {
    const page = await open(reviewed(reviewOf(dakNong2022)), { language: "en" });
    expect(await page.locator('[data-rule="points-children-sum"][data-cell="D110"]').innerText()).toMatch(/1\.21[\s\S]*1\.5/);
    expect(await page.getByRole("tab", { name: /Declines/ }).count()).toBe(1);
    await page.context().close();
  });

  it("fits 320 pixels without scrolling sideways", async () => {
    const scenes: readonly PaneState[] = [
      reviewed(reviewOf(dakNong2022)),
      { review: { state: "no-annex", sheet: { id: "1", name: "Sheet1" } }, ...quiet },
    ];
    for (const state of scenes) {
      const page = await open(state, { width: 320 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await page.context().close();
    }
  });

  it.each(["light", "dark", "contrast"] as const)("has no accessibility fault in the %s theme", async (theme) => {
    const page = await open(reviewed(reviewOf(withRow(dakNong2022, "1.4", { targetScore: "0,75" }))), { theme });
    for (const tab of [/Phát hiện/, /Giảm điểm/, /Biểu đồ/]) {
      await page.getByRole("tab", { name: tab }).click();
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    await page.screenshot({ path: join(screenshots, `theme-${theme}.png`) });
    await page.context().close();
  });
});
