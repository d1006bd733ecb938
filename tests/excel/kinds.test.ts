import type { ColumnKey } from "#core/annex/annex";
import { readAnnexes } from "#core/annex/readAnnexes";
import { fillableColumns, leavesOf } from "#core/annex/walkAnnex";
import { toA1 } from "#core/snapshot/address";
import { allTemplates } from "#core/templates/templates";
import { checkSheet } from "#review/checkSheet";
import { insertTemplate } from "#review/insertTemplate";
import { followedExcel } from "../support/followedExcel";
import { workbookJson } from "../support/workbookJson";

/** What is typed wrong into a lowest-level row of each kind, the rule that says so, and what puts it right. */
const slips: Readonly<Record<string, { readonly column: ColumnKey; readonly wrong: string; readonly rule: string; readonly right: string }>> = {
  score: { column: "targetScore", wrong: "đạt", rule: "points-not-a-number", right: "0,1" },
  monitoring: { column: "leadAgency", wrong: "Phòng nội vụ", rule: "agency-variant", right: "Phòng Nội vụ" },
  "action-plan": { column: "deadline", wrong: "bao giờ xong", rule: "deadline-unreadable", right: "Quý II/2022" },
  targets: { column: "deadline", wrong: "bao giờ xong", rule: "deadline-unreadable", right: "Cả năm" },
  remedies: { column: "coordAgency", wrong: "thị trân", rule: "agency-variant", right: "UBND các xã, thị trấn" },
  report: { column: "value", wrong: "9", rule: "value-not-allowed", right: "1" },
};

/** The template inserted into Excel while its sheets are followed; counters start after it. */
async function inserted(id: string, filled = false) {
  const followed = await followedExcel();
  const { excel, host, store, rests } = followed;
  await rests();
  excel.counters.reset();
  await insertTemplate(host, store, id, filled);
  await rests();
  const syncs = excel.counters.syncs;
  const snapshot = await host.readSheet(null);
  if (!snapshot.ok) throw new Error(snapshot.problem.reason);
  const annex = readAnnexes(snapshot.value).annexes[0]!;
  excel.counters.reset();
  return { ...followed, annex, syncs };
}

describe.each(allTemplates().map((template) => [template.id, template.kind, template.rows.length] as const))("%s in Excel", (id, kind, rows) => {
  test.each([false, true])("is inserted and read in three round trips together (filled: %s)", async (filled) => {
    const { syncs, review } = await inserted(id, filled);
    expect(syncs).toBeLessThanOrEqual(3);
    expect(review().annexes).toMatchObject([{ kind, rows }]);
    expect(review().annexes[0]!.progress.filled === 0).toBe(!filled);
  });

  test("is checked in one round trip, and one for the other sheet, that change nothing", async () => {
    const { excel, host, store } = await inserted(id, true);
    const before = workbookJson(excel.workbook);
    await checkSheet(host, store);
    expect(excel.counters).toMatchObject({ syncs: 2, writes: 0 });
    expect(workbookJson(excel.workbook)).toBe(before);
  });

  test("shows a slip at once and takes it back when it is put right, without a write", async () => {
    const { excel, rests, review, annex } = await inserted(id);
    const { column, wrong, rule, right } = slips[kind]!;
    const row = leavesOf(annex).find((leaf) => kind !== "report" || leaf.cells.get("unit")!.text.includes("= 1"))!;
    const cell = toA1(row.cells.get(column)!.address);
    const found = () => review().findings.filter((finding) => finding.rule === rule).map((finding) => toA1(finding.cell));
    expect(found()).toEqual([]);
    excel.user.types(cell, wrong);
    await rests();
    expect(found()).toEqual([cell]);
    excel.user.types(cell, right);
    await rests();
    expect(found()).toEqual([]);
    // In an action plan what is filled in goes on to the end of the goal.
    expect(review().annexes[0]!.progress.filled).toBe(row.goal ? leavesOf(annex).filter(({ goal }) => goal === row.goal).length : 1);
    expect(excel.counters).toMatchObject({ syncs: 2, writes: 0 });
    expect(excel.undoDepth).toBe(2);
  });

  test("keeps its conditional formats as they are through 1,000 typed edits", async () => {
    const { excel, rests, sheet, annex } = await inserted(id);
    const before = sheet().conditionalFormats.length;
    const cells = leavesOf(annex).flatMap((row) => fillableColumns(annex).map((key) => toA1(row.cells.get(key)!.address)));
    for (let edit = 0; edit < 1_000; edit += 1) {
      excel.user.types(cells[(edit * 7) % cells.length]!, `0,${(edit % 9) + 1}`);
      if (edit % 100 === 99) await rests();
    }
    expect(sheet().conditionalFormats).toHaveLength(before);
    expect(excel.counters.syncs).toBe(10);
    expect(excel.counters.writes).toBe(0);
  }, 120_000);
});
