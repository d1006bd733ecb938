import { cleaningNames } from "#core/cleaning/cleaning";
import { createExcelHost } from "#excel/createExcelHost";
import { checkSheet } from "#review/checkSheet";
import { cleaningOf } from "#review/cleaningOf";
import { cleanTable } from "#review/cleanTable";
import { lastReview } from "#review/reviewStore";
import { dakNong2022 } from "../support/annexFixtures";
import { annexInExcel } from "../support/annexInExcel";
import { pages, pastedInExcel, short, spread, wholeJson } from "../support/pastedInExcel";
import { totalledAnnex } from "../support/totalledAnnex";

jest.setTimeout(120_000);

describe("cleaning in Excel", () => {
  test.each([["pages", pages], ["rows split by the paste", spread], ["everything from a PDF", { ...pages, lineWidth: 30, oldFont: true, characters: true }]] as const)(
    "of %s: two round trips and one to read again; taken back, the sheet is as before",
    async (_, mess) => {
      for (const annex of [short, dakNong2022]) {
        const { excel, store, sheet, review, plan, original, clean, undo } = await pastedInExcel(mess, annex);
        await clean();
        await excel.settled();
        expect(excel.counters.syncs).toBe(3);
        expect(store.getState().notice).toMatchObject({ kind: "done", sentence: "command.clean.done" });
        expect(plan()).toBeNull();
        expect(review().annexes[0]!.rows).toBe(annex === dakNong2022 ? 119 : 40);
        excel.counters.reset();
        await undo();
        await excel.settled();
        // Three, and one or two to read again: of more than 512 merged cells Excel tells in parts.
        expect(excel.counters.syncs).toBeLessThanOrEqual(5);
        expect(wholeJson(sheet)).toBe(original);
        expect(store.getState().journal).toEqual([]);
        expect(plan()).not.toBeNull();
      }
    },
  );

  test("leaves what stands in a table that was typed with care: nothing is offered", async () => {
    expect((await pastedInExcel({})).plan()).toBeNull();
  });

  test("of one item touches nothing of the others", async () => {
    const { sheet, clean, contents, plan } = await pastedInExcel({ ...pages, characters: true });
    const before = contents();
    await clean(["points"]);
    expect(plan().rows).toHaveLength(8);
    const changed = contents().filter((cell) => !before.includes(cell));
    expect(changed.every((cell) => /^\d+,[234] [\d.]+$/.test(cell))).toBe(true);
    expect(sheet.merges).toHaveLength((await pastedInExcel({ ...pages, characters: true })).sheet.merges.length);
  });

  test("rewrites no formula, keeps their results and the cells' formats", async () => {
    const { excel, host, store, sheet, undo } = await pastedInExcel({});
    const given = await annexInExcel(totalledAnnex(dakNong2022, { pageEvery: 15, blankEvery: 11 }));
    const own = given.workbook.sheets[0]!;
    expect([excel.workbook.sheets[0] === sheet, own.cells.size > 500]).toEqual([true, true]);
    await checkSheet(host, store);
    const results = () => [...own.cells.values()].filter(({ formula }) => formula !== undefined).map(({ value }) => value);
    const [before, original] = [results(), wholeJson(own)];
    const review = lastReview(store.getState().review)!;
    await cleanTable(host, store, { sheet: review.sheet, plan: cleaningOf(review)! }, cleaningNames);
    expect(store.getState().notice).toMatchObject({ kind: "done", data: { cells: 0, rows: 22 } });
    expect(results()).toEqual(before);
    const fills = () => [...own.cells.values()].filter(({ style }) => style.fill !== undefined).length;
    expect(fills()).toBeGreaterThan(100);
    await undo();
    expect(wholeJson(own)).toBe(original);
  });

  test("keeps a user's work elsewhere through cleaning and taking back", async () => {
    const { excel, sheet, clean, undo } = await pastedInExcel();
    await clean();
    excel.user.types("F8", "Việc mới của người dùng");
    excel.user.types("K3", "ghi chú riêng");
    await excel.settled();
    await undo();
    const found = [...sheet.cells.values()].map(({ value }) => value);
    expect(found).toEqual(expect.arrayContaining(["Việc mới của người dùng", "ghi chú riêng"]));
  });

  test("is not taken back where a cleaned cell has changed since: nothing is written and the cell is shown", async () => {
    const { excel, store, sheet, clean, undo } = await pastedInExcel();
    await clean();
    excel.user.types("C7", "9");
    await excel.settled();
    const before = wholeJson(sheet);
    await undo();
    expect(wholeJson(sheet)).toBe(before);
    expect(store.getState().notice).toMatchObject({ kind: "conflict", unchanged: 0, conflicts: [{ cell: { row: 6, column: 2 }, now: { kind: "number", number: 9 } }] });
    expect(store.getState().journal).toHaveLength(1);
  });
});

