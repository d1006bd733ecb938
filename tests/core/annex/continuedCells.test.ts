import type { AnnexRow, ColumnKey } from "#core/annex/annex";
import { effectiveCell, effectiveText } from "#core/annex/effectiveCell";
import { readAnnexes } from "#core/annex/readAnnexes";
import { placeText } from "#core/annex/walkAnnex";
import { annexSheet, dakNong2022, ducTho2022 } from "../../support/annexFixtures";
import { sheetText } from "../../support/sheetText";

const DETAILS = ["leadAgency", "coordAgency", "deadline", "budget"] as const;
const plan = readAnnexes(annexSheet(ducTho2022)).annexes[0]!.rows;
const merged = readAnnexes(annexSheet(ducTho2022, { merged: true })).annexes[0]!.rows;

function leavesLacking(rows: readonly AnnexRow[], key: ColumnKey): readonly number[] {
  return rows.filter((row) => row.role === "leaf" && effectiveCell(row, key).state === "empty").map(({ index }) => index + 1);
}

describe.each([
  ["unmerged", plan],
  ["truly merged", merged],
])("the action plan of Đức Thọ, its cells %s", (_, rows) => {
  it("lacks the budget of II 3.1, 3.3 and 3.5, the activity of VI 2.4, and nothing else", () => {
    expect(leavesLacking(rows, "budget")).toEqual([25, 27, 29]);
    expect(leavesLacking(rows, "activity")).toEqual([80]);
    for (const key of ["goal", "task", "output", "leadAgency", "coordAgency", "deadline"] as const) expect([key, leavesLacking(rows, key)]).toEqual([key, []]);
  });

  it("has three new tasks whose details go on from the task above, as a block", () => {
    const shared = rows.filter((row) => row.task === row && DETAILS.every((key) => effectiveCell(row, key).state === "continued"));
    expect(shared.map(({ index, continuedFrom }) => [index + 1, ...new Set(DETAILS.map((key) => continuedFrom.get(key)?.index ?? -1))])).toEqual([
      [56, 54],
      [78, 75],
      [80, 78],
    ]);
  });
});

describe("what a row of the action plan belongs to", () => {
  it("is the goal and the task as they are printed", () => {
    const golden = ducTho2022.rows.map(({ goal, task }, index) => ({ goal: goal === "" ? null : index, task: task === "" ? null : index }));
    let [goal, task]: [number | null, number | null] = [null, null];
    const expected = plan.map(({ index, role }) => {
      if (role === "section" || role === "subsection") [goal, task] = [null, null];
      else [goal, task] = [golden[index]!.goal ?? goal, golden[index]!.task ?? task];
      return [goal, task];
    });
    expect(plan.map((row) => [row.goal?.index ?? null, row.task?.index ?? null])).toEqual(expected);
  });

  it("gives a row its place as people say it", () => {
    expect([1, 81, 82, 21].map((index) => placeText(plan[index]!))).toEqual(["I.1", "VII.A", "VII.A.1, 2", "I.4, 5"]);
  });
});

describe("continued cells", () => {
  const heading = "| TT | Mục tiêu | Nhiệm vụ | Hoạt động | Kết quả, sản phẩm | Chủ trì | Phối hợp | Thời gian | Kinh phí |";
  const rowsOf = (rows: string) => readAnnexes(sheetText(`${heading}\n${rows}`)).annexes[0]!.rows;
  const states = (row: AnnexRow) => (["output", ...DETAILS] as const).map((key) => effectiveCell(row, key).state).join(" ");

  it("never go past a goal, a sub-section or a section", () => {
    const rows = rowsOf(`
      | I | CẢI CÁCH | | | | | | | |
      | A | Phần | | | | | | | |
      | 1 | 1.1. a | 2.1. b | 3.1. c | d | e | f | g | 5 |
      | 2 | 1.2. a | 2.2. b | 3.2. c | | | | | |
      | | | 2.3. b | 3.3. c | | | | | |
      | B | Phần | | | | | | | |
      | | | 2.4. b | 3.4. c | | | | | |
      | II | CẢI CÁCH | | | | | | | |
      | | | | 3.5. c | | | | | |`);
    expect(rows.filter(({ role }) => role === "leaf").map(states)).toEqual(["own own own own own", ...Array<string>(4).fill("empty empty empty empty empty")]);
    expect(rows.map((row) => effectiveText(row, "goal"))).toEqual(["CẢI CÁCH", "Phần", "1.1. a", "1.2. a", "1.2. a", "Phần", "", "CẢI CÁCH", ""]);
    expect(rows.map((row) => effectiveText(row, "task"))).toEqual(["", "", "2.1. b", "2.2. b", "2.3. b", "", "2.4. b", "", ""]);
  });

  it("of the details go on all together or not at all; the product goes on for itself", () => {
    const rows = rowsOf(`
      | 1 | 1.1. a | 2.1. b | 3.1. c | d | e | f | g | |
      | | | | 3.2. c | | | | | |
      | | | | 3.3. c | | h | | | |
      | | | | 3.4. c | i | | | | |`);
    expect(rows.map(states)).toEqual([
      "own own own own empty",
      "continued continued continued continued continued",
      "continued own empty empty empty",
      "own continued continued continued continued",
    ]);
    expect(effectiveText(rows[3]!, "leadAgency")).toBe("h");
    expect(effectiveText(rows[3]!, "coordAgency")).toBe("");
  });

  it("of a merged range stand in all its rows, and keep the rest of the block really empty", () => {
    const rows = rowsOf("| 1 | 1.1. a | 2.1. b | 3.1. c | d | e | f | g | 5 |\n| ^ | ^ | ^ | 3.2. c | ^ | ^ | ^ | ^ | |");
    expect(rows.map(states)).toEqual(["own own own own own", "merged merged merged merged empty"]);
    expect(rows.map(({ role, stt, level }) => [role, stt.path, level])).toEqual([
      ["leaf", [1], 1],
      ["leaf", null, 1],
    ]);
  });

  it("tell leaves: each activity, and a task without any; not a task whose activities follow below, nor a goal alone", () => {
    const rows = rowsOf(`
      | 1 | 1.1. a | | | | | | | |
      | | | 2.1. b | | | | | | |
      | | | | 3.1. c | d | | | | |
      | | | | | e | | | | |
      | | | 2.2. b | | d | | | | |
      | | | 2.3. b | 3.2. c | d | | | | |`);
    expect(rows.map(({ role }) => role)).toEqual(["group", "group", "leaf", "continued", "leaf", "leaf"]);
  });

  it("exist in no other kind", () => {
    const rows = readAnnexes(annexSheet(dakNong2022)).annexes[0]!.rows;
    expect(rows.every(({ continuedFrom, goal, task }) => continuedFrom.size === 0 && goal === null && task === null)).toBe(true);
    expect([effectiveCell(rows[0]!, "task").state, effectiveCell(rows[1]!, "task").state, effectiveCell(rows[1]!, "deadline").state]).toEqual(["empty", "own", "absent"]);
  });
});
