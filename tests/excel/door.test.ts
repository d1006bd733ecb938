import type * as ReactDom from "react-dom/client";
import { openExcel } from "../support/openExcel";
import { type OpenedPage, openPage } from "../support/openPage";

let page: OpenedPage;
let roots: ReactDom.Root[] = [];

/** The page's root is its own; taking it down needs the one that it made. */
function rememberRoots(): void {
  jest.doMock("react-dom/client", () => {
    const actual = jest.requireActual<typeof ReactDom>("react-dom/client");
    return {
      ...actual,
      createRoot(container: Element) {
        const root = actual.createRoot(container);
        roots.push(root);
        return root;
      },
    };
  });
}

afterEach(async () => {
  for (const root of roots) root.unmount();
  roots = [];
  await page.close();
});

/** Excel with the whole add-in in it, as its page loads it: after office.js, which may be ready already. */
async function opened(options: Parameters<typeof openExcel>[0] = {}) {
  const excel = await openExcel(options);
  page = openPage();
  rememberRoots();
  await jest.isolateModulesAsync(async () => void (await import("../../taskpane/index")));
  const { text } = page;
  const says = async (expected: string) => {
    for (let wait = 0; wait < 200 && !text().includes(expected); wait += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(text()).toContain(expected);
  };
  return { excel, says };
}

/** Presses the button with this name. */
async function press(name: RegExp): Promise<void> {
  const button = [...document.querySelectorAll("button")].find((one) => name.test(one.getAttribute("aria-label") ?? one.textContent ?? ""));
  if (!button) throw new Error(`No button ${name}.`);
  button.click();
}

describe("the add-in's page", () => {
  test("offers the templates, inserts one from the ribbon, and follows what is typed", async () => {
    const { excel, says } = await opened();
    await says("chưa có phụ lục");
    expect(document.documentElement.lang).toBe("vi");
    await excel.user.presses("insertTemplate.score-tinh-2022");
    await says("Đã điền 0/90 dòng");
    excel.counters.reset();
    excel.user.types("D8", "0,5");
    excel.user.types("E8", "0,25");
    await says("mục tiêu 0,25 thấp hơn điểm năm trước đạt được 0,5");
    expect(excel.counters.writes).toBe(0);
  }, 60_000);

  test("fixes a cell after showing it, and takes the fix back", async () => {
    const { excel, says } = await opened();
    await excel.user.presses("insertTemplate.score-tinh-2022");
    await says("Đã điền 0/90 dòng");
    const cell = () => excel.workbook.sheets.find(({ name }) => name === "Phụ lục CCHC 2022")!.cells.get("7,3")!;
    excel.user.types("D8", "'0,5");
    await says("được lưu dạng chữ");
    const before = JSON.stringify(cell());
    await press(/^Sửa…: Điểm lưu dạng chữ, ô D8$/);
    await says("Sửa thành");
    expect(JSON.stringify(cell())).toBe(before);
    await press(/^Sửa 1 ô$/);
    await says("Đã sửa 1 ô");
    expect(cell().value).toBe(0.5);
    await press(/^Hoàn tác: Đã sửa 1 ô/);
    await says("Đã hoàn tác 1 ô");
    expect(JSON.stringify(cell())).toBe(before);
  }, 60_000);

  test("speaks English in an English Excel", async () => {
    const { says } = await opened({ displayLanguage: "en-US" });
    await says("Insert");
    expect(document.documentElement.lang).toBe("en");
  }, 60_000);

  test("says which Excel it needs where this one is too old", async () => {
    const { says } = await opened({ requirements: { ExcelApi: "1.13" } });
    await says("Dùng Excel 2021");
  }, 60_000);
});
