import type { MarkedTable } from "#core/marks/markedTable";
import { nativeFormatsOf } from "#core/marks/nativeFormats";
import { markOf } from "#core/marks/recogniseMark";
import type { SheetPlan } from "#core/plan/sheetPlan";
import { toA1 } from "#core/snapshot/address";
import { layOutTemplate } from "#core/templates/layOutTemplate";
import { allTemplates, findTemplate } from "#core/templates/templates";
import { calculatedSheet } from "../support/calculatedSheet";

type Cells = readonly (readonly (string | number | null)[])[];

function lit({ conditionalFormats }: SheetPlan, cells: Cells, region: "vi-VN" | "en-US" = "vi-VN"): readonly string[] {
  const formulas = cells.map((row) => row.map((content) => content ?? ""));
  return calculatedSheet({ origin: { row: 0, column: 0 }, formulas }, region).lit(conditionalFormats);
}

const plans = new Map(allTemplates().map(({ id }) => [id, layOutTemplate(findTemplate(id)!, { filled: true })]));

/** Marks that light up when the row with this text in its first or second column has other contents in some columns, by letter. */
function added(id: string, row: string, contents: Readonly<Record<string, string | number | null>>): string[] {
  const plan = plans.get(id)!;
  const at = plan.cells.findIndex((cells) => cells[0] === row || cells.slice(1, 4).some((cell) => typeof cell === "string" && cell.startsWith(row)));
  expect(at).toBeGreaterThan(0);
  const cells = plan.cells.map((line, index) => (index !== at ? line : line.map((content, column) => {
    const change = contents[String.fromCharCode(65 + column)];
    return change === undefined ? content : change;
  })));
  const before = new Set(lit(plan, plan.cells));
  return lit(plan, cells).filter((mark) => !before.has(mark)).map((mark) => mark.replace(/\d+$/, (number) => `${Number(number) - at - 1 || ""}`));
}

const kinds = allTemplates().filter(({ kind }) => kind !== "score");

describe("the native warnings of a filled template", () => {
  it.each(kinds)("light up what its source lacks, and nothing else: $id", ({ id }) => {
    const plan = plans.get(id)!;
    const missingNumber = plan.cells.findIndex((row) => String(row[1]).startsWith("1.2. Nâng cao chất lượng công tác chỉ đạo"));
    const expected = id === "action-plan-huyen-2022" ? [`stt ${toA1({ row: missingNumber, column: 0 })}`] : [];
    expect(lit(plan, plan.cells)).toEqual(expected);
    expect(lit(plan, plan.cells, "en-US")).toEqual(expected);
  });

  it.each(kinds)("are dark where nothing is filled in yet: $id", ({ id }) => {
    const plan = layOutTemplate(findTemplate(id)!, { filled: false });
    expect(lit(plan, plan.cells)).toEqual([]);
  });

  it.each(kinds)("are recognised as ours, and short enough for older interfaces: $id", ({ id }) => {
    const { kind, columns } = findTemplate(id)!;
    const places = columns.map(({ key }, column) => [key, column] as const);
    const low = { kind, belowHeading: true, headingRow: 899, lastRow: 996, totalRow: 997, columns: new Map(places) };
    const tables: readonly MarkedTable[] = [
      low,
      { ...low, belowHeading: false, totalRow: null },
      { ...low, columns: new Map(places.filter(([key]) => key !== "coordAgency" && key !== "deadline")) },
      { ...low, columns: new Map(places.map(([key, column]) => [key, 20 - column])) },
    ];
    for (const formats of [plans.get(id)!.conditionalFormats, ...tables.map(nativeFormatsOf)]) {
      expect(formats.map(({ formula }) => markOf(formula))).toEqual(formats.map(({ mark }) => mark));
      expect(formats.filter(({ formula }) => formula.length > 255)).toEqual([]);
    }
  });
});

