import { join } from "node:path";
import { reviewSnapshot } from "#review/reviewSheet";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { dakNong2022 } from "../support/annexFixtures";
import { describeInChromium } from "../support/chromium";
import { accessibilityFaults, paneCalls, panesInChromium, quiet, reviewed, screenshots } from "../support/openPane";
import { sortedBy, totalledAnnex, withRows } from "../support/totalledAnnex";

const original = totalledAnnex(dakNong2022);
const byAgency = withRows(original, 5, sortedBy(original, 5, 123, 6));
const of = (snapshot: SheetSnapshot) => reviewSnapshot(snapshot);

describeInChromium("the pane over rows out of order", () => {
  const open = panesInChromium();

  it("says once that the table has been sorted, and lists no finding for it beside that", async () => {
    const page = await open(reviewed(of(byAgency)));
    const banner = page.locator("[data-order]");
    expect(await banner.innerText()).toMatch(/Bảng đã bị sắp xếp khác thứ tự STT: 119\/119 dòng không đứng đúng chỗ\. 3 tổng tính bằng công thức không còn đúng\./);
    expect(await page.locator('[data-rule="stt-out-of-order"], [data-rule="points-children-sum"], [data-rule="points-grand-total"]').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.screenshot({ path: join(screenshots, "sorted-table.png") });
    await page.context().close();
  });

  it("shows which rows move before anything is asked of Excel, and asks on Enter", async () => {
    const review = of(byAgency);
    const page = await open(reviewed(review));
    await page.getByRole("button", { name: "Sắp lại theo STT…" }).click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.innerText()).toMatch(/119 dòng chuyển chỗ trong vùng A6:G124/);
    expect(await dialog.locator("[data-move]").count()).toBe(119);
    expect(await dialog.locator("[data-move]").first().innerText()).toMatch(/Dòng 6 → 14\s+1\.6/);
    await page.screenshot({ path: join(screenshots, "sorted-table-preview.png") });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await paneCalls(page)).toEqual([]);
    await page.keyboard.press("Enter");
    expect(await paneCalls(page)).toEqual([["sortByNumber", review.sheet, JSON.parse(JSON.stringify(review.orders[0]))]]);
    expect(await dialog.count()).toBe(0);
    await page.context().close();
  });

  it("asks nothing of Excel on Esc", async () => {
    const page = await open(reviewed(of(byAgency)));
    await page.getByRole("button", { name: "Sắp lại theo STT…" }).click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await paneCalls(page)).toEqual([]);
    await page.context().close();
  });

  it("speaks of a few rows as a few, and keeps their findings", async () => {
    const rows = byAgency.values.map((_, at) => at).slice(5);
    [rows[20], rows[22]] = [rows[22]!, rows[20]!];
    const page = await open(reviewed(of(withRows(original, 5, rows))));
    expect(await page.locator("[data-order]").innerText()).toMatch(/^\d dòng đứng sai thứ tự STT\./);
    expect(await page.locator('[data-rule="stt-out-of-order"]').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it("says what stands in the way of sorting, where, and what to do", async () => {
    const page = await open(reviewed(of({ ...byAgency, merges: [...byAgency.merges, { top: 10, left: 5, bottom: 11, right: 5 }] })));
    expect(await page.locator("[data-order]").innerText()).toMatch(/Chưa thể sắp lại vì có ô gộp: F11:F12\. Hãy bỏ gộp/);
    expect(await page.getByRole("button", { name: "Sắp lại theo STT…" }).count()).toBe(0);
    await page.screenshot({ path: join(screenshots, "sorted-table-merged.png") });
    await page.context().close();
  });

  it("names the hidden rows that Excel would not move", async () => {
    const problem = { reason: "rows-hidden", detail: "", left: [], places: ["20", "30–33"] } as const;
    const page = await open(reviewed(of(byAgency), { ...quiet, notice: { kind: "problem", problem } }));
    expect(await page.locator("body").innerText()).toMatch(/Có dòng đang ẩn hoặc bị lọc nên Excel không chuyển được: dòng 20, 30–33\.\s*Bỏ lọc/);
    await page.context().close();
  });
});
