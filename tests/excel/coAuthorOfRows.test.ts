import { readAnnexes } from "#core/annex/readAnnexes";
import { createExcelHost } from "#excel/createExcelHost";
import { annexOrders } from "#review/annexOrder";
import type { EmulatedExcel, UserVerbs } from "#workbench/excel/emulatedExcel";
import { checked, typed } from "../support/adopting";
import { annexSheet, dakNong2022, districtMonitoring } from "../support/annexFixtures";
import { annexInExcel } from "../support/annexInExcel";
import { totalledAnnex } from "../support/totalledAnnex";
import { workbookJson } from "../support/workbookJson";

jest.setTimeout(120_000);

/** What somebody else may do to the rows 6 to 125 of a table in columns A to G while a command of ours is between two round trips. */
const edits: Readonly<Record<string, (user: UserVerbs) => void>> = {
  "inserts a row above": (user) => user.insertsRows(2),
  "inserts rows inside": (user) => user.insertsRows(40, 2),
  "inserts a row before the first": (user) => user.insertsRows(6),
  "deletes a row above": (user) => user.deletesRows(4),
  "deletes a row inside": (user) => user.deletesRows(40),
  "deletes the first rows": (user) => user.deletesRows(6, 6),
  "deletes rows at the end": (user) => user.deletesRows(100, 40),
  "moves a row": (user) => user.movesRows(20, 60),
  "writes another number into a row": (user) => user.types("A40", "9.9"),
};

/** What changes nothing that the command goes by, and stays. */
const harmless: Readonly<Record<string, (user: UserVerbs) => void>> = {
  "inserts rows below": (user) => user.insertsRows(200, 3),
  "types far below": (user) => user.types("B210", "ghi chú"),
};

/** The workbook but for what is selected, and for results: Excel has not calculated yet when the other's edit arrives. */
const contents = ({ workbook }: EmulatedExcel): string =>
  workbookJson({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      selection: null,
      cells: new Map([...sheet.cells].map(([key, cell]) => [key, cell.formula === undefined ? cell : { ...cell, value: "" }])),
    })),
  } as never);

describe("a co-author at work while rows are put in order", () => {
  const annexes = { score: () => totalledAnnex(dakNong2022), monitoring: () => annexSheet(districtMonitoring) };

  /** The annex sorted by somebody, about to be put in order. */
  async function aboutToSort(kind: keyof typeof annexes) {
    const excel = await annexInExcel(annexes[kind]());
    const host = createExcelHost();
    const sheet = excel.workbook.sheets[0]!;
    excel.user.sorts(kind === "score" ? "A6:H124" : "A6:G108", 4, false);
    await excel.settled();
    const read = await host.readSheet(sheet.id);
    if (!read.ok) throw new Error(read.problem.reason);
    const way = annexOrders(read.value, readAnnexes(read.value).annexes)[0]!.way;
    if ("reason" in way) throw new Error(way.reason);
    excel.counters.reset();
    return { excel, sheet, sorts: () => host.reorderRows(sheet.id, way.change) };
  }

  test.each(Object.keys(annexes).flatMap((kind) => Object.keys(edits).map((what) => [kind as keyof typeof annexes, what] as const)))(
    "%s: %s between the look and the sort: refused, and the sheet is as they left it",
    async (kind, what) => {
      const { excel, sorts } = await aboutToSort(kind);
      let after = "";
      excel.faults.meanwhile(2, () => {
        excel.user.remotely(() => edits[what]!(excel.user));
        after = contents(excel);
      });
      expect(await sorts()).toMatchObject({ ok: false, problem: { reason: "changed-meanwhile", left: [] } });
      expect(after).not.toBe("");
      expect(contents(excel)).toBe(after);
      expect(excel.counters.syncs).toBeLessThanOrEqual(4);
    },
  );

  test("types into a cell that moves, or beside the table where the places go: refused, and what they typed stands", async () => {
    for (const cell of ["F30", "I30"]) {
      const { excel, sorts } = await aboutToSort("score");
      let after = "";
      excel.faults.meanwhile(2, () => {
        excel.user.remotely(() => excel.user.types(cell, "Của người khác"));
        after = contents(excel);
      });
      expect(await sorts()).toMatchObject({ ok: false, problem: { reason: "changed-meanwhile", left: [] } });
      expect(contents(excel)).toBe(after);
    }
  });

  test.each(Object.keys(harmless))("%s: the rows are put in order", async (what) => {
    const { excel, sorts } = await aboutToSort("monitoring");
    excel.faults.meanwhile(2, () => excel.user.remotely(() => harmless[what]!(excel.user)));
    expect(await sorts()).toMatchObject({ ok: true });
    expect(excel.counters.syncs).toBe(2);
  });

  test("deletes the sheet: nothing is left of it to name", async () => {
    const { excel, sheet, sorts } = await aboutToSort("score");
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Khác");
      await context.sync();
    });
    excel.counters.reset();
    excel.faults.meanwhile(2, () => excel.user.remotely(() => excel.user.deletesSheet(sheet.name)));
    expect(await sorts()).toMatchObject({ ok: false, problem: { reason: "sheet-gone", left: [] } });
  });
});

