import { readAnnexes } from "#core/annex/readAnnexes";
import { leavesOf } from "#core/annex/walkAnnex";
import { toA1 } from "#core/snapshot/address";
import { createExcelHost } from "#excel/createExcelHost";
import { insertTemplate } from "#review/insertTemplate";
import { createReviewStore } from "#review/reviewStore";
import { openExcel } from "../support/openExcel";

/** The action plan of Đức Thọ, inserted filled, and its annex as it is read now. */
async function planInUse() {
  const excel = await openExcel();
  const [host, store] = [createExcelHost(), createReviewStore()];
  await insertTemplate(host, store, "action-plan-huyen-2022", true);
  const annex = async () => {
    const snapshot = await host.readSheet(null);
    if (!snapshot.ok) throw new Error(snapshot.problem.reason);
    return readAnnexes(snapshot.value).annexes[0]!;
  };
  const valueAt = (cell: string): unknown => {
    const sheet = excel.workbook.sheets.find(({ id }) => id === excel.workbook.activeSheetId)!;
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    return sheet.cells.get(`${Number(row) - 1},${letters.charCodeAt(0) - 65}`)?.value ?? "";
  };
  return { excel, annex, valueAt };
}

test("an activity inserted inside a merged goal belongs to it, and its money is counted", async () => {
  const { excel, annex, valueAt } = await planInUse();
  const before = await annex();
  const rows = before.rows.length;
  const leaves = leavesOf(before).length;
  const goal = before.rows.find((row) => row.goal === row && before.rows[row.index + 1]?.goal === row && row.parent?.stt.printed === "I")!;
  const below = before.rows[goal.index + 1]!;
  const budget = before.columns.get("budget")!.column;
  const section = goal.parent!;
  const sectionCell = toA1({ row: section.row, column: budget });
  const totalCell = (plan: typeof before) => toA1({ row: plan.totalRow!.row, column: budget });
  const [sectionMoney, allMoney] = [Number(valueAt(sectionCell)), Number(valueAt(totalCell(before)))];

  excel.user.insertsRows(below.row + 1);
  excel.user.types(toA1({ row: below.row, column: before.columns.get("activity")!.column }), "3.99. Tổ chức hội nghị triển khai");
  excel.user.types(toA1({ row: below.row, column: budget }), "12,5");
  await excel.settled();

  const after = await annex();
  expect(after.rows).toHaveLength(rows + 1);
  expect(leavesOf(after)).toHaveLength(leaves + 1);
  const added = after.rows.find(({ row }) => row === below.row)!;
  expect(added.goal?.row).toBe(goal.row);
  expect(Number(valueAt(sectionCell))).toBe(sectionMoney + 12.5);
  expect(Number(valueAt(totalCell(after)))).toBe(allMoney + 12.5);
});
