import { markOf } from "#core/marks/recogniseMark";
import { createExcelHost } from "#excel/createExcelHost";
import { createReviewStore } from "#review/reviewStore";
import { registerCommands } from "../../commands/registerCommands";
import { openExcel } from "../support/openExcel";

async function ribbon() {
  const excel = await openExcel();
  const store = createReviewStore();
  registerCommands(createExcelHost(), store);
  await excel.settled();
  excel.counters.reset();
  return { excel, store };
}

describe("the ribbon in Excel", () => {
  test("inserts the annex with one press", async () => {
    const { excel, store } = await ribbon();
    await excel.user.presses("insertTemplate.score-tinh-2022");
    expect(excel.workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      [excel.workbook.sheets[0]!.name, "Visible"],
      ["Phụ lục CCHC 2022", "Visible"],
      ["PL_DanhMuc", "Hidden"],
    ]);
    expect(store.getState()).toMatchObject({ busy: null, notice: { kind: "done", data: { sheet: "Phụ lục CCHC 2022" } } });
    expect(excel.counters.syncs).toBeLessThanOrEqual(3);
  });

  test("checks the sheet that is open, and takes the marks off again", async () => {
    const { excel, store } = await ribbon();
    await excel.user.presses("insertTemplate.score-huyen-2023.filled");
    await excel.user.presses("checkSheet");
    expect(store.getState().review).toMatchObject({ state: "reviewed", review: { sheet: { name: "Phụ lục CCHC 2023" }, annexes: [{ rows: 146 }] } });
    const sheet = excel.workbook.sheets.find(({ name }) => name === "Phụ lục CCHC 2023")!;
    expect(sheet.conditionalFormats.length).toBeGreaterThan(5);
    await excel.user.presses("removeMarks");
    expect(sheet.conditionalFormats.filter(({ formula }) => markOf(formula ?? "") !== null)).toEqual([]);
  });

  test("gives the button back after a refusal", async () => {
    const { excel, store } = await ribbon();
    excel.workbook.protected = true;
    await excel.user.presses("insertTemplate.score-tinh-2022");
    expect(store.getState()).toMatchObject({ busy: null, notice: { kind: "problem", problem: { reason: "workbook-protected" } } });
  });
});
