import { join } from "node:path";
import type { Page } from "playwright-core";
import type { PaneState } from "../../taskpane/appProps";
import { dakNong2022 } from "../support/annexFixtures";
import { describeInChromium } from "../support/chromium";
import { accessibilityFaults, paneCalls, panesInChromium, pictureOf, quiet, reviewed, reviewOf, screenshots } from "../support/openPane";

describeInChromium("while Excel is waited for, the pane", () => {
  const open = panesInChromium();
  const fixing = { busy: "command.fix.busy", step: { at: 1, of: 2 } } as const;

  /** A pane whose clock the test moves. */
  async function opened(state: PaneState): Promise<Page> {
    const page = await open(reviewed(reviewOf(dakNong2022)));
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1_000);
    await page.evaluate((next) => window.setPaneState(next), state);
    return page;
  }

  const status = (page: Page) => page.getByRole("status").first();
  const shown = (page: Page) => status(page).innerText();

  it("says nothing for a second, then what is under way and which part, and after ten seconds what to do", async () => {
    const page = await opened(reviewed(reviewOf(dakNong2022), fixing));
    await page.clock.runFor(900);
    expect(await shown(page)).toBe("");
    await page.clock.runFor(200);
    expect(await shown(page)).toMatch(/^Đang sửa…\s+bước 1\/2$/);
    expect(await page.getByRole("progressbar", { name: "Đang sửa…" }).getAttribute("aria-valuetext")).toBe("bước 1/2");
    await page.screenshot({ path: join(screenshots, "waiting-one-second.png") });
    await page.evaluate((next) => window.setPaneState(next), reviewed(reviewOf(dakNong2022), { ...fixing, step: { at: 2, of: 2 } }));
    await page.clock.runFor(4_000);
    expect(await shown(page)).toMatch(/^Đang sửa…\s+bước 2\/2$/);
    await page.clock.runFor(5_000);
    expect(await shown(page)).toMatch(/nhấn Enter hoặc Esc/);
    await page.clock.resume();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.screenshot({ path: join(screenshots, "waiting-ten-seconds.png") });
    await page.evaluate((next) => window.setPaneState(next), reviewed(reviewOf(dakNong2022)));
    expect(await shown(page)).toBe("");
    await page.context().close();
  });

  it("tells a screen reader twice in twenty seconds, and never of the steps", async () => {
    const page = await opened(reviewed(reviewOf(dakNong2022), fixing));
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      const live = document.querySelector("[role=status]") as HTMLElement;
      const spoken = () => [...live.querySelectorAll<HTMLElement>("span:not([aria-hidden])")].map((span) => span.innerText).join(" ");
      let last = spoken();
      new MutationObserver(() => {
        if (spoken() !== last) told.push((last = spoken()));
      }).observe(live, { childList: true, subtree: true, characterData: true });
    });
    await page.clock.runFor(3_000);
    await page.evaluate((next) => window.setPaneState(next), reviewed(reviewOf(dakNong2022), { ...fixing, step: { at: 2, of: 2 } }));
    await page.clock.runFor(17_000);
    const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
    expect(told).toEqual(["Đang sửa…", expect.stringMatching(/^Đang sửa… Excel chưa trả lời\./)]);
    await page.context().close();
  });

  it("offers after a minute to wait no longer for a command, and not for a read", async () => {
    const page = await opened(reviewed(reviewOf(dakNong2022), fixing));
    const button = page.getByRole("button", { name: "Không chờ nữa" });
    await page.clock.runFor(59_000);
    expect(await button.count()).toBe(0);
    await page.clock.runFor(2_000);
    await page.screenshot({ path: join(screenshots, "waiting-one-minute.png") });
    await page.clock.resume();
    expect(await accessibilityFaults(page)).toEqual([]);
    await button.click();
    expect(await paneCalls(page)).toEqual([["giveUp"]]);
    await page.evaluate((next) => window.setPaneState(next), reviewed(reviewOf(dakNong2022), { notice: { kind: "given-up" } }));
    expect(await page.getByText(/Không biết lệnh đã được thực hiện hay chưa.*“Kiểm tra lại”/).count()).toBe(1);
    expect(await page.getByRole("button", { name: "Kiểm tra lại", exact: true }).isEnabled()).toBe(true);
    await pictureOf(page, join(screenshots, "given-up.png"));
    await page.context().close();
    const reading = await opened(reviewed(reviewOf(dakNong2022), { reading: true }));
    await reading.clock.runFor(61_000);
    expect(await reading.getByRole("button", { name: "Không chờ nữa" }).count()).toBe(0);
    await reading.context().close();
  });

  it("says the same of a read, without steps, and of the first one", async () => {
    const page = await opened(reviewed(reviewOf(dakNong2022), { reading: true }));
    await page.clock.runFor(1_100);
    expect(await shown(page)).toBe("Đang đọc lại trang tính…");
    await page.evaluate((next) => window.setPaneState(next), { review: { state: "starting" }, ...quiet } satisfies PaneState);
    await page.clock.runFor(10_100);
    expect(await page.locator("main").innerText()).toMatch(/Đang đọc trang tính…\s+Excel chưa trả lời\./);
    await page.context().close();
  });

  it("says after a refused command that the workbook is as before, and what is left where it is not", async () => {
    const problem = { reason: "busy", detail: "", left: [] } as const;
    const page = await open(reviewed(reviewOf(dakNong2022), { notice: { kind: "problem", problem, ofCommand: true } }));
    expect(await page.getByText("Sổ làm việc vẫn như trước khi thực hiện lệnh.").count()).toBe(1);
    await pictureOf(page, join(screenshots, "refused-command.png"));
    await page.evaluate((next) => window.setPaneState(next), reviewed(reviewOf(dakNong2022), { notice: { kind: "problem", problem: { ...problem, left: ["Phụ lục!A1"] }, ofCommand: true } }));
    expect(await page.getByText("Sổ làm việc vẫn như trước khi thực hiện lệnh.").count()).toBe(0);
    expect(await page.getByText(/có thể còn lại ở: Phụ lục!A1/).count()).toBe(1);
    await page.context().close();
  });
});
