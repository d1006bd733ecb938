import { readFile } from "node:fs/promises";
import type { WorkbenchWindow } from "#workbench/page/pane/workbenchWindow";
import { benchInChromium } from "../support/benchInChromium";
import { describeInChromium } from "../support/chromium";
import type { WorkbenchPage } from "../support/workbenchPage";

jest.setTimeout(120_000);

const white = "#FFFFFF";
const inserted = "Phụ lục CCHC 2022";

describeInChromium("The workbench", () => {
  const open = benchInChromium();
  let bench: WorkbenchPage;

  beforeEach(async () => {
    bench = await open({ acceptDownloads: true });
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
    expect(bench.requests.filter((address) => !address.startsWith(bench.address) && !address.startsWith("data:") && !address.startsWith("blob:"))).toEqual([]);
    expect(bench.requests.some((address) => address.endsWith("/office/office.js"))).toBe(true);
  });

  test("inserts a template, follows typing in grid and pane, and lets the person undo", async () => {
    await bench.insertTemplate("Cấp tỉnh 2022: mẫu trống");
    await bench.reviewed(inserted);
    await bench.screenshot("inserted");
    const before = await bench.findings();
    expect(before.filter((finding) => /^(points|target|stt|agency|task)-/.test(finding))).toEqual([]);

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
    expect(await bench.findings()).toEqual(before);
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

    await bench.click("E7");
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

  test("turns inserted rows, deleted rows and the Delete key into the person's own edits", async () => {
    await bench.click("B10");
    await bench.page.getByRole("button", { name: "Chèn", exact: true }).click();
    await bench.finding("points-children-sum", "D98", "visible");
    await bench.click("B10");
    await bench.page.mouse.click((await bench.boxOf("B10")).left + 20, (await bench.boxOf("B10")).top + 8, { button: "right" });
    await bench.page.getByRole("menuitem", { name: "Xóa hàng" }).click();
    await bench.finding("points-children-sum", "D97", "visible");
    await bench.click("E8");
    await bench.page.keyboard.press("Delete");
    await bench.finding("points-missing", "E8", "visible");
    expect(await undoDepth()).toBe(3);
  });

  test("copies and pastes by keyboard, switches sheets by their tabs, and keeps the pane on the sheet shown", async () => {
    await bench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await bench.insertTemplate("Cấp tỉnh 2022: mẫu trống");
    await bench.reviewed(inserted);
    await bench.click("C7");
    await bench.page.keyboard.press("Control+c");
    await bench.click("D7");
    await bench.page.keyboard.press("Control+v");
    await bench.page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>(".formula")?.value === "1,5");

    await bench.page.getByRole("tab", { name: "Phụ lục", exact: true }).click();
    await bench.reviewed("Phụ lục");
    await bench.finding("points-grand-total", "D125", "visible");
    await bench.pane.locator('section:not([aria-live]) [data-cell="D110"]').click();
    await bench.page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>(".name-box")?.value === "D110");
    const box = await bench.boxOf("D110");
    const grid = await bench.page.locator(".grid").boundingBox();
    expect(box.top).toBeGreaterThan(grid?.y ?? 0);
    expect(box.top + box.height).toBeLessThan((grid?.y ?? 0) + (grid?.height ?? 0));
    await bench.screenshot("jumped-to-a-finding");
  });

  test("colours a typed annex on command, mends a cell after a preview, and takes both back", async () => {
    await bench.pane.locator('section:not([aria-live]) [data-cell="D110"]').click();
    await bench.page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>(".name-box")?.value === "D110");
    await bench.pane.getByRole("button", { name: "Tô màu cảnh báo trên trang tính" }).click();
    await bench.showsColor("D110", "#FFC7CE");
    await bench.screenshot("coloured");

    await bench.pane.getByRole("button", { name: /^Sửa.*ô D110/ }).first().click();
    await bench.pane.getByRole("dialog").getByRole("button", { name: "Sửa 1 ô" }).click();
    await bench.finding("points-children-sum", "D110", "detached");
    await bench.showsColor("D110", white);
    await bench.pane.getByRole("button", { name: /^Hoàn tác/ }).first().click();
    await bench.finding("points-children-sum", "D110", "visible");
    await bench.showsColor("D110", "#FFC7CE");

    await bench.page.getByRole("button", { name: "Gỡ đánh dấu" }).click();
    await bench.showsColor("D110", white);
  });

  test("keeps the line breaks of a cell that is edited in the grid", async () => {
    const text = () =>
      bench.page.evaluate(() => (window as unknown as WorkbenchWindow).excel?.workbook.sheets[0]?.cells.get("7,5")?.value);
    await bench.click("F8");
    await bench.page.keyboard.type("Một");
    await bench.page.keyboard.press("Alt+Enter");
    await bench.page.keyboard.type("Hai");
    await bench.page.keyboard.press("Enter");
    expect(await text()).toBe("Một\nHai");
    await bench.click("F8");
    await bench.page.keyboard.press("F2");
    await bench.page.keyboard.type(" ba");
    await bench.page.keyboard.press("Enter");
    expect(await text()).toBe("Một\nHai ba");
  });

  test("shows the closed pane again when its button is pressed, and when the add-in asks for it", async () => {
    const pane = bench.page.getByRole("complementary", { name: "Phụ lục CCHC" });
    for (const button of ["Bảng kiểm tra", "Kiểm tra"]) {
      await bench.page.getByRole("button", { name: "Đóng bảng" }).click();
      await pane.waitFor({ state: "hidden" });
      await bench.page.getByRole("button", { name: button, exact: true }).click();
      await pane.waitFor({ state: "visible" });
    }
  });

  test("starts again with an American Excel in the dark: decimal point, English pane, the same annex", async () => {
    await bench.page.getByLabel("Vùng").selectOption("en-US");
    await bench.page.getByLabel("Ngôn ngữ").selectOption("en-US");
    await bench.page.getByLabel("Giao diện").selectOption("dark");
    await bench.pane.getByRole("tab", { name: /Findings/ }).waitFor();
    await bench.page.getByRole("button", { name: "Insert annex" }).waitFor();
    await bench.click("D7");
    await bench.page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>(".formula")?.value === "1.46");
    await bench.finding("points-grand-total", "D125", "visible");
    await bench.screenshot("american-and-dark");
  });
});
