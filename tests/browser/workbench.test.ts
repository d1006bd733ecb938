import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import type { WorkbenchWindow } from "#workbench/page/pane/workbenchWindow";
import { describeInChromium, launchChromium } from "../support/chromium";
import { type RunningWorkbench, startWorkbench } from "../support/workbenchServer";
import { WorkbenchPage } from "./workbenchPage";

jest.setTimeout(120_000);

const white = "#FFFFFF";
const inserted = "Phụ lục CCHC 2022";

describeInChromium("The workbench", () => {
  let workbench: RunningWorkbench;
  let browser: Browser;
  let bench: WorkbenchPage;

  beforeAll(async () => {
    [workbench, browser] = await Promise.all([startWorkbench(), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    workbench?.stop();
  });
  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 1400, height: 860 }, acceptDownloads: true });
    bench = new WorkbenchPage(await context.newPage());
    await bench.open(workbench.address);
  });
  afterEach(async () => {
    expect(bench.errors).toEqual([]);
    await bench.page.context().close();
  });

  const color = (address: string) =>
    bench.page.evaluate((cell) => {
      const { excel } = window as unknown as WorkbenchWindow;
      const sheet = excel?.workbook.sheets.find(({ id }) => id === excel.workbook.activeSheetId);
      const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
      const lit = excel && sheet ? excel.conditionalFormatsAt(sheet.id, Number(row) - 1, letter.charCodeAt(0) - 65) : [];
      return lit.map((id) => sheet?.conditionalFormats.find((format) => format.id === id)?.format.fill?.toUpperCase()).find(Boolean) ?? "#FFFFFF";
    }, address);
  const undoDepth = () => bench.page.evaluate(() => (window as unknown as WorkbenchWindow).excel?.undoDepth);

  test("opens with the annex of tỉnh Đắk Nông and the pane's findings on it, asking only its own server", async () => {
    expect(await bench.findings()).toEqual(
      expect.arrayContaining(["points-children-sum D97", "points-children-sum D110", "points-grand-total D125", "stt-malformed A22", "stt-malformed A23"]),
    );
    await bench.screenshot("opened");
    expect(bench.requests.filter((address) => !address.startsWith(workbench.address) && !address.startsWith("data:") && !address.startsWith("blob:"))).toEqual([]);
    expect(bench.requests.some((address) => address.endsWith("/office/office.js"))).toBe(true);
  });

  test("inserts a template, follows typing in grid and pane, and lets the person undo", async () => {
    await bench.insertTemplate("Cấp tỉnh 2022: mẫu trống");
    await bench.reviewed(inserted);
    await bench.screenshot("inserted");
    expect(await bench.findings()).toEqual([]);

    await bench.type("D8", "8,5");
    await bench.finding("points-over-standard", "D8", "visible");
    await bench.showsColor("D8", await color("D8"));
    expect(await color("D8")).not.toBe(white);
    await bench.screenshot("over-the-standard");

    expect(await undoDepth()).toBe(1);
    await bench.page.keyboard.press("Control+z");
    await bench.finding("points-over-standard", "D8", "detached");
    await bench.showsColor("D8", white);
    expect(await undoDepth()).toBe(0);
  });

  test("lights a target below last year's score in grid and pane, and the same again after save and load", async () => {
    await bench.insertTemplate("Cấp tỉnh 2022: đã điền");
    await bench.reviewed(inserted);
    await bench.showsColor("E7", white);

    await bench.type("E7", "1,2");
    await bench.finding("target-below-last-year", "E7", "visible");
    expect(await color("E7")).not.toBe(white);
    await bench.showsColor("E7", await color("E7"));
    await bench.pane.getByRole("tab", { name: /Giảm điểm/ }).click();
    await bench.pane.getByRole("tabpanel").getByText(/1\.1/).first().waitFor();
    await bench.screenshot("decline");

    await bench.type("E7", "1,5");
    await bench.pane.getByRole("tab", { name: "Giảm điểm 0" }).waitFor();
    await bench.showsColor("E7", white);

    await bench.type("E7", "1,25");
    await bench.pane.getByRole("tab", { name: /Phát hiện/ }).click();
    await bench.finding("target-below-last-year", "E7", "visible");
    const findings = await bench.findings();

    const [download] = await Promise.all([bench.page.waitForEvent("download"), bench.page.keyboard.press("Control+s")]);
    const saved = await readFile(await download.path());
    expect(download.suggestedFilename()).toBe("Dak Nong 2022.xlsx");
    await bench.page.locator("input[type=file]").setInputFiles({ name: "Luu.xlsx", mimeType: "application/octet-stream", buffer: saved });
    await bench.page.getByRole("heading", { name: /Luu\.xlsx/ }).waitFor();
    await bench.reviewed(inserted);
    await bench.finding("target-below-last-year", "E7", "visible");
    expect(await bench.findings()).toEqual(findings);
    await bench.showsColor("E7", await color("E7"));
    await bench.screenshot("loaded-again");
  });

  test("writes nothing while it follows: edits keep every step of the undo list", async () => {
    const wire = () => bench.page.evaluate(() => ({ ...(window as unknown as WorkbenchWindow).excel?.counters }));
    await bench.finding("target-not-raised", "E13", "visible");
    const before = await wire();
    for (const text of ["1,4", "1,45", "1,46"]) await bench.type("E7", text);
    await bench.finding("target-below-last-year", "E7", "detached");
    expect(await undoDepth()).toBe(3);
    const after = await wire();
    expect((after.writes ?? 0) - (before.writes ?? 0)).toBe(0);
    expect((after.syncs ?? 0) - (before.syncs ?? 0)).toBeLessThanOrEqual(3);
  });

  test("turns insertion, deletion and pasting of rows into the person's own edits", async () => {
    await bench.click("B10");
    await bench.page.getByRole("button", { name: "Chèn", exact: true }).click();
    await bench.finding("points-children-sum", "D98", "visible");
    await bench.click("B10");
    await bench.page.mouse.click((await bench.boxOf("B10")).left + 20, (await bench.boxOf("B10")).top + 8, { button: "right" });
    await bench.page.getByRole("menuitem", { name: "Xóa hàng" }).click();
    await bench.finding("points-children-sum", "D97", "visible");
    await bench.click("E8");
    await bench.page.keyboard.press("Delete");
    await bench.finding("points-missing", "A8", "detached");
    expect(await undoDepth()).toBe(3);
  });
});