describe("a co-author at work while an annex is adopted", () => {
  const choices = { all: undefined, totals: ["totals"], marks: ["marks"], dropDown: ["dropDown"], page: ["page"] } as const;

  test.each(Object.keys(edits).flatMap((what) => [2, 3].map((trip) => [what, trip] as const)))(
    "%s before trip %i: refused, and the workbook is as they left it",
    async (what, trip) => {
      const { excel, adopt, store } = await typed();
      const { journal } = store.getState();
      let after = "";
      excel.faults.meanwhile(trip, () => {
        excel.user.remotely(() => edits[what]!(excel.user));
        after = contents(excel);
      });
      await adopt();
      expect(store.getState()).toMatchObject({ notice: { kind: "problem", problem: { reason: "changed-meanwhile", left: [] } }, journal });
      expect(after).not.toBe("");
      expect(contents(excel)).toBe(after);
    },
  );

  test.each((["totals", "marks", "dropDown", "page"] as const).flatMap((item) => ["inserts a row above", "inserts rows inside", "deletes a row inside"].map((what) => [item, what] as const)))(
    "%s alone: %s before the writing trip: refused, and the workbook is as they left it",
    async (item, what) => {
      const { excel, adopt, store } = await typed();
      let after = "";
      excel.faults.meanwhile(3, () => {
        excel.user.remotely(() => edits[what]!(excel.user));
        after = contents(excel);
      });
      await adopt(choices[item]);
      expect(store.getState()).toMatchObject({ notice: { kind: "problem", problem: { reason: "changed-meanwhile", left: [] } } });
      expect(contents(excel)).toBe(after);
    },
  );

  test("types into a cell about to become a formula: refused, and what they typed stands", async () => {
    const { excel, adopt, store } = await typed();
    let after = "";
    excel.faults.meanwhile(3, () => {
      excel.user.remotely(() => excel.user.types("C7", "77"));
      after = contents(excel);
    });
    await adopt();
    expect(store.getState().notice).toMatchObject({ kind: "problem", problem: { reason: "changed-meanwhile", left: [], conflicts: [{ actual: { value: 77 } }] } });
    expect(contents(excel)).toBe(after);
  });

  test.each(Object.keys(harmless))("%s: it is adopted, in as many trips as alone", async (what) => {
    const { excel, adopt, store, states } = await typed();
    excel.counters.reset();
    excel.faults.meanwhile(3, () => excel.user.remotely(() => harmless[what]!(excel.user)));
    await adopt();
    expect(store.getState().notice).toMatchObject({ kind: "done" });
    expect(excel.counters.syncs).toBe(4);
    expect(states()).toEqual(["present", "present", "present", "present"]);
  });

  test("deletes the sheet: nothing is left of it to name", async () => {
    const { excel, adopt, store, sheet } = await typed();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Khác");
      await context.sync();
    });
    const { name } = sheet();
    excel.counters.reset();
    excel.faults.meanwhile(3, () => excel.user.remotely(() => excel.user.deletesSheet(name)));
    await adopt();
    expect(store.getState().notice).toMatchObject({ kind: "problem", problem: { reason: "sheet-gone", left: [] } });
  });

  test("inserts a row while an adoption is taken back: refused, and the sheet is as they left it", async () => {
    for (const trip of [2, 3]) {
      const { excel, adopt, store, undo } = await checked((await typed()).excel);
      await adopt();
      let after = "";
      excel.faults.meanwhile(trip, () => {
        excel.user.remotely(() => excel.user.insertsRows(40, 2));
        after = contents(excel);
      });
      await undo();
      expect(store.getState().notice).toMatchObject({ kind: "problem", problem: { reason: "changed-meanwhile", left: [] } });
      expect(contents(excel)).toBe(after);
    }
  });
});
