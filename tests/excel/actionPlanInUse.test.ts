import type { Annex, AnnexRow } from "#core/annex/annex";
import { readAnnexes } from "#core/annex/readAnnexes";
import { leavesOf } from "#core/annex/walkAnnex";
import { checkSheet } from "#core/rules/checkAnnex";
import { toA1 } from "#core/snapshot/address";
import { createExcelHost } from "#excel/createExcelHost";
import { insertTemplate } from "#review/insertTemplate";
import { createReviewStore } from "#review/reviewStore";
import { openExcel } from "../support/openExcel";
import { builtInKnowledge } from "../support/knowledge";

/** The action plan of Đức Thọ, inserted filled, and its annex as it is read now. */
async function planInUse() {
  const excel = await openExcel();
  const [host, store] = [createExcelHost(), createReviewStore()];
  await insertTemplate(host, store, "action-plan-huyen-2022", true);
  const read = async () => {
    await excel.settled();
    const snapshot = await host.readSheet(null);
    if (!snapshot.ok) throw new Error(snapshot.problem.reason);
    const reading = readAnnexes(snapshot.value);
    /** Without the rows, which others may have pushed down. */
    const findings = checkSheet(reading, builtInKnowledge).map(({ rule, stt, column, data }) => `${rule} ${stt} ${column ?? ""} ${JSON.stringify(data["actual"] ?? "")}`);
    return { annex: reading.annexes[0]!, findings };
  };
  const moneyAt = (annex: Annex, { row }: AnnexRow): number => {
    const sheet = excel.workbook.sheets.find(({ id }) => id === excel.workbook.activeSheetId)!;
    return Number(sheet.cells.get(`${row},${annex.columns.get("budget")!.column}`)?.value ?? 0);
  };
  const { annex, findings } = await read();
  return { excel, read, moneyAt, before: { annex, findings } };
}

const sectionOf = (row: AnnexRow): AnnexRow => (row.parent ? sectionOf(row.parent) : row);
const goalsIn = (annex: Annex, section: string) => annex.rows.filter((row) => row.goal === row && sectionOf(row).stt.printed === section);
const heading = (annex: Annex, section: string) => annex.rows.find(({ stt, parent }) => parent === null && stt.printed === section)!;
/** The row below the goal's last one. */
const below = (annex: Annex, goal: AnnexRow) => Math.max(...annex.rows.filter((row) => row.goal === goal).map(({ row }) => row)) + 1;

/** Where a row is inserted, by the sheet's rows from zero, and the goal that its activity then belongs to. */
const places: readonly (readonly [string, string, (annex: Annex) => { readonly at: number; readonly goal: AnnexRow }])[] = [
  ["inside a merged goal", "I", (annex) => ({ at: goalsIn(annex, "I")[0]!.row + 1, goal: goalsIn(annex, "I")[0]! })],
  ["above a goal's last activity", "I", (annex) => ({ at: below(annex, goalsIn(annex, "I")[0]!) - 1, goal: goalsIn(annex, "I")[0]! })],
  ["below a goal's last activity", "I", (annex) => ({ at: below(annex, goalsIn(annex, "I")[0]!), goal: goalsIn(annex, "I")[0]! })],
  ["at the end of a section", "II", (annex) => ({ at: heading(annex, "III").row, goal: goalsIn(annex, "II").at(-1)! })],
  ["at the end of the first sub-section", "VII", (annex) => ({ at: annex.rows.find(({ stt }) => stt.printed === "B")!.row, goal: goalsIn(annex, "VII").filter(({ parent }) => parent?.stt.printed === "A").at(-1)! })],
  ["above the total row", "VII", (annex) => ({ at: annex.totalRow!.row, goal: goalsIn(annex, "VII").at(-1)! })],
];

