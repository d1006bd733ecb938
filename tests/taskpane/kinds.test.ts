import { join } from "node:path";
import { allTemplates, templateTitle } from "#core/templates/templates";
import { reviewSnapshot } from "#review/reviewSheet";
import type { TemplateChoice } from "../../taskpane/appProps";
import {
  annexSheet, binhYen2024, dakNong2022, dakPoRemedies2022, dakPoTargets2022, districtMonitoring, ducTho2022, type PrintedAnnex, stacked,
} from "../support/annexFixtures";
import { describeInChromium } from "../support/chromium";
import { accessibilityFaults, paneCalls, panesInChromium, pictureOf, quiet, reviewed, screenshots } from "../support/openPane";

const reviewOf = <Column extends string>(annex: PrintedAnnex<Column>) => reviewSnapshot(annexSheet(annex));
const templates: readonly TemplateChoice[] = allTemplates().map((template) => ({ ...template, title: templateTitle(template), rows: template.rows.length }));

/** Each kind with the tabs that mean something for it. */
const kinds = [
  ["score", () => reviewOf(dakNong2022), ["Phát hiện", "Giảm điểm", "Biểu đồ", "Cơ quan"]],
  ["monitoring", () => reviewOf(districtMonitoring), ["Phát hiện", "Cơ quan"]],
  ["action-plan", () => reviewOf(ducTho2022), ["Phát hiện", "Kinh phí", "Thời hạn", "Cơ quan"]],
  ["targets", () => reviewOf(dakPoTargets2022), ["Phát hiện", "Thời hạn", "Cơ quan"]],
  ["remedies", () => reviewOf(dakPoRemedies2022), ["Phát hiện", "Thời hạn", "Cơ quan"]],
  ["report", () => reviewOf(binhYen2024), ["Phát hiện", "Số liệu"]],
] as const;

