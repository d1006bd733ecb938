import { layOutTemplate } from "#core/templates/layOutTemplate";
import { allTemplates, findTemplate } from "#core/templates/templates";
import { markOf } from "#core/marks/recogniseMark";
import { createExcelHost } from "#excel/createExcelHost";
import type { EmulatedExcel } from "#workbench/excel/emulatedExcel";
import { openExcel } from "../support/openExcel";
import { workbookJson } from "../support/workbookJson";

const plan = (filled = false) => layOutTemplate(findTemplate("score-tinh-2022")!, { filled });
const sheetNamed = (excel: EmulatedExcel, name: string) => excel.workbook.sheets.find((sheet) => sheet.name === name);
const cell = (excel: EmulatedExcel, name: string, row: number, column: number) => sheetNamed(excel, name)!.cells.get(`${row},${column}`);
const NAME = "Phụ lục CCHC 2022";

async function started(options: Parameters<typeof openExcel>[0] = {}) {
  const excel = await openExcel(options);
  excel.user.types("A1", "Danh mục riêng");
  excel.user.types("B2", "8,5");
  excel.user.types("B3", "=B2*2");
  await excel.settled();
  excel.counters.reset();
  return { excel, host: createExcelHost() };
}

describe("inserting a sheet", () => {
  test.each(allTemplates().flatMap(({ id }) => [[id, false] as const, [id, true] as const]))(
    "takes at most three round trips and leaves the other sheets byte for byte (%s, filled: %s)",
    async (id, filled) => {
      const { excel, host } = await started();
      const before = workbookJson(excel.workbook.sheets);
      const inserted = await host.insertSheet(layOutTemplate(findTemplate(id)!, { filled }));
      expect(inserted.ok).toBe(true);
      expect(excel.counters.syncs).toBeLessThanOrEqual(3);
      expect(workbookJson(excel.workbook.sheets.slice(0, 1))).toBe(before);
    },
  );

  test("shows the sheet and stands on its first cell", async () => {
    const { excel, host } = await started();
    const planned = plan(true);
    const inserted = await host.insertSheet(planned);
    const sheet = sheetNamed(excel, NAME)!;
    expect(excel.workbook.activeSheetId).toBe(sheet.id);
    expect(sheet.visibility).toBe("Visible");
    const { row, column } = planned.firstCell;
    expect(sheet.selection).toEqual({ top: row, left: column, bottom: row, right: column });
    expect(inserted).toEqual({ ok: true, value: { id: sheet.id, name: NAME } });
  });

  test.each(["vi-VN", "en-US"] as const)("keeps every number of a row text, and every score a number (%s)", async (region) => {
    const { excel, host } = await started({ region });
    const planned = plan(true);
    await host.insertSheet(planned);
    for (const [row, texts] of planned.cells.entries()) {
      for (const [column, planned] of texts.entries()) {
        if (planned === null || (typeof planned === "string" && planned.startsWith("="))) continue;
        expect(cell(excel, NAME, row, column)?.value).toBe(planned);
      }
    }
  });

  test("calculates its totals", async () => {
    const { excel, host } = await started();
    const planned = plan(true);
    await host.insertSheet(planned);
    let formulas = 0;
    for (const [row, results] of planned.results.entries()) {
      for (const [column, result] of results.entries()) {
        if (result === null) continue;
        formulas += 1;
        expect(cell(excel, NAME, row, column)?.value).toBeCloseTo(Number(result), 9);
      }
    }
    expect(formulas).toBeGreaterThan(50);
  });

  test("puts its warnings in the planned order, its hidden names, drop-downs, page and frozen rows", async () => {
    const { excel, host } = await started();
    const planned = plan();
    await host.insertSheet(planned);
    const sheet = sheetNamed(excel, NAME)!;
    const formats = [...sheet.conditionalFormats].sort((one, other) => one.priority - other.priority);
    expect(formats.map((format) => format.formula)).toEqual(planned.conditionalFormats.map(({ formula }) => formula));
    expect(formats.map((format) => markOf(format.formula ?? ""))).toEqual(planned.conditionalFormats.map(({ mark }) => mark));
    expect(formats[0]).toMatchObject({ type: "Custom", ranges: [planned.conditionalFormats[0]!.range], format: { bold: true, italic: true } });
    expect(sheet.names).toEqual([
      expect.objectContaining({ name: "PL_Bang", visible: false, formula: `='${NAME}'!$A$5:$G$125` }),
      expect.objectContaining({ name: "PL_Meta", visible: false, formula: expect.stringContaining("template=score-tinh-2022") }),
    ]);
    expect(sheet.validations).toEqual([
      expect.objectContaining({ ranges: [planned.dropDowns[0]!.range], rule: { list: { inCellDropDown: true, source: "=PL_CoQuan" } }, errorAlert: expect.objectContaining({ showAlert: false }) }),
    ]);
    expect(sheet.freeze).toEqual({ rows: 5, columns: 0 });
    expect(sheet.page).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      centerHorizontally: planned.page.centerHorizontally,
      printArea: planned.page.printArea,
      titleRows: planned.page.titleRows,
      footers: { center: planned.page.footer },
    });
    expect(sheet.page.margins.left).toBeCloseTo((planned.page.margins.left * 72) / 25.4, 3);
    planned.columnWidths.forEach((width, column) => expect(sheet.columnWidths.get(column)).toBeCloseTo(width, 0));
  });

  test("keeps one hidden list for all annexes of the workbook", async () => {
    const { excel, host } = await started();
    await host.insertSheet(plan());
    const list = excel.workbook.sheets.find((sheet) => sheet.visibility !== "Visible")!;
    const items = plan().dropDowns[0]!.list.items;
    expect(list.visibility).toBe("Hidden");
    expect(excel.workbook.names).toEqual([expect.objectContaining({ name: "PL_CoQuan", formula: expect.stringContaining(`$A$1:$A$${items.length}`) })]);
    const before = workbookJson(list);
    await host.insertSheet(plan());
    expect(excel.workbook.sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining([NAME, `${NAME} (2)`]));
    expect(excel.workbook.sheets).toHaveLength(4);
    expect(workbookJson(list)).toBe(before);
  });

  test("adds what its list lacks, below what is there", async () => {
    const { excel, host } = await started();
    await host.insertSheet(plan());
    const longer = withList({ items: [...plan().dropDowns[0]!.list.items, "Cơ quan mới"] });
    await host.insertSheet(longer);
    const items = longer.dropDowns[0]!.list.items;
    const list = excel.workbook.sheets.find((sheet) => sheet.visibility !== "Visible")!;
    expect(list.cells.get(`${items.length - 1},0`)?.value).toBe("Cơ quan mới");
    expect(excel.workbook.names[0]!.formula).toContain(`$A$1:$A$${items.length}`);
  });

  test.each([1, 2, 3])("keeps a co-author's items, too, where both extend the list at the same moment (theirs: %i)", async (count) => {
    const { excel, host } = await started();
    await host.insertSheet(plan());
    const items = plan().dropDowns[0]!.list.items;
    const list = excel.workbook.sheets.find((sheet) => sheet.visibility !== "Visible")!;
    const theirs = ["Cơ quan của họ", "Cơ quan mới", "Cơ quan khác"].slice(0, count);
    excel.counters.reset();
    excel.faults.meanwhile(2, () => {
      theirs.forEach((item, at) => list.cells.set(`${items.length + at},0`, { ...list.cells.get("0,0")!, value: item }));
      excel.workbook.names[0]!.formula = excel.workbook.names[0]!.formula.replace(/\d+$/, String(items.length + count));
    });
    expect(await host.insertSheet(withList({ items: [...items, "Cơ quan mới", "Cơ quan nữa"] }))).toMatchObject({ ok: true });
    expect(excel.counters.syncs).toBe(3);
    const all = [...items, ...theirs, ...["Cơ quan mới", "Cơ quan nữa"].filter((item) => !theirs.includes(item))];
    expect([...all, undefined].map((_, row) => list.cells.get(`${row},0`)?.value)).toEqual([...all, undefined]);
    expect(excel.workbook.names[0]!.formula).toContain(`$A$1:$A$${all.length}`);
  });

  test.each(["list", "sheet"] as const)("is refused where a co-author made a %s of that name at the same moment, and theirs stands", async (what) => {
    const { excel, host } = await started();
    const name = what === "list" ? plan().dropDowns[0]!.list.sheetName : NAME;
    let after = "";
    excel.faults.meanwhile(2, () => {
      excel.user.remotely(() => excel.user.renames(excel.workbook.sheets[0]!.name, name));
      after = workbookJson(excel.workbook);
    });
    expect(await host.insertSheet(plan())).toMatchObject({ ok: false, problem: { reason: "changed-meanwhile", left: [] } });
    expect(workbookJson(excel.workbook)).toBe(after);
    expect(await host.insertSheet(plan())).toMatchObject({ ok: true });
  });

  test.each([{ visibility: "Visible" }, { protected: true }] as const)("leaves a list alone that users took over (%j)", async (change) => {
    const { excel, host } = await started();
    await host.insertSheet(plan());
    const list = excel.workbook.sheets.find((sheet) => sheet.visibility !== "Visible")!;
    Object.assign(list, change);
    const before = workbookJson(list);
    await host.insertSheet(withList({ items: ["Cơ quan mới"] }));
    expect(workbookJson(list)).toBe(before);
  });

  test("names its list sheet anew where a sheet of the user's has that name", async () => {
    const { excel, host } = await started();
    const { sheetName } = plan().dropDowns[0]!.list;
    excel.user.renames(excel.workbook.sheets[0]!.name, sheetName);
    await host.insertSheet(plan());
    expect(excel.workbook.names[0]!.formula).toContain(`'${sheetName} (2)'!`);
  });

  test("works beside a sheet whose name has quotes, and in one", async () => {
    const { excel, host } = await started();
    excel.user.renames(excel.workbook.sheets[0]!.name, "Bob's sheet");
    const inserted = await host.insertSheet({ ...withList({ sheetName: "List's" }), name: "Mẹ's phụ lục" });
    expect(inserted).toMatchObject({ ok: true, value: { name: "Mẹ's phụ lục" } });
    expect(sheetNamed(excel, "Mẹ's phụ lục")!.names[0]!.formula).toBe("='Mẹ''s phụ lục'!$A$5:$G$125");
    expect(excel.workbook.names[0]!.formula).toContain("'List''s'!");
  });
});