describe("a native warning lights up for", () => {
  it.each(["monitoring-huyen-2023", "remedies-huyen-2022"])("a number out of form, twice or missing, where rows make one tree (%s)", (id) => {
    expect(added(id, "1.2.", { A: "1,2" })).toEqual(["stt A"]);
    expect(added(id, "1.2.", { A: null })).toEqual(["stt A"]);
    expect(added(id, "1.2.", { A: "1.1" })).toEqual(["stt A-1", "stt A"]);
  });

  it("a number that is missing or out of form, where rows stand in fields", () => {
    expect(added("targets-huyen-2022", "TC 1.2.", { A: null })).toEqual(["stt A"]);
    expect(added("targets-huyen-2022", "TC 1.2.", { A: "1,2" })).toEqual(["stt A"]);
    expect(added("targets-huyen-2022", "TC 1.2.", { A: 2 })).toEqual([]);
  });

  it.each([
    ["monitoring-huyen-2023", "1.2.", "E", ["C", "D", "F"]],
    ["remedies-huyen-2022", "1.2.", "E", ["C", "D", "F", "G"]],
    ["targets-huyen-2022", "TC 1.2.", "D", ["C", "E", "F"]],
  ] as const)("a lead agency that is missing, once the row is begun (%s)", (id, row, lead, others) => {
    expect(added(id, row, { [lead]: null })).toEqual([`agency ${lead}`]);
    expect(added(id, row, { [lead]: null, ...Object.fromEntries(others.map((column) => [column, null])) })).toEqual([]);
  });

  it("a lead agency that is missing in an action plan, but not where the row goes on with the one above", () => {
    expect(added("action-plan-huyen-2022", "1.2. 100% các văn bản", { F: null })).toEqual(["agency F"]);
    expect(added("action-plan-huyen-2022", "3.2. Xây dựng các dự thảo", { F: null })).toEqual(["agency F"]);
    expect(added("action-plan-huyen-2022", "3.2. Xây dựng các dự thảo", { F: null, G: null, H: null, I: null })).toEqual([]);
  });

  it("a budget that begins as a number and is text, which no sum counts", () => {
    expect(added("action-plan-huyen-2022", "3.4. Hướng dẫn nghiệp vụ", { I: "30 tr" })).toEqual(["text I"]);
    expect(added("action-plan-huyen-2022", "3.4. Hướng dẫn nghiệp vụ", { I: "30 triệu đồng/đơn vị" })).toEqual([]);
  });

  it("a sum of budgets that was overwritten", () => {
    const total = plans.get("action-plan-huyen-2022")!;
    const distance = total.table.bottom - total.cells.findIndex((row) => row[0] === "II");
    expect(added("action-plan-huyen-2022", "CẢI CÁCH THỂ CHẾ", { I: 35 })).toEqual([`total I${distance}`]);
  });

  it("text where a figure should stand, but not for a dash", () => {
    expect(added("report-xa-2024", "4.2.1.", { D: "19 người" })).toEqual(["text D"]);
    expect(added("report-xa-2024", "4.2.1.", { D: "-" })).toEqual([]);
  });

  it("an answer that its list does not have", () => {
    expect(added("report-xa-2024", "1.5.", { D: 2 })).toEqual(["code D"]);
    expect(added("report-xa-2024", "1.5.", { D: "Có" })).toEqual(["code D"]);
    expect(added("report-xa-2024", "1.5.", { D: 1 })).toEqual([]);
  });

  it("a part above its whole: of a share, of a figure, and not of a figure that is missing", () => {
    expect(added("report-xa-2024", "Số nhiệm vụ đã hoàn thành", { D: 7 })).toEqual(["part D"]);
    expect(added("report-xa-2024", "3.1.3.", { D: 117 })).toEqual(["part D2"]);
    expect(added("report-xa-2024", "3.1.3.", { D: 118 })).toEqual([]);
    expect(added("report-xa-2024", "Số nhiệm vụ đề ra trong kế hoạch", { D: null })).toEqual([]);
  });

  it("a share that was overwritten with another, beyond rounding, however it is written", () => {
    expect(added("report-xa-2024", "1.1.", { D: 60 })).toEqual(["ratio D"]);
    expect(added("report-xa-2024", "1.1.", { D: 50.4 })).toEqual([]);
    expect(added("report-xa-2024", "1.1.", { D: 0.5 })).toEqual([]);
  });

  it("a report's number out of form, but for no part row", () => {
    expect(added("report-xa-2024", "1.2.1.", { A: "1,2,1" })).toEqual(["stt A"]);
    expect(added("report-xa-2024", "1.2.1.", { A: 1.2 })).toEqual(["stt A"]);
  });
});
