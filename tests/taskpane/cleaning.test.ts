import { join } from "node:path";
import { reviewSnapshot } from "#review/reviewSheet";
import { dakNong2022 } from "../support/annexFixtures";
import { describeInChromium } from "../support/chromium";
import { accessibilityFaults, paneCalls, panesInChromium, pictureOf, reviewed, reviewOf, screenshots } from "../support/openPane";
import { pastedTable } from "../support/pastedTable";

const messy = reviewSnapshot(pastedTable({ ...dakNong2022, rows: dakNong2022.rows.slice(0, 40) }, { lineWidth: 30, pageEvery: 15, oldFont: true, textPoints: true }));

jest.setTimeout(90_000);

describeInChromium("the pane over a pasted table", () => {
  const open = panesInChromium();

  it("offers nothing over a table that was typed with care", async () => {
    const page = await open(reviewed(reviewOf(dakNong2022)));
    expect(await page.locator("[data-cleaning]").count()).toBe(0);
    await page.context().close();
  });

  it("shows each item and what it changes before anything is asked of Excel, and asks for the chosen ones on Enter", async () => {
    const page = await open(reviewed(messy), { width: 320 });
    page.setDefaultTimeout(6_000);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Xem và làm sạch…" }).press("Enter");
    const dialog = page.getByRole("dialog");
    expect(await dialog.getByRole("checkbox").count()).toBe(4);
    await dialog.locator('[data-item="rows"] summary').click();
    expect(await dialog.locator("[data-row]").first().innerText()).toMatch(/Dòng 21\s+số trang\s+2/);
    await pictureOf(page, join(screenshots, "cleaning-preview.png"));
    await dialog.locator('[data-item="lines"] summary').click();
    expect(await dialog.locator("[data-change]").count()).toBeLessThanOrEqual(60);
    await dialog.getByRole("checkbox", { name: /ô điểm từ chữ thành số/ }).press(" ");
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await paneCalls(page)).toEqual([]);
    await dialog.getByRole("button", { name: /^Sửa \d+ ô, xóa 4 dòng$/ }).press("Enter");
    expect(await paneCalls(page)).toEqual([["clean", messy.sheet, JSON.parse(JSON.stringify(messy.cleaning)), ["rows", "lines", "characters"]]]);
    expect(await dialog.count()).toBe(0);
    await page.context().close();
  });

  it("asks nothing of Excel on Esc, or with nothing chosen", async () => {
    const page = await open(reviewed(messy));
    page.setDefaultTimeout(6_000);
    await page.getByRole("button", { name: "Xem và làm sạch…" }).click();
    for (const box of await page.getByRole("dialog").getByRole("checkbox").all()) await box.press(" ");
    await page.getByRole("button", { name: "Chưa chọn mục nào" }).press("Enter");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await paneCalls(page)).toEqual([]);
    await page.context().close();
  });
});
