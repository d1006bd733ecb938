import type { WorkbenchWindow } from "#workbench/page/pane/workbenchWindow";
import { benchInChromium } from "../support/benchInChromium";
import { describeInChromium } from "../support/chromium";

jest.setTimeout(180_000);

describeInChromium("A typed annex in the workbench", () => {
  const open = benchInChromium();

  test("gets what ours have, item by item, and is taken back", async () => {
    const bench = await open();
    const formula = (cell: string) =>
      bench.page.evaluate((key) => {
        const { excel } = window as unknown as WorkbenchWindow;
        return excel?.workbook.sheets[0]?.cells.get(key)?.formula ?? null;
      }, cell);
    const marks = () => bench.page.evaluate(() => (window as unknown as WorkbenchWindow).excel?.workbook.sheets[0]?.conditionalFormats.length);
    const lit = (row: number, column: number) =>
      bench.page.evaluate(
        ([row, column]) => {
          const { excel } = window as unknown as WorkbenchWindow;
          return (excel?.conditionalFormatsAt(excel.workbook.activeSheetId, row, column).length ?? 0) > 0;
        },
        [row, column] as const,
      );
    const { pane } = bench;
    const section = pane.getByRole("region", { name: "Bổ sung cho phụ lục" });
    expect(await section.count()).toBe(0);

    await pane.getByRole("button", { name: "Kiểm tra lại", exact: true }).click();
    await section.waitFor();
    await bench.screenshot("adoption-offered");
    expect([await formula("5,2"), await marks()]).toEqual([null, 0]);
    await section.getByRole("checkbox", { name: "Danh sách chọn cơ quan, đơn vị" }).click();
    await section.getByRole("button", { name: "Bổ sung 3 mục đã chọn" }).click();
    await pane.getByRole("button", { name: /^Hoàn tác: Đã bổ sung 3 mục/ }).waitFor();
    expect(await section.getByRole("checkbox").count()).toBe(1);
    expect(await formula("5,2")).toMatch(/^=SUMIFS\(/);
    expect(await formula("109,3")).toBeNull();
    expect(await marks()).toBe(8);
    expect([await lit(109, 3), await lit(5, 2)]).toEqual([true, false]);
    await bench.click("C6");
    await bench.screenshot("adopted");

    await pane.getByRole("button", { name: /^Hoàn tác: Đã bổ sung 3 mục/ }).click();
    await section.getByRole("button", { name: "Bổ sung 4 mục đã chọn" }).or(section.getByRole("button", { name: "Bổ sung 3 mục đã chọn" })).waitFor();
    expect([await formula("5,2"), await marks()]).toEqual([null, 0]);
  });
});