describe("nothing is written", () => {
  type Given = Awaited<ReturnType<typeof pastedInExcel>>;
  const refused = async (spoil: (given: Given) => void) => {
    const given = await pastedInExcel();
    spoil(given);
    await given.excel.settled();
    const before = wholeJson(given.excel.workbook);
    given.excel.counters.reset();
    await given.clean();
    expect(wholeJson(given.excel.workbook)).toBe(before);
    expect(given.store.getState().journal).toEqual([]);
    return { notice: given.store.getState().notice, writes: given.excel.counters.writes };
  };

  test("where a cell is no longer what was shown", async () => {
    const { notice, writes } = await refused(({ excel }) => excel.user.types("C8", "9"));
    expect(notice).toMatchObject({ kind: "problem", problem: { reason: "changed-meanwhile", left: [], conflicts: [{ actual: { value: 9 } }] } });
    expect(writes).toBe(0);
  });

  test("where rows have been inserted above", async () => {
    const { notice } = await refused(({ excel }) => excel.user.insertsRows(3));
    expect(notice).toMatchObject({ kind: "problem", problem: { reason: "changed-meanwhile", left: [] } });
  });

  test("where something was written beside a row that would go", async () => {
    const { notice } = await refused(({ excel, plan }) => excel.user.types(`F${plan().rows[0]!.row + 1}`, "của tôi"));
    expect(notice).toMatchObject({ kind: "problem", problem: { reason: "changed-meanwhile", left: [] } });
  });

  test("on a protected sheet", async () => {
    const { notice } = await refused(({ sheet }) => void (sheet.protected = true));
    expect(notice).toMatchObject({ kind: "problem", problem: { reason: "sheet-protected", left: [] } });
  });

  test("where a row that would go is hidden, which is named", async () => {
    const { notice } = await refused(({ excel, plan }) => excel.user.hidesRows(plan().rows[0]!.row + 1));
    expect(notice).toMatchObject({ kind: "problem", problem: { reason: "rows-hidden", left: [] } });
  });

  test("where a co-author writes between the two looks", async () => {
    for (const edit of [({ excel }: Given) => excel.user.types("C8", "7"), ({ excel }: Given) => excel.user.insertsRows(3)]) {
      const given = await pastedInExcel();
      const twin = await pastedInExcel();
      edit(twin);
      await twin.excel.settled();
      // The later Excel is the one that our code finds.
      const { excel, store, sheet } = await pastedInExcel();
      const review = lastReview(store.getState().review)!;
      excel.faults.meanwhile(2, () => edit({ ...given, excel }));
      await cleanTable(createExcelHost(), store, { sheet: review.sheet, plan: cleaningOf(review)! }, cleaningNames);
      await excel.settled();
      expect(store.getState().notice).toMatchObject({ kind: "problem", problem: { reason: "changed-meanwhile", left: [] } });
      expect({ ...JSON.parse(wholeJson(sheet)), id: "", selection: null }).toEqual({ ...JSON.parse(wholeJson(twin.sheet)), id: "", selection: null });
    }
  });
});

describe("a round trip that fails", () => {
  const codes = ["GeneralException", "ServiceNotAvailable"];

  test.each([1, 2])("cleaning, round trip %i: the workbook is as before", async (failing) => {
    for (const code of codes) {
      const { excel, store, clean } = await pastedInExcel(spread);
      const before = wholeJson(excel.workbook);
      excel.faults.failSync(failing, code);
      await clean();
      expect(store.getState().notice).toMatchObject({ kind: "problem", problem: { left: [] } });
      expect(wholeJson(excel.workbook)).toBe(before);
    }
  });

  test.each([["pages", pages], ["split rows", spread]] as const)("cleaning %s, broken off on the way: the workbook is as before", async (_, mess) => {
    const ends = new Set<string>();
    for (const actions of [5, 60, 200, 350, 450]) {
      const { excel, store, clean } = await pastedInExcel(mess);
      const before = wholeJson(excel.workbook);
      excel.faults.failSync(2, "GeneralException", actions);
      await clean();
      ends.add(store.getState().notice!.kind);
      if (store.getState().notice!.kind === "problem") expect([store.getState().notice, wholeJson(excel.workbook) === before]).toMatchObject([{ problem: { left: [] } }, true]);
    }
    expect(ends).toContain("problem");
  });

  test.each([["pages", pages], ["split rows", spread]] as const)("taking back %s, broken off on the way: the sheet stays cleaned", async (_, mess) => {
    const ends = new Set<string>();
    for (const actions of [5, 60, 200, 500]) {
      const { excel, store, clean, undo } = await pastedInExcel(mess);
      await clean();
      await excel.settled();
      const before = wholeJson(excel.workbook);
      excel.faults.failSync(2, "GeneralException", actions);
      await undo();
      ends.add(store.getState().notice!.kind);
      if (store.getState().notice!.kind === "problem") expect([store.getState().notice, wholeJson(excel.workbook) === before]).toMatchObject([{ problem: { left: [] } }, true]);
    }
    expect(ends).toContain("problem");
  });

  test("and then cannot be taken back either: the pane names what is left", async () => {
    const { excel, store, clean } = await pastedInExcel();
    excel.faults.failSync(2, "GeneralException", 30);
    excel.faults.failSync(3, "GeneralException");
    await clean();
    expect(store.getState().notice).toMatchObject({ kind: "problem", problem: { left: [expect.stringMatching(/^Sheet1!A1:/)] } });
  });
});

test("hundreds of rows go and come back though Excel sends 5 MB at the most, as on the web", async () => {
  const { excel, host, store, sheet, preview, confirm, undo, review } = await pastedInExcel({ spread: "unmerged", lineWidth: 30, pageLines: 30 }, dakNong2022);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("H1:H2000").clear();
    await context.sync();
  });
  await checkSheet(host, store);
  const original = wholeJson(sheet);
  excel.faults.limitPayload(5_000_000);
  await preview();
  excel.counters.reset();
  await confirm();
  await excel.settled();
  expect(store.getState().notice).toMatchObject({ kind: "done", data: { rows: 601 } });
  expect([review().annexes[0]!.rows, excel.counters.syncs]).toEqual([119, 4]);
  await undo();
  await excel.settled();
  expect(store.getState().notice).toMatchObject({ kind: "done" });
  expect(wholeJson(sheet)).toBe(original);
});
