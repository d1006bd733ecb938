import type { PlannedConditionalFormat } from "#core/plan/sheetPlan";
import { markOf } from "#core/marks/recogniseMark";
import { layOutTemplate } from "#core/templates/layOutTemplate";
import { findTemplate } from "#core/templates/templates";
import { createExcelHost } from "#excel/createExcelHost";
import { openExcel } from "../support/openExcel";
import { workbookJson } from "../support/workbookJson";

const marks: readonly PlannedConditionalFormat[] = layOutTemplate(findTemplate("score-tinh-2022")!, { filled: false }).conditionalFormats;

/** A sheet with two formats of the user's own. */
async function started() {
  const excel = await openExcel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("C5:C125");
    range.conditionalFormats.add("Custom").custom.rule.formula = "=$C5>100";
    range.conditionalFormats.add("Custom").custom.rule.formula = '=AND(ISNUMBER($C5),SUM(C$5:C$125)>0)';
    await context.sync();
  });
  await excel.settled();
  excel.counters.reset();
  const sheet = excel.workbook.sheets[0]!;
  const ours = () => sheet.conditionalFormats.filter((format) => markOf(format.formula ?? "") !== null);
  const foreign = () => sheet.conditionalFormats.filter((format) => markOf(format.formula ?? "") === null);
  return { excel, host: createExcelHost(), sheet, ours, foreign };
}

describe("our marks", () => {
  test("are put on in two round trips, the first on top", async () => {
    const { excel, host, sheet, ours, foreign } = await started();
    expect(await host.putMarks(sheet.id, marks, [])).toMatchObject({ ok: true, value: { before: [], removed: 0, after: marks.map(({ mark }) => mark) } });
    expect(excel.counters.syncs).toBe(2);
    const inOrder = [...ours()].sort((one, other) => one.priority - other.priority);
    expect(inOrder.map((format) => format.formula)).toEqual(marks.map(({ formula }) => formula));
    expect(foreign()).toHaveLength(2);
  });

  test("are renewed, not doubled, when put on again", async () => {
    const { host, sheet, ours, foreign } = await started();
    await host.putMarks(sheet.id, marks, []);
    await host.putMarks(sheet.id, marks, []);
    expect(ours()).toHaveLength(marks.length);
    await host.putMarks(sheet.id, marks.slice(0, 2), []);
    expect(ours().map((format) => format.formula).sort()).toEqual(marks.slice(0, 2).map(({ formula }) => formula).sort());
    expect(foreign()).toHaveLength(2);
  });

  test("come off in two round trips and leave everything as it was", async () => {
    const { excel, host, sheet } = await started();
    const before = workbookJson(sheet);
    await host.putMarks(sheet.id, marks, []);
    excel.counters.reset();
    expect(await host.removeMarks(null)).toMatchObject({ ok: true, value: { removed: marks.length, after: [] } });
    expect(excel.counters.syncs).toBe(2);
    expect(workbookJson(sheet)).toBe(before);
  });

  test("come off also where rows were inserted above and between", async () => {
    const { excel, host, sheet, ours, foreign } = await started();
    await host.putMarks(sheet.id, marks, []);
    excel.user.insertsRows(2);
    excel.user.insertsRows(20, 3);
    await excel.settled();
    await host.removeMarks(sheet.id);
    expect(ours()).toEqual([]);
    expect(foreign()).toHaveLength(2);
  });

  test("cost one round trip and no write where there are none", async () => {
    const { excel, host } = await started();
    expect(await host.removeMarks(null)).toMatchObject({ ok: true, value: { before: [], removed: 0, after: [] } });
    expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
  });

  test("cannot be changed on a protected sheet, which stays as it was", async () => {
    const { host, sheet } = await started();
    await host.putMarks(sheet.id, marks, []);
    sheet.protected = true;
    const before = workbookJson(sheet);
    expect(await host.putMarks(sheet.id, marks.slice(0, 1), [])).toMatchObject({ ok: false, problem: { reason: "sheet-protected", left: [] } });
    expect(await host.removeMarks(sheet.id)).toMatchObject({ ok: false, problem: { reason: "sheet-protected" } });
    expect(workbookJson(sheet)).toBe(before);
  });

  test("are either as before or as wanted, wherever Excel fails on the way", async () => {
    const { excel, host, sheet, ours, foreign } = await started();
    const formulas = () => ours().map((format) => format.formula).sort();
    const [old, wanted] = [marks.slice(0, 3), marks.slice(3, 7)].map((some) => some.map(({ formula }) => formula).sort());
    const ends = new Set<boolean>();
    for (let actions = 0; actions < 120; actions += 1) {
      await host.putMarks(sheet.id, marks.slice(0, 3), []);
      // The new ones are added in the second trip, the old ones deleted in the third.
      excel.faults.failSync(actions < 100 ? 2 : 3, "GeneralException", actions % 100);
      const outcome = await host.putMarks(sheet.id, marks.slice(3, 7), []);
      excel.faults.clear();
      ends.add(outcome.ok);
      if (!outcome.ok) expect(outcome.problem.left).toEqual([]);
      expect(formulas()).toEqual(outcome.ok ? wanted : old);
      expect(foreign()).toHaveLength(2);
    }
    expect(ends).toEqual(new Set([false, true]));
  });

  test("come off whole or not at all, wherever Excel fails on the way", async () => {
    const { excel, host, sheet, ours, foreign } = await started();
    const ends = new Set<boolean>();
    for (let actions = 0; actions < 200; actions += 5) {
      await host.putMarks(sheet.id, marks, []);
      excel.faults.failSync(2, "GeneralException", actions);
      const outcome = await host.removeMarks(null);
      excel.faults.clear();
      ends.add(outcome.ok);
      if (!outcome.ok) expect(outcome.problem.left).toEqual([]);
      expect(ours()).toHaveLength(outcome.ok ? 0 : marks.length);
      expect(foreign()).toHaveLength(2);
    }
    expect(ends).toEqual(new Set([false, true]));
  });

  test("the sheet is named where what was begun cannot be taken back", async () => {
    const { excel, host, sheet } = await started();
    excel.faults.failSync(2, "GeneralException", 40);
    excel.faults.failSync(3, "GeneralException");
    expect(await host.putMarks(sheet.id, marks, [])).toMatchObject({ ok: false, problem: { left: [sheet.name] } });
  });

  test("on a sheet that is gone are a problem with a next step", async () => {
    const { host } = await started();
    expect(await host.putMarks("{không-có}", marks, [])).toMatchObject({ ok: false, problem: { reason: "sheet-gone", left: [] } });
  });
});
