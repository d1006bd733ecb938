import type { SheetModel } from "#workbench/excel/model/workbook";
import type { WorkbenchWindow } from "#workbench/page/pane/workbenchWindow";
import { benchInChromium } from "../support/benchInChromium";
import { describeInChromium } from "../support/chromium";
import type { WorkbenchPage } from "../support/workbenchPage";

jest.setTimeout(180_000);

const name = "Phụ lục CCHC 2022";

describeInChromium("The rows and sheets of an annex, by mouse and keyboard", () => {
  const open = benchInChromium();
  let bench: WorkbenchPage;

  beforeEach(async () => {
    bench = await open();
    await bench.insertTemplate("Cấp tỉnh 2022: đã điền");
    await bench.reviewed(name);
  });

  /** STT and standard points of these rows (as shown) of the active sheet; hidden rows in brackets. */
  const rows = (first: number, last: number) =>
    bench.page.evaluate(
      ([from = 0, to = 0]) => {
        const { excel } = window as unknown as WorkbenchWindow;
        const sheet = excel?.workbook.sheets.find(({ id }) => id === excel.workbook.activeSheetId) as SheetModel;
        return Array.from({ length: to - from + 1 }, (_, at) => {
          const stt = String(sheet.cells.get(`${from + at - 1},0`)?.value ?? "");
          return sheet.hiddenRows.has(from + at - 1) ? `(${stt})` : stt;
        });
      },
      [first, last],
    );
  const total = () =>
    bench.page.evaluate(() => {
      const { excel } = window as unknown as WorkbenchWindow;
      const sheet = excel?.workbook.sheets.find(({ id }) => id === excel.workbook.activeSheetId) as SheetModel;
      const row = [...sheet.cells].find(([place, cell]) => place.endsWith(",0") && String(cell.value).startsWith("TỔNG"))?.[0].split(",")[0];
      return sheet.cells.get(`${row},2`)?.value;
    });
  const chooses = async (address: string, item: string) => {
    const { left, top, width, height } = await bench.boxOf(address);
    await bench.click(address);
    await bench.page.mouse.click(left + width / 2, top + height / 2, { button: "right" });
    await bench.page.getByRole("menuitem", { name: item, exact: true }).click();
  };
  const drags = async (from: string, to: string) => {
    const [start, end] = [await bench.boxOf(from), await bench.boxOf(to)];
    await bench.page.mouse.move(start.left + 10, start.top + 8);
    await bench.page.mouse.down();
    await bench.page.mouse.move(end.left + 10, end.top + 8, { steps: 5 });
    await bench.page.mouse.up();
  };

  test("hides rows and shows them again, by menu and by keys; totals and findings stay", async () => {
    const findings = await bench.findings();
    const below = (await bench.boxOf("A9")).top;
    await chooses("A8", "Ẩn hàng");
    expect(await rows(7, 10)).toEqual(["1.1", "(1.2)", "1.3", "1.3.1"]);
    await bench.page.waitForFunction((top) => ((window as unknown as WorkbenchWindow).cellBox?.("A9")?.top ?? top) < top, below);
    await bench.screenshot("row-hidden");
    await chooses("A9", "Bỏ ẩn hàng");
    expect(await rows(7, 10)).toEqual(["1.1", "1.2", "1.3", "1.3.1"]);
    await bench.click("A8");
    await bench.page.keyboard.press("Control+9");
    expect(await rows(7, 9)).toEqual(["1.1", "(1.2)", "1.3"]);
    await bench.page.keyboard.press("Control+z");
    expect(await rows(7, 9)).toEqual(["1.1", "1.2", "1.3"]);
    expect([await total(), await bench.findings()]).toEqual([100, findings]);
  });

  test("groups rows by keys, folds them by the menu and shows them by keys", async () => {
    await drags("A10", "A11");
    await bench.page.keyboard.press("Alt+Shift+ArrowRight");
    await chooses("A10", "Thu gọn nhóm");
    expect(await rows(9, 12)).toEqual(["1.3", "(1.3.1)", "(1.3.2)", "1.4"]);
    await bench.screenshot("group-folded");
    await drags("A9", "A12");
    await bench.page.keyboard.press("Control+Shift+9");
    expect(await rows(9, 12)).toEqual(["1.3", "1.3.1", "1.3.2", "1.4"]);
    expect(await total()).toBe(100);
  });

  test("moves rows: the pane says that a number is out of order, the total stays, and Ctrl+Z takes it back", async () => {
    const before = await rows(6, 16);
    await chooses("A13", "Cắt hàng để chuyển");
    await chooses("A7", "Chèn hàng đã lấy");
    expect(await rows(7, 8)).toEqual(["1.5", "1.1"]);
    await bench.finding("stt-out-of-order", "A7", "visible");
    expect(await total()).toBe(100);
    await bench.screenshot("row-moved");
    await bench.page.keyboard.press("Control+z");
    await bench.finding("stt-out-of-order", "A7", "detached");
    expect(await rows(6, 16)).toEqual(before);
  });

  test("copies rows: a number twice is lit and reported, and neither once it has its own", async () => {
    await chooses("A8", "Nhân đôi hàng");
    expect(await rows(7, 10)).toEqual(["1.1", "1.2", "1.2", "1.3"]);
    await bench.finding("stt-duplicate", "A9", "visible");
    await bench.showsColor("A9", "#FFC7CE");
    await bench.screenshot("row-copied");
    await bench.type("A9", "1.7");
    await bench.finding("stt-duplicate", "A9", "detached");
    await bench.showsColor("A8", "#FFFFFF");
  });

  test("copies the sheet by its tab's menu and renames the copy by keyboard; the pane follows each", async () => {
    const findings = await bench.findings();
    await bench.page.getByRole("tab", { name, exact: true }).click({ button: "right" });
    await bench.page.keyboard.press("ArrowDown");
    await bench.page.keyboard.press("Enter");
    await bench.reviewed(`${name} (2)`);
    expect(await bench.findings()).toEqual(findings);
    await bench.page.getByRole("tab", { name: `${name} (2)`, exact: true }).focus();
    await bench.page.keyboard.press("F2");
    await bench.page.keyboard.press("Control+a");
    await bench.page.keyboard.type("Bản trình");
    await bench.page.keyboard.press("Enter");
    await bench.page.getByRole("tab", { name: "Bản trình", exact: true }).waitFor();
    await bench.type("E7", "1,2");
    await bench.reviewed("Bản trình");
    await bench.screenshot("sheet-copied");
    await bench.page.getByRole("tab", { name, exact: true }).click();
    await bench.reviewed(name);
    expect(await bench.findings()).toEqual(findings);
  });
});