describeInChromium("the pane of each kind", () => {
  const open = panesInChromium();

  /** In these the tabs are looked at narrow, dark or in high contrast too. */
  const narrow = { "action-plan": "dark", report: "dark", monitoring: "contrast" } as const;

  it.each(kinds)("%s has its own tabs and progress, and every tab of its own is accessible", async (kind, review, tabs) => {
    const theme = kind in narrow ? narrow[kind as keyof typeof narrow] : null;
    for (const scene of [{ width: 350, theme: "light" }, ...(theme ? [{ width: 320, theme }] : [])] as const) {
      const page = await open(reviewed(review()), { ...scene, templates });
      const shown = await page.getByRole("tab").allInnerTexts();
      expect(shown.map((text) => text.replace(/\s*\d+$/, ""))).toEqual(tabs);
      expect(await page.getByText(/^Đã điền \d+\/\d+ dòng$/).count()).toBe(1);
      if (kind !== "score") expect(await page.locator("main").innerText()).not.toMatch(/điểm chuẩn|giảm điểm|mục tiêu thấp hơn/i);
      for (const [at, tab] of tabs.entries()) {
        await page.getByRole("tab", { name: new RegExp(`^${tab}`) }).click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
        await pictureOf(page, join(screenshots, `kind-${kind}-${at}-${scene.theme}.png`));
        if (tab !== "Phát hiện") expect([scene.theme, tab, await accessibilityFaults(page)]).toEqual([scene.theme, tab, []]);
      }
      await page.context().close();
    }
  }, 300_000);

  it("adds up the money by section and goes to the section, and lists the rows behind a bar", async () => {
    const page = await open(reviewed(reviewOf(ducTho2022)));
    await page.getByRole("tab", { name: "Kinh phí" }).click();
    expect(await page.getByText("Tổng cộng: 90 triệu đồng").count()).toBe(1);
    const sections = page.getByRole("list", { name: "Kinh phí" }).getByRole("button");
    expect(await sections.count()).toBe(7);
    expect(await sections.first().innerText()).toMatch(/^I\. CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH CCHC\s+35 triệu đồng · 4 dòng ghi số$/);
    await sections.nth(2).click();
    const empty = page.getByRole("button", { name: /^Chưa ghi kinh phí/ });
    expect([await empty.innerText(), await empty.getAttribute("aria-expanded")]).toEqual([expect.stringMatching(/3 dòng$/), "false"]);
    await empty.focus();
    await page.keyboard.press("Enter");
    const rows = page.getByRole("list", { name: "Chưa ghi kinh phí" }).getByRole("button");
    expect((await rows.allInnerTexts()).map((text) => text.split(" ")[0])).toEqual(["II.1", "II.2", "II.2"]);
    await rows.first().click();
    expect((await paneCalls(page)).map(([name, , cell]) => [name, cell])).toEqual([["goTo", { row: 36, column: 8 }], ["goTo", { row: 29, column: 8 }]]);
    await page.context().close();
  });

  it("lists the agencies that lead most first, the rest on demand", async () => {
    const page = await open(reviewed(reviewOf(districtMonitoring)));
    await page.getByRole("tab", { name: "Cơ quan" }).click();
    const leads = page.getByRole("list", { name: "Số dòng mỗi cơ quan chủ trì" }).getByRole("button");
    expect(await leads.count()).toBe(10);
    expect(await leads.first().innerText()).toMatch(/^UBND các xã, thị trấn\s+34 dòng$/);
    await page.getByRole("button", { name: "Hiện thêm cơ quan (5 còn lại)" }).click();
    expect(await leads.count()).toBe(15);
    expect(await page.getByRole("button", { name: /^Chưa có cơ quan theo dõi/ }).innerText()).toMatch(/4 dòng$/);
    await page.context().close();
  });

  it("says of each share whether the cell agrees with its parts", async () => {
    const page = await open(reviewed(reviewOf(binhYen2024)));
    await page.getByRole("tab", { name: "Số liệu" }).click();
    const ratios = page.locator("[data-ratio]");
    expect(await ratios.count()).toBe(11);
    expect((await ratios.first().innerText()).replace(/\s+/g, " ")).toMatch(/^1\.1 · .* 3 \/ 6 = 50% Ô ghi 50%: khớp$/);
    expect(await page.locator('[data-ratio="not-checked"]').count()).toBe(8);
    await page.context().close();
  });

  it("shows several annexes of different kinds each under its name", async () => {
    const page = await open(reviewed(reviewSnapshot(stacked(annexSheet(dakNong2022), annexSheet(ducTho2022)))));
    expect((await page.getByRole("tab").allInnerTexts()).map((text) => text.replace(/\s*\d+$/, ""))).toEqual(["Phát hiện", "Giảm điểm", "Biểu đồ", "Kinh phí", "Thời hạn", "Cơ quan"]);
    await page.getByRole("tab", { name: "Cơ quan" }).click();
    expect(await page.getByRole("heading", { name: /^Phụ lục/ }).allInnerTexts()).toEqual(expect.arrayContaining([expect.stringMatching(/^Phụ lục chấm điểm \(A5:G125\)$/), expect.stringMatching(/^Phụ lục nhiệm vụ, hoạt động \(A\d+:I\d+\)$/)]));
    await page.getByRole("tab", { name: "Kinh phí" }).click();
    expect(await page.getByText("Tổng cộng: 90 triệu đồng").count()).toBe(1);
    await pictureOf(page, join(screenshots, "kinds-together.png"));
    await page.context().close();
  });

  it("names rows as people do where numbers start over", async () => {
    const page = await open(reviewed(reviewOf(dakPoTargets2022)));
    expect(await page.locator('[data-rule="criterion-code"][data-cell="B16"]').innerText()).toContain("Dòng II.4 · B16");
    await page.context().close();
  });

  it("groups the templates by kind and level, every one in reach of the keyboard", async () => {
    const page = await open({ review: { state: "no-annex", sheet: { id: "1", name: "Sheet1" } }, ...quiet }, { templates: [...templates].reverse() });
    const list = page.getByRole("navigation", { name: "Các mẫu phụ lục" });
    expect(await list.getByRole("heading").allInnerTexts()).toEqual(["Phụ lục số liệu báo cáo", "Phụ lục giải pháp khắc phục", "Phụ lục mục tiêu theo tiêu chí", "Phụ lục nhiệm vụ, hoạt động", "Phụ lục theo dõi, phân công", "Phụ lục chấm điểm"]);
    expect(await list.getByRole("region", { name: "Phụ lục chấm điểm" }).getByText(/^Cấp /).allInnerTexts()).toEqual(["Cấp tỉnh · năm 2022 · 119 dòng", "Cấp huyện · năm 2023 · 146 dòng"]);
    const reached = new Set<string>();
    for (let step = 0; step < 14; step += 1) {
      await page.keyboard.press("Tab");
      reached.add((await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))) ?? "");
    }
    expect(reached.size).toBe(14);
    await page.keyboard.press("Enter");
    expect(await paneCalls(page)).toEqual([["insertTemplate", "score-huyen-2023", true]]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
    for (const theme of ["light", "dark"] as const) {
      const empty = await open({ review: { state: "no-annex", sheet: { id: "1", name: "Sheet1" } }, ...quiet }, { templates, theme, width: theme === "dark" ? 320 : 350 });
      await pictureOf(empty, join(screenshots, `templates-${theme}.png`));
      await empty.context().close();
    }
  });
});
