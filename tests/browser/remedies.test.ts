import { readFile } from "node:fs/promises";
import type { WorkbenchWindow } from "#workbench/page/pane/workbenchWindow";
import { benchInChromium } from "../support/benchInChromium";
import { describeInChromium } from "../support/chromium";
import { wordParagraphs } from "../support/wordText";

jest.setTimeout(180_000);

const LIST = "Phụ lục giải pháp 2022";

describeInChromium("The remedies of a score annex in the workbench", () => {
  const open = benchInChromium();

  test("become a sheet, a Word file and a text to paste, and are taken back; no request leaves", async () => {
    const bench = await open({ acceptDownloads: true, permissions: ["clipboard-read"] });
    const { pane, page } = bench;
    const sheets = () => page.evaluate(() => (window as unknown as WorkbenchWindow).excel?.workbook.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name));
    const asked = bench.requests.length;

    await pane.getByRole("button", { name: "Lệnh khác" }).click();
    await pane.getByRole("menuitem", { name: "Lập bảng khắc phục: 27 tiêu chí mất điểm" }).click();
    await bench.reviewed(LIST);
    expect(await sheets()).toEqual(["Phụ lục", LIST]);
    await pane.getByText("Phụ lục giải pháp khắc phục · năm 2022 · 28 dòng").waitFor();
    await bench.screenshot("remedies-written");

    const [download] = await Promise.all([page.waitForEvent("download"), pane.getByRole("button", { name: "Xuất ra Word (.docx)" }).click()]);
    expect(download.suggestedFilename()).toBe(`${LIST}.docx`);
    const paragraphs = wordParagraphs(await readFile(await download.path()));
    expect(paragraphs.filter(({ style }) => style === "Heading2")).toHaveLength(27);
    expect(paragraphs[4]).toEqual({ style: "Heading2", text: "1.1. Tiêu chí “Kết quả Chi số hài lòng (SIPAS)”" });
    await pane.getByText(`Đã xuất 27 mục ra tệp “${LIST}.docx”`).waitFor();
    await bench.screenshot("remedies-exported");

    await pane.getByRole("button", { name: "Chép để dán vào Word" }).click();
    await pane.getByText("Đã chép 27 mục.").waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item!.getType(type)).text();
      return { html: await read("text/html"), text: await read("text/plain") };
    });
    expect(copied.text.split(/\r?\n/)).toEqual(paragraphs.map(({ text }) => text));
    expect(copied.html.match(/<h2/g)).toHaveLength(27);

    await pane.getByRole("button", { name: /^Hoàn tác: Đã lập bảng khắc phục 27 tiêu chí/ }).click();
    await bench.reviewed("Phụ lục");
    expect(await sheets()).toEqual(["Phụ lục"]);
    expect(bench.requests.slice(asked).filter((address) => !address.startsWith("blob:"))).toEqual([]);
  });
});
