import type { WorkbenchWindow } from "#workbench/page/pane/workbenchWindow";
import { annexesOfOnePlan } from "../support/annexesOfOnePlan";
import { benchInChromium } from "../support/benchInChromium";
import { describeInChromium } from "../support/chromium";

jest.setTimeout(240_000);

describeInChromium("A workbook of several annexes in the workbench", () => {
  const open = benchInChromium();

  test("is compared by Kiểm tra; a finding leads to both sheets, and is old once one of them changes", async () => {
    const bench = await open();
    const buffer = Buffer.from(await annexesOfOnePlan());
    await bench.page.locator("input[type=file]").setInputFiles({ name: "Ke hoach.xlsx", mimeType: "application/octet-stream", buffer });
    await bench.reviewed("Phụ lục 1");
    const { pane } = bench;
    const section = pane.getByRole("region", { name: /^Giữa các phụ lục/ });
    expect(await section.count()).toBe(0);

    await pane.getByRole("button", { name: "Kiểm tra lại", exact: true }).click();
    await section.waitFor();
    expect(await section.locator("li").count()).toBe(5);
    const lead = section.locator("li[data-rule=across-lead-differs]");
    await lead.getByRole("button", { name: "Phân công!E75" }).click();
    await bench.reviewed("Phân công");
    expect(await lead.getAttribute("data-outdated")).toBeNull();
    await bench.screenshot("across");
    await bench.page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>(".name-box")?.value === "E75");

    await bench.type("E75", "Phòng Tài chính - Kế hoạch");
    await section.getByRole("button", { name: "Đã cũ – bấm để kiểm tra lại" }).waitFor();
    expect(await section.locator("li[data-outdated]").count()).toBe(1);
    await lead.getByRole("button", { name: "Phụ lục 1!G122" }).click();
    await bench.reviewed("Phụ lục 1");
    await section.getByRole("button", { name: "Đã cũ – bấm để kiểm tra lại" }).click();
    await lead.waitFor({ state: "detached" });
    expect(await section.locator("li").count()).toBe(4);
  });

  test("leads to a sheet whose name has apostrophes, also when it is renamed after the check, in English", async () => {
    const bench = await open();
    const buffer = Buffer.from(await annexesOfOnePlan());
    await bench.page.locator("input[type=file]").setInputFiles({ name: "Ke hoach.xlsx", mimeType: "application/octet-stream", buffer });
    await bench.reviewed("Phụ lục 1");
    await bench.page.getByLabel("Ngôn ngữ").selectOption("en-US");
    const { pane } = bench;
    const rename = (from: string, to: string) =>
      bench.page.evaluate(([old, name]) => (window as unknown as WorkbenchWindow).excel?.user.renames(old, name), [from, to] as const);
    await rename("Phân công", "Bảng 'phân công' 23");
    await pane.getByRole("button", { name: "Check again", exact: true }).click();
    const lead = pane.locator("li[data-rule=across-lead-differs]");
    await lead.getByRole("button", { name: "Bảng 'phân công' 23!E75" }).waitFor();
    await rename("Phụ lục 1", "Điểm '23");
    await lead.getByRole("button", { name: "Bảng 'phân công' 23!E75" }).click();
    await bench.reviewed("Bảng 'phân công' 23");
    await bench.screenshot("across-apostrophe");
    await lead.getByRole("button", { name: /!G122$/ }).click();
    await bench.reviewed("Điểm '23");
  });
});