function withList(changes: { items?: readonly string[]; sheetName?: string }) {
  const planned = plan();
  return { ...planned, dropDowns: planned.dropDowns.map((dropDown) => ({ ...dropDown, list: { ...dropDown.list, ...changes } })) };
}

describe("an insertion that fails", () => {
  test.each([1, 2])("at round trip %i leaves the workbook as it was, and says so", async (failing) => {
    const { excel, host } = await started();
    const before = workbookJson(excel.workbook);
    excel.faults.failSync(failing, "GeneralException");
    const outcome = await host.insertSheet(plan());
    expect(outcome).toMatchObject({ ok: false, problem: { reason: "unknown", left: [] } });
    expect(workbookJson(excel.workbook)).toBe(before);
  });

  test.each([1, 2, 5, 20, 100, 200, 300, 1_000])("half-way, after %i actions, leaves the workbook as it was", async (actions) => {
    const { excel, host } = await started();
    const before = workbookJson(excel.workbook);
    excel.faults.failSync(2, "GeneralException", actions);
    expect(await host.insertSheet(plan())).toMatchObject({ ok: false, problem: { left: [] } });
    expect(workbookJson(excel.workbook)).toBe(before);
  });

  test.each([5, 20, 200])("half-way, after %i actions, takes back what it added to the list", async (actions) => {
    const { excel, host } = await started();
    await host.insertSheet(plan());
    const before = workbookJson(excel.workbook);
    excel.faults.failSync(2, "GeneralException", actions);
    expect(await host.insertSheet(withList({ items: ["Cơ quan mới"] }))).toMatchObject({ ok: false, problem: { left: [] } });
    expect(workbookJson(excel.workbook)).toBe(before);
  });

  test("names what is left where it cannot be taken back either", async () => {
    const { excel, host } = await started();
    excel.faults.failSync(2, "GeneralException", 200);
    excel.faults.failSync(3, "GeneralException");
    const outcome = await host.insertSheet(plan());
    expect(outcome).toMatchObject({ ok: false, problem: { reason: "unknown", left: [NAME, plan().dropDowns[0]!.list.sheetName] } });
    expect(sheetNamed(excel, NAME)?.visibility).toBe("Hidden");
  });

  test("does not begin in a protected workbook", async () => {
    const { excel, host } = await started();
    excel.workbook.protected = true;
    const before = workbookJson(excel.workbook);
    expect(await host.insertSheet(plan())).toMatchObject({ ok: false, problem: { reason: "workbook-protected", left: [] } });
    expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
    expect(workbookJson(excel.workbook)).toBe(before);
  });

  test("says that the file is open for reading only where Excel lets nothing be added", async () => {
    const { excel, host } = await started();
    excel.faults.failSync(2, "AccessDenied");
    expect(await host.insertSheet(plan())).toMatchObject({ ok: false, problem: { reason: "read-only", left: [] } });
    expect(excel.workbook.sheets).toHaveLength(1);
  });

  test.each([1, 2])("does not begin while a cell is being edited (round trip %i)", async (failing) => {
    const { excel, host } = await started();
    excel.faults.failSync(failing, "InvalidOperationInCellEditMode");
    expect(await host.insertSheet(plan())).toMatchObject({ ok: false, problem: { reason: "cell-edit-mode", left: [] } });
    expect(excel.counters.syncs).toBe(failing);
  });

  test("does not delete a sheet of that name that a co-author made in the meantime", async () => {
    const { excel, host } = await started();
    excel.faults.failSync(2, "ItemAlreadyExists");
    expect(await host.insertSheet(plan())).toMatchObject({ ok: false, problem: { left: [] } });
    // The third looks whether the sheet is ours.
    expect(excel.counters.syncs).toBe(3);
  });

  test("stays below what Excel on the web takes at once", async () => {
    const { excel, host } = await started();
    excel.faults.limitPayload(5_000_000);
    expect(await host.insertSheet(plan(true))).toMatchObject({ ok: true });
    expect(excel.counters.payloadBytes).toBeLessThan(1_500_000);
  });
});
