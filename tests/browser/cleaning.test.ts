import type { WorkbenchWindow } from "#workbench/page/pane/workbenchWindow";
import { benchInChromium } from "../support/benchInChromium";
import { describeInChromium } from "../support/chromium";

jest.setTimeout(180_000);

describeInChromium("An annex with what a paste left behind", () => {
  const open = benchInChromium();

  test("is cleaned once it has been shown what goes, and is as before when taken back", async () => {
    const bench = await open();
    const { pane } = bench;
    /** What stands in the first three columns of some rows, as they are numbered on the sheet. */
    const rows = (first: number, last: number) =>
      bench.page.evaluate(
        ([from, to]) => {
          const cells = (window as unknown as WorkbenchWindow).excel?.workbook.sheets[0]?.cells;
          return Array.from({ length: to - from + 1 }, (_, row) => [0, 1, 2].map((column) => String(cells?.get(`${from + row - 1},${column}`)?.value ?? "")));
        },
        [first, last] as const,
      );
    const clean = await rows(28, 34);
    await bench.page.evaluate(() => {
      const user = (window as unknown as WorkbenchWindow).excel?.user;
      user?.insertsCopies(5, 30, 1);
      user?.insertsRows(30);
      user?.types("A30", "3");
    });
    const messy = await rows(28, 36);
    expect(messy.map(([stt]) => stt).slice(2, 4)).toEqual(["3", "STT"]);

    await pane.getByRole("button", { name: "Xem và làm sạch…" }).click();
    const dialog = pane.getByRole("dialog");
    await bench.screenshot("cleaning-preview");
    expect(await dialog.innerText()).toMatch(/2 dòng/);
    expect(await rows(28, 36)).toEqual(messy);
    await dialog.getByRole("button", { name: /xóa 2 dòng$/i }).click();
    const undo = pane.getByRole("button", { name: /^Hoàn tác: / });
    await undo.waitFor();
    expect(await rows(28, 34)).toEqual(clean);
    await bench.screenshot("cleaned");

    await undo.click();
    await pane.getByRole("button", { name: "Xem và làm sạch…" }).waitFor();
    expect(await rows(28, 36)).toEqual(messy);
  });
});
