import { join } from "node:path";
import { dakNong2022, dakPoRemedies2022, krongNo2023, annexSheet, districtMonitoring } from "../support/annexFixtures";
import { reviewSnapshot } from "#review/reviewSheet";
import { describeInChromium } from "../support/chromium";
import { accessibilityFaults, paneCalls, panesInChromium, pictureOf, reviewed, reviewOf, screenshots } from "../support/openPane";

describeInChromium("the remedies in the pane", () => {
  const open = panesInChromium();
  const menuOf = async (page: Awaited<ReturnType<typeof open>>, name = "Lệnh khác") => page.getByRole("button", { name }).click();

  it.each([["Đắk Nông", dakNong2022, 27], ["Krông Nô", krongNo2023, 19]] as const)("are offered for a score annex, with their count (%s)", async (_, annex, count) => {
    const page = await open(reviewed(reviewOf(annex)));
    expect(await page.getByRole("group", { name: "Xuất kế hoạch khắc phục" }).count()).toBe(0);
    await menuOf(page);
    await pictureOf(page, join(screenshots, "remedies-menu.png"));
    await page.getByRole("menuitem", { name: `Lập bảng khắc phục: ${count} tiêu chí mất điểm` }).click();
    expect(await paneCalls(page)).toEqual([["writeRemedies"]]);
    await page.context().close();
  });

  it("can be asked for where nothing was lost, since the command says so; other kinds of annex have none", async () => {
    const full = { ...dakNong2022, rows: dakNong2022.rows.map((row) => ({ ...row, prevScore: row.maxScore })) };
    const page = await open(reviewed(reviewOf(full)));
    await menuOf(page);
    expect(await page.getByRole("menuitem", { name: "Lập bảng khắc phục", exact: true }).count()).toBe(1);
    await page.context().close();
    const other = await open(reviewed(reviewSnapshot(annexSheet(districtMonitoring))));
    await menuOf(other);
    expect(await other.getByRole("menuitem", { name: /khắc phục$|mất điểm/ }).count()).toBe(0);
    await other.context().close();
  });

  it.each([[350, "vi"], [320, "en"]] as const)("can be exported from their own sheet, by button and by keyboard (%s px, %s)", async (width, language) => {
    const page = await open(reviewed(reviewSnapshot(annexSheet(dakPoRemedies2022))), { width, language });
    const group = page.getByRole("group", { name: language === "vi" ? "Xuất kế hoạch khắc phục" : "Export the remedies plan" });
    await group.getByRole("button", { name: ".docx" }).click();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await paneCalls(page)).toEqual([["exportProse", "save"], ["exportProse", "copy"]]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await pictureOf(page, join(screenshots, `remedies-export-${language}.png`));
    await page.context().close();
  });

  it("waits while another command runs", async () => {
    const page = await open(reviewed(reviewSnapshot(annexSheet(dakPoRemedies2022)), { busy: "command.export.save.busy" }));
    const button = page.getByRole("button", { name: "Xuất ra Word (.docx)" });
    expect(await button.getAttribute("aria-disabled")).toBe("true");
    await button.click({ force: true });
    expect(await paneCalls(page)).toEqual([]);
    await page.context().close();
  });
});
