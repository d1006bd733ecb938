import type { SheetEdit } from "#core/edits/edit";
import { parseA1 } from "#core/snapshot/address";
import { cellStateIn } from "#core/snapshot/cellState";
import { insertTemplate } from "#review/insertTemplate";
import { putMarks, removeMarks } from "#review/markSheet";
import { undoCommand } from "#review/undoCommand";
import type { UserVerbs } from "#workbench/excel/emulatedExcel";
import { annexInUse, litCells, wrongTotals } from "../support/annexInUse";
import { workbookJson } from "../support/workbookJson";

const at = (a1: string) => parseA1(a1)!;

/** Our annex with 1.1.1's score (D8) and 1.1.2's (D9) about to be written, as a fix would. */
async function aboutToWrite() {
  const inUse = await annexInUse();
  const { excel, host, sheet } = inUse;
  const read = await host.readSheet(sheet().id);
  if (!read.ok) throw new Error(read.problem.reason);
  const edits: SheetEdit[] = [
    { kind: "setNumber", cell: at("D8"), number: 0.125 },
    { kind: "setText", cell: at("F9"), text: "Nhiệm vụ mới" },
  ];
  const expected = ["D8", "F9", "A8"].map((cell) => cellStateIn(read.value, at(cell)));
  excel.counters.reset();
  const writes = () => host.applyEdits(sheet().id, edits, expected);
  const cells = () => workbookJson({ ...sheet(), selection: { top: 0, left: 0, bottom: 0, right: 0 } });
  return { ...inUse, writes, cells };
}

describe("a co-author at work while a command of ours is under way", () => {
  const inserts = ["a row above", "two rows above", "a row between"] as const;
  test.each(inserts)("inserts %s between our look and our write: nothing is changed", async (what) => {
    const { excel, user, writes, cells } = await aboutToWrite();
    let after = "";
    excel.faults.meanwhile(2, () => {
      user.remotely(() => user.insertsRows(what === "a row between" ? 9 : 7, what === "two rows above" ? 2 : 1));
      after = cells();
    });
    expect(await writes()).toMatchObject({ ok: false, problem: { reason: "changed-meanwhile", left: [] } });
    expect(cells()).toBe(after);
    expect(excel.counters.syncs).toBe(3);
  });

  test("moves rows, or types into one of the cells: nothing is changed, and what they typed stands", async () => {
    const { excel, user, writes, cells } = await aboutToWrite();
    let after = "";
    excel.faults.meanwhile(2, () => {
      user.remotely(() => user.types("F9", "Của người khác"));
      after = cells();
    });
    expect(await writes()).toMatchObject({ ok: false, problem: { reason: "changed-meanwhile", conflicts: [{ actual: { value: "Của người khác" } }] } });
    expect(cells()).toBe(after);
    user.remotely(() => user.types("F9", "Lập, phê duyệt"));
    const again = await aboutToWrite();
    again.excel.faults.meanwhile(2, () => {
      again.user.remotely(() => again.user.movesRows(8, 20));
      after = again.cells();
    });
    expect(await again.writes()).toMatchObject({ ok: false, problem: { reason: "changed-meanwhile" } });
    expect(again.cells()).toBe(after);
  });

  test("deletes the row, or the sheet: nothing is written, and the reason says which", async () => {
    const row = await aboutToWrite();
    let after = "";
    row.excel.faults.meanwhile(2, () => {
      row.user.remotely(() => row.user.deletesRows(8));
      after = row.cells();
    });
    expect(await row.writes()).toMatchObject({ ok: false, problem: { reason: "changed-meanwhile", left: [] } });
    expect(row.cells()).toBe(after);
    const sheet = await aboutToWrite();
    const { name } = sheet.sheet();
    sheet.excel.faults.meanwhile(2, () => sheet.user.remotely(() => sheet.user.deletesSheet(name)));
    expect(await sheet.writes()).toMatchObject({ ok: false, problem: { reason: "sheet-gone", left: [] } });
  });

  test("was there before our look: nothing is written at all", async () => {
    const { excel, user, writes } = await aboutToWrite();
    excel.faults.meanwhile(1, () => user.remotely(() => user.insertsRows(7)));
    expect(await writes()).toMatchObject({ ok: false, problem: { reason: "changed-meanwhile" } });
    expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
  });

  test("works on another row: the write goes through, in two round trips", async () => {
    const { excel, user, sheet, writes } = await aboutToWrite();
    excel.faults.meanwhile(2, () => user.remotely(() => user.types("D30", "1")));
    expect(await writes()).toMatchObject({ ok: true, value: [{ cell: at("D8"), value: 0.125 }, { cell: at("F9"), value: "Nhiệm vụ mới" }] });
    expect(excel.counters.syncs).toBe(2);
    expect([sheet().cells.get("29,3")!.value, wrongTotals(sheet())]).toEqual([1, []]);
  });

  test("types on the sheet that is open while ours inserts another: both stand", async () => {
    const { excel, host, store, user, sheet } = await annexInUse();
    const theirs = sheet();
    excel.faults.meanwhile(2, () => user.remotely(() => user.insertsRows(8)));
    await insertTemplate(host, store, "score-tinh-2022", false);
    expect(excel.counters.syncs).toBe(2);
    expect([theirs.cells.get("8,0")!.value, wrongTotals(theirs)]).toEqual(["1.1.1", []]);
    expect([sheet().name, wrongTotals(sheet())]).toEqual(["Phụ lục CCHC 2022", []]);
  });
});

