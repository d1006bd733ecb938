import type { WorkbenchWindow } from "#workbench/page/pane/workbenchWindow";
import { benchInChromium } from "../support/benchInChromium";
import { describeInChromium } from "../support/chromium";
import type { WorkbenchPage } from "../support/workbenchPage";

jest.setTimeout(180_000);

const inserted = "Phụ lục CCHC 2022";

describeInChromium("A table that has been sorted", () => {
  const open = benchInChromium();
  let bench: WorkbenchPage;

  beforeEach(async () => {
    bench = await open();
  });

  const sorts = (address: string, column: number, ascending = true) =>
    bench.page.evaluate(([cells, key, rising]) => (window as unknown as WorkbenchWindow).excel?.user.sorts(cells, key, rising), [address, column, ascending] as const);
  /** What stands in the active sheet's cells, heights and colours too. */
  const sheetText = () =>
    bench.page.evaluate(() => {
      const workbook = (window as unknown as WorkbenchWindow).excel?.workbook;
      const sheet = workbook?.sheets.find(({ id }) => id === workbook.activeSheetId);
      return JSON.stringify([[...(sheet?.cells ?? [])].sort(([one], [other]) => (one < other ? -1 : 1)), [...(sheet?.rowHeights ?? [])]]);
    });
  /** The first few cells and heights that are not as they were. */
  const changedSince = async (before: string): Promise<readonly string[]> => {
    const parts = (text: string) => (JSON.parse(text) as unknown[][]).flat().map((part) => JSON.stringify(part));
    const [old, now] = [new Set(parts(before)), parts(await sheetText())];
    return now.length === old.size ? now.filter((part) => !old.has(part)).slice(0, 3) : [`${old.size} → ${now.length}`];
  };
  const banner = () => bench.pane.locator("[data-order]");

  test("is told of once, put in order with its sums right, and back again", async () => {
    await bench.insertTemplate("Cấp tỉnh 2022: đã điền (tỉnh Đắk Nông)");
    await bench.reviewed(inserted);
    const original = await sheetText();
    const before = await bench.findings();
    expect(await banner().count()).toBe(0);

    await sorts("A6:G125", 3, false);
    await banner().waitFor();
    expect(await banner().innerText()).toMatch(/Bảng đã bị sắp xếp khác thứ tự STT: \d+\/119 dòng không đứng đúng chỗ\. \d+ tổng tính bằng công thức không còn đúng\./);
    expect((await bench.findings()).filter((finding) => /^(points-(children|grand|standard)|stt-out)/.test(finding))).toEqual([]);
    await bench.screenshot("sorted-table");
    const sorted = await sheetText();

    await bench.pane.getByRole("button", { name: "Sắp lại theo STT…" }).click();
    await bench.pane.getByRole("dialog").waitFor();
    await bench.screenshot("sorted-table-preview");
    await bench.pane.getByRole("button", { name: /^Sắp lại \d+ dòng$/ }).click();
    await banner().waitFor({ state: "detached" });
    expect(await changedSince(original)).toEqual([]);
    expect(await bench.findings()).toEqual(before);
    await bench.screenshot("sorted-by-number");

    await bench.pane.getByRole("button", { name: /^Hoàn tác: Đã sắp lại/ }).click();
    await banner().waitFor();
    expect(await changedSince(sorted)).toEqual([]);
  });

  test("is put in order in a typed annex too, whichever column it was sorted by", async () => {
    const original = await sheetText();
    for (const [column, ascending] of [[6, true], [1, false], [0, true]] as const) {
      await sorts("A6:G124", column, ascending);
      await banner().waitFor();
      await bench.pane.getByRole("button", { name: "Sắp lại theo STT…" }).click();
      await bench.pane.getByRole("button", { name: /^Sắp lại \d+ dòng$/ }).click();
      await banner().waitFor({ state: "detached" });
      expect(await changedSince(original)).toEqual([]);
    }
  });

  test("stays as it is while rows are filtered out, which are named", async () => {
    await sorts("A6:G124", 6);
    await banner().waitFor();
    await bench.page.evaluate(() => (window as unknown as WorkbenchWindow).excel?.user.hidesRows(20, 3));
    const before = await sheetText();
    await bench.pane.getByRole("button", { name: "Sắp lại theo STT…" }).click();
    await bench.pane.getByRole("button", { name: /^Sắp lại \d+ dòng$/ }).click();
    await bench.pane.getByText("Có dòng đang ẩn hoặc bị lọc nên Excel không chuyển được: dòng 20–22.").waitFor();
    expect(await changedSince(before)).toEqual([]);
    await bench.screenshot("sorted-table-hidden-rows");
  });
});
