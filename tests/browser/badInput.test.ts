import { Workbook } from "@cj-tech-master/excelts";
import type { EmulatedExcel } from "#workbench/excel/emulatedExcel";
import type { WorkbenchWindow } from "#workbench/page/pane/workbenchWindow";
import { dakNong2022 } from "../support/annexFixtures";
import { benchInChromium } from "../support/benchInChromium";
import { describeInChromium } from "../support/chromium";
import { wordHtml } from "../support/wordHtml";
import type { WorkbenchPage } from "../support/workbenchPage";

jest.setTimeout(120_000);

const asBefore = "Sổ làm việc vẫn như trước khi thực hiện lệnh.";

describeInChromium("The workbench, given what is wrong", () => {
  const open = benchInChromium();
  let bench: WorkbenchPage;

  beforeEach(async () => {
    bench = await open({ permissions: ["clipboard-read", "clipboard-write"] });
  });

  /** Does something to the emulated Excel behind the grid. */
  const toExcel = (work: (excel: EmulatedExcel) => void) => bench.page.evaluate(`(${work.toString()})(window.excel)`);
  const contents = () => bench.page.evaluate(() => JSON.stringify((window as unknown as WorkbenchWindow).excel?.workbook.sheets.map(({ name, cells }) => [name, [...cells]])));
  const openFile = async (buffer: Buffer) => bench.page.locator("input[type=file]").setInputFiles({ name: "Tệp.xlsx", mimeType: "application/octet-stream", buffer });
  const paneText = () => bench.pane.locator("body").innerText();

  async function emptyWorkbook(): Promise<Buffer> {
    const workbook = new Workbook();
    workbook.addWorksheet("Trang1");
    return Buffer.from(await workbook.xlsx.writeBuffer());
  }

  test("an insertion in the middle of which Excel fails leaves the workbook as before, and the pane says so", async () => {
    const before = await contents();
    await toExcel((excel) => excel.faults.failSync(2, "GeneralException", 100));
    await bench.insertTemplate("Cấp tỉnh 2022: mẫu trống");
    await bench.pane.getByText(asBefore).waitFor();
    expect(await paneText()).toContain("Đã có lỗi ngoài dự kiến, lệnh chưa được thực hiện.");
    expect(await contents()).toBe(before);
    await bench.screenshot("insertion-failed");
  });

  test("a fix on a protected sheet is refused with the way to lift it", async () => {
    await toExcel((excel) => (excel.workbook.sheets[0]!.protected = true));
    const before = await contents();
    await bench.pane.getByRole("button", { name: /^Sửa.*ô D110/ }).first().click();
    await bench.pane.getByRole("dialog").getByRole("button", { name: "Sửa 1 ô" }).click();
    await bench.pane.getByText("Trang tính đang được bảo vệ nên không thể thay đổi.").waitFor();
    expect(await paneText()).toContain("Unprotect Sheet");
    expect(await paneText()).toContain(asBefore);
    expect(await contents()).toBe(before);
    await bench.screenshot("protected-sheet");
  });

  test("a formula that stands as text is told of, and calculates once it is fixed", async () => {
    await toExcel((excel) => excel.user.types("D110", "'=SUM(D111:D112)"));
    await bench.finding("points-not-a-number", "D110", "visible");
    expect(await paneText()).toContain("công thức “=SUM(D111:D112)” được lưu dạng chữ nên không được tính");
    await bench.screenshot("formula-as-text");
    await bench.pane.getByRole("button", { name: /^Sửa.*ô D110/ }).first().click();
    await bench.pane.getByRole("dialog").getByRole("button", { name: "Sửa 1 ô" }).click();
    await bench.finding("points-not-a-number", "D110", "detached");
  });

  test("a damaged file is refused in a message box, and the open one stays", async () => {
    const before = await contents();
    await openFile((await emptyWorkbook()).subarray(0, 300));
    const box = bench.page.getByRole("alertdialog").or(bench.page.getByRole("dialog"));
    await box.waitFor();
    expect(await box.innerText()).toMatch(/hỏng|không đọc được|không mở được/);
    expect(await contents()).toBe(before);
    await bench.screenshot("damaged-file");
  });

  test("an Excel that does not answer: after a second the pane says what it waits for, after ten what to do", async () => {
    await toExcel((excel) => excel.faults.hang());
    await bench.pane.getByRole("button", { name: "Kiểm tra lại", exact: true }).click();
    await bench.pane.getByRole("progressbar", { name: "Đang kiểm tra trang tính…" }).waitFor({ timeout: 4_000 });
    await bench.screenshot("waiting");
    await bench.pane.getByText(/^Excel chưa trả lời\./).waitFor({ timeout: 15_000 });
    await bench.screenshot("waiting-long");
  });

  test("an annex pasted from Word into an empty sheet: its numbers that became dates are named and put right together", async () => {
    await openFile(await emptyWorkbook());
    await bench.pane.getByText("Trang tính “Trang1” chưa có phụ lục.", { exact: false }).waitFor();
    await bench.page.evaluate((html) => navigator.clipboard.write([new ClipboardItem({ "text/html": new Blob([html], { type: "text/html" }) })]), wordHtml(dakNong2022));
    await bench.click("A1");
    await bench.page.keyboard.press("Control+v");
    await bench.pane.getByText(/119 dòng · A5:G153/).waitFor();
    await bench.screenshot("pasted-from-word");
    expect((await bench.findings()).filter((finding) => finding.startsWith("stt-malformed ")).length).toBeGreaterThan(90);
    expect(await bench.page.evaluate(() => (window as unknown as WorkbenchWindow).excel?.undoDepth)).toBe(1);
  });
});
