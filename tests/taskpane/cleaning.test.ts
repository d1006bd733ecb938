import { join } from "node:path";
import type { HeldRow } from "#core/edits/heldRow";
import { cleaningOf } from "#review/cleaningOf";
import { reviewSnapshot } from "#review/reviewSheet";
import { dakNong2022 } from "../support/annexFixtures";
import { describeInChromium } from "../support/chromium";
import { accessibilityFaults, paneCalls, panesInChromium, pictureOf, reviewed, reviewOf, screenshots } from "../support/openPane";
import { pastedTable } from "../support/pastedTable";

const messy = reviewSnapshot(pastedTable({ ...dakNong2022, rows: dakNong2022.rows.slice(0, 40) }, { lineWidth: 30, pageEvery: 15, oldFont: true, textPoints: true }));
const cleanable = { cleanable: messy.sheet };
/** The preview, with what hangs on rows. */
const previewed = (held: readonly HeldRow[] = [], notesSeen = true) => ({ ...cleanable, cleaning: { sheet: messy.sheet, plan: cleaningOf(messy, held)!, notesSeen } });

jest.setTimeout(90_000);

describeInChromium("the pane over a pasted table", () => {
  const open = panesInChromium();

  it("offers nothing over a table that was typed with care", async () => {
    const page = await open(reviewed(reviewOf(dakNong2022)));
    expect(await page.locator("[data-cleaning]").count()).toBe(0);
    await page.context().close();
  });

  it("offers to look, and asks for the preview", async () => {
    const page = await open(reviewed(messy, { cleanable: messy.sheet }), { width: 320 });
    page.setDefaultTimeout(6_000);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Xem và làm sạch…" }).press("Enter");
    expect(await paneCalls(page)).toEqual([["previewCleaning", messy.sheet]]);
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.context().close();
  });

  it("shows each item and what it changes before anything is written, and asks for the chosen ones on Enter", async () => {
    const shown = previewed();
    const page = await open(reviewed(messy, shown), { width: 320 });
    page.setDefaultTimeout(6_000);
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
    expect(await paneCalls(page)).toEqual([["clean", JSON.parse(JSON.stringify(shown.cleaning)), ["rows", "lines", "characters"]]]);
    await page.evaluate((state) => window.setPaneState(state), reviewed(messy, cleanable));
    await dialog.waitFor({ state: "detached" });
    await page.context().close();
  });

  it("names the rows that stay with what hangs on them, and says what cannot be seen or brought back", async () => {
    const [first, ...others] = cleaningOf(messy)!.rows;
    const held: readonly HeldRow[] = [{ row: first!.row, reason: "comment" }, ...others.map(({ row }): HeldRow => ({ row, reason: "drawing" }))];
    const page = await open(reviewed(messy, previewed(held.slice(0, 1), false)), { width: 320 });
    const dialog = page.getByRole("dialog");
    expect(await dialog.locator("[data-kept]").innerText()).toMatch(new RegExp(`Để nguyên 1 dòng\\s+Dòng ${first!.row + 1}: có nhận xét hoặc ghi chú`));
    expect(await dialog.innerText()).toMatch(/siêu liên kết.* Bản Excel này không cho biết ghi chú/s);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.evaluate((state) => window.setPaneState(state), reviewed(messy, previewed(held)));
    await dialog.getByText(/có hình ảnh, hình vẽ hoặc biểu đồ/).waitFor();
    expect(await dialog.locator('[data-item="rows"]').count()).toBe(0);
    expect(await dialog.innerText()).not.toMatch(/Hoàn tác trả lại/);
    await page.context().close();
  });

  it("asks nothing of Excel on Esc, or with nothing chosen", async () => {
    const page = await open(reviewed(messy, previewed()));
    page.setDefaultTimeout(6_000);
    for (const box of await page.getByRole("dialog").getByRole("checkbox").all()) await box.press(" ");
    await page.getByRole("button", { name: "Chưa chọn mục nào" }).press("Enter");
    await page.keyboard.press("Escape");
    expect(await paneCalls(page)).toEqual([["closeCleaning"]]);
    await page.context().close();
  });
});