describe("a co-author's edits on the sheet that is shown", () => {
  test("are followed with one read and no write, and our undo list stays", async () => {
    const { excel, user, rests, review, sheet } = await annexInUse();
    user.types("D8", "0,25");
    await rests();
    excel.counters.reset();
    user.remotely(() => {
      user.insertsRows(11);
      user.types("A11", "1.1.4");
      user.types("E9", "0");
      user.types("D9", "0,5");
    });
    await rests();
    expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
    expect(excel.undoDepth).toBe(1);
    expect(review().annexes[0]).toMatchObject({ range: "A5:G153", rows: 147 });
    expect(review().annexes[0]!.declines).toEqual(expect.arrayContaining([expect.objectContaining({ stt: "1.1.2" })]));
    expect(litCells(excel)).toContain("decline E9");
    expect(wrongTotals(sheet())).toEqual([]);
  });

  test("delete it: the pane turns to the sheet that Excel shows then", async () => {
    const { excel, user, rests, store, sheet } = await annexInUse();
    user.remotely(() => user.deletesSheet(sheet().name));
    await rests();
    expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
    expect(store.getState().review).toMatchObject({ state: "no-annex", sheet: { id: sheet().id } });
  });

  test("rename it: the pane shows the new name", async () => {
    const { excel, user, rests, review, sheet } = await annexInUse({ requirements: { ExcelApi: "1.17" } });
    user.remotely(() => user.renames(sheet().name, "Tên khác"));
    await rests();
    expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
    expect(review().sheet.name).toBe("Tên khác");
  });

  test("copy or delete another sheet: the pane keeps to its own, with one look at most", async () => {
    const { excel, user, rests, review, sheet } = await annexInUse();
    const { name } = sheet();
    user.remotely(() => {
      user.copiesSheet(name);
      user.deletesSheet("Sheet1");
    });
    await rests();
    expect(excel.counters.syncs).toBeLessThanOrEqual(1);
    expect(review().sheet.name).toBe(name);
  });
});

describe("a co-author at work while marks are put on", () => {
  /** Our annex without its marks, or with them; the sheet beside what the user has selected. */
  async function aboutToMark(marked: boolean) {
    const inUse = await annexInUse();
    if (!marked) await removeMarks(inUse.host, inUse.store);
    inUse.excel.counters.reset();
    const cells = () => workbookJson({ ...inUse.sheet(), selection: { top: 0, left: 0, bottom: 0, right: 0 } });
    const { journal } = inUse.store.getState();
    return { ...inUse, cells, journal };
  }
  const edits: Readonly<Record<string, (user: UserVerbs) => void>> = {
    "inserts rows above": (user) => user.insertsRows(2, 2),
    "inserts rows into it": (user) => user.insertsRows(7, 2),
    "inserts a row just above the total": (user) => user.insertsRows(152),
    "deletes a row": (user) => user.deletesRows(20),
    "moves a row": (user) => user.movesRows(20, 8),
    "deletes the total row": (user) => user.deletesRows(152),
    "writes another number into a row": (user) => user.types("A9", "1.1.9"),
  };

  test.each([false, true].flatMap((marked) => Object.keys(edits).flatMap((what) => [2, 3].map((trip) => [marked ? "renewed" : "put on", what, trip] as const))))(
    "%s: %s before trip %i: refused, and the sheet is as they left it",
    async (which, what, trip) => {
      const { excel, host, store, user, cells, journal } = await aboutToMark(which === "renewed");
      let after = "";
      excel.faults.meanwhile(trip, () => {
        user.remotely(() => edits[what]!(user));
        after = cells();
      });
      await putMarks(host, store);
      expect(after).not.toBe("");
      expect(cells()).toBe(after);
      expect(store.getState()).toMatchObject({ notice: { kind: "problem", problem: { reason: "changed-meanwhile", left: [] } }, journal });
    },
  );

  test("types points: the marks are put on", async () => {
    const { excel, host, store, user, sheet } = await aboutToMark(false);
    excel.faults.meanwhile(3, () => user.remotely(() => user.types("D8", "0,125")));
    await putMarks(host, store);
    expect([store.getState().notice?.kind, excel.counters.syncs]).toEqual(["done", 3]);
    expect([wrongTotals(sheet()), litCells(excel)]).toEqual([[], ["agency G17", "agency G51", "agency G55"]]);
  });

  test("deletes the sheet: nothing is left of it to name", async () => {
    const { excel, host, store, user, sheet } = await aboutToMark(false);
    const { name } = sheet();
    excel.faults.meanwhile(3, () => user.remotely(() => user.deletesSheet(name)));
    await putMarks(host, store);
    expect(store.getState().notice).toMatchObject({ kind: "problem", problem: { reason: "sheet-gone", left: [] } });
  });

  test("inserts rows while ours takes putting marks on back: refused, and nothing is changed", async () => {
    const { excel, host, store, user, cells } = await aboutToMark(true);
    await removeMarks(host, store);
    const [removed] = store.getState().journal;
    let after = "";
    excel.faults.meanwhile(3, () => {
      user.remotely(() => user.insertsRows(7, 2));
      after = cells();
    });
    await undoCommand(host, store, removed!.id);
    expect(store.getState().notice).toMatchObject({ problem: { reason: "changed-meanwhile", left: [] } });
    expect(cells()).toBe(after);
  });
});