describe("an action plan that is worked on", () => {
  test.each(places)("keeps its goals, tasks and money right when an activity is inserted %s", async (_, section, place) => {
    const { excel, read, moneyAt, before } = await planInUse();
    const { at, goal } = place(before.annex);
    const cell = (key: "activity" | "budget") => toA1({ row: at, column: before.annex.columns.get(key)!.column });
    const [sectionMoney, allMoney] = [moneyAt(before.annex, heading(before.annex, section)), moneyAt(before.annex, before.annex.totalRow!)];

    excel.user.insertsRows(at + 1);
    excel.user.types(cell("activity"), "3.99. Tổ chức hội nghị triển khai");
    excel.user.types(cell("budget"), "12,5");

    const { annex } = await read();
    expect(annex.rows).toHaveLength(before.annex.rows.length + 1);
    expect(leavesOf(annex)).toHaveLength(leavesOf(before.annex).length + 1);
    const added = annex.rows.find(({ row }) => row === at)!;
    expect([added.goal?.row, added.goal?.stt.printed]).toEqual([goal.row, goal.stt.printed]);
    expect(moneyAt(annex, heading(annex, section))).toBe(sectionMoney + 12.5);
    expect(moneyAt(annex, annex.totalRow!)).toBe(allMoney + 12.5);
  });

  test("asks an inserted activity for nothing that its goal has already, and for what is typed wrong", async () => {
    const { excel, read, before } = await planInUse();
    const { columns } = before.annex;
    const goal = goalsIn(before.annex, "III")[0]!;
    const at = goal.row + 1;
    const type = (key: "activity" | "budget", text: string) => excel.user.types(toA1({ row: at, column: columns.get(key)!.column }), text);
    const added = async () => (await read()).findings.filter((finding) => !before.findings.includes(finding));

    excel.user.insertsRows(at + 1);
    type("activity", "3.99. Tổ chức hội nghị triển khai");
    expect(await added()).toEqual([]);
    type("budget", "mười hai");
    // The goal's details are one merged cell each, so it is the goal's own money that was typed over.
    expect(await added()).toEqual([`budget-unreadable ${goal.stt.printed} budget "mười hai"`]);
  });

  test("takes up a new goal of several rows below the last one of a section", async () => {
    const { excel, read, moneyAt, before } = await planInUse();
    const { columns } = before.annex;
    const end = heading(before.annex, "IV");
    const [sectionMoney, allMoney] = [moneyAt(before.annex, heading(before.annex, "III")), moneyAt(before.annex, before.annex.totalRow!)];
    excel.user.insertsRows(end.row + 1, 2);
    const contents = [
      { stt: "10", goal: "1.10. 100% xã có bộ phận Một cửa hiện đại", task: "2.11. Đầu tư trang thiết bị", activity: "3.25. Khảo sát nhu cầu", output: "Báo cáo", leadAgency: "Phòng Nội vụ", coordAgency: "Các phòng, ban liên quan", deadline: "Quý I/2022", budget: "5" },
      { activity: "3.26. Mua sắm, lắp đặt", output: "Biên bản nghiệm thu", leadAgency: "Phòng Nội vụ", coordAgency: "Các phòng, ban liên quan", deadline: "Quý III/2022", budget: "120" },
    ];
    contents.forEach((row, place) => {
      for (const [key, text] of Object.entries(row)) excel.user.types(toA1({ row: end.row + place, column: columns.get(key as "activity")!.column }), text);
    });
    const { annex, findings } = await read();
    const goal = goalsIn(annex, "III").at(-1)!;
    expect([goal.row, goal.stt.printed]).toEqual([end.row, "10"]);
    expect(annex.rows.filter((row) => row.goal === goal).map(({ row }) => row)).toEqual([end.row, end.row + 1]);
    expect(moneyAt(annex, heading(annex, "III"))).toBe(sectionMoney + 125);
    expect(moneyAt(annex, annex.totalRow!)).toBe(allMoney + 125);
    expect(findings.filter((finding) => !before.findings.includes(finding))).toEqual([]);
  });

  test("keeps a merged goal whole when one of its rows is deleted", async () => {
    const { excel, read, before } = await planInUse();
    const goal = goalsIn(before.annex, "I")[0]!;
    const rows = (annex: Annex) => annex.rows.filter((row) => row.goal?.row === goal.row).length;
    const count = rows(before.annex);
    excel.user.deletesRows(goal.row + 3);
    const { annex, findings } = await read();
    expect(rows(annex)).toBe(count - 1);
    // Its activity's number is missing now, and nothing else.
    expect(findings.filter((finding) => !before.findings.includes(finding))).toEqual(['stt-gap  activity ""']);
    expect(before.findings.filter((finding) => !findings.includes(finding))).toEqual([]);
  });
});
