import { layOutTemplate } from "#core/templates/layOutTemplate";
import { allTemplates, findTemplate, type Template } from "#core/templates/templates";
import { agencyListFor } from "#core/agencies/agencyList";
import type { PlannedFormat, SheetPlan } from "#core/plan/sheetPlan";
import { rangeToA1 } from "#core/snapshot/address";

const tinh = findTemplate("score-tinh-2022")!;
const huyen = findTemplate("score-huyen-2023")!;
const everyPlan = allTemplates().flatMap((template) =>
  [false, true].map((filled) => ({ template, filled, plan: layOutTemplate(template, { filled }), name: `${template.id}, ${filled ? "filled" : "empty"}` })),
);

const scorePlans = everyPlan.filter(({ template }) => template.kind === "score");

function cell(plan: SheetPlan, address: string): string | number | null {
  return plan.cells[Number(address.slice(1)) - 1]![address.charCodeAt(0) - 65]!;
}

function result(plan: SheetPlan, address: string): number | string | null {
  return plan.results[Number(address.slice(1)) - 1]![address.charCodeAt(0) - 65]!;
}

/** All that the plan's formats say of one cell, the later over the earlier. */
function formatAt(plan: SheetPlan, address: string): Partial<PlannedFormat> {
  const [row, column] = [Number(address.slice(1)) - 1, address.charCodeAt(0) - 65];
  const here = plan.formats.filter(({ range }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right);
  return Object.assign({}, ...here) as Partial<PlannedFormat>;
}

function rowOf(plan: SheetPlan, stt: string): number {
  return plan.cells.findIndex((row) => row[0] === stt) + 1;
}

describe("the title block", () => {
  it("names the source's unit and year where the template is filled", () => {
    const plan = layOutTemplate(tinh, { filled: true });
    expect([1, 2, 3, 4].map((row) => cell(plan, `A${row}`))).toEqual([
      "PHỤ LỤC",
      "NHIỆM VỤ, GIẢI PHÁP CẢI THIỆN VÀ NÂNG CAO CHỈ SỐ CCHC TỈNH ĐẮK NÔNG NĂM 2022",
      "(Ban hành kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm … của Chủ tịch UBND tỉnh Đắk Nông)",
      null,
    ]);
    expect(plan.name).toBe("Phụ lục CCHC 2022");
  });

  it("leaves the unit to be filled in where nobody names one", () => {
    expect(cell(layOutTemplate(huyen, { filled: false }), "A2")).toBe(
      "NHIỆM VỤ, GIẢI PHÁP CẢI THIỆN VÀ NÂNG CAO CHỈ SỐ CCHC HUYỆN … NĂM 2023",
    );
  });

  it("and the headings follow the year and unit that are asked for", () => {
    const plan = layOutTemplate(tinh, { filled: false, year: 2026, unit: "tỉnh Lâm Đồng", sheetName: "PL 1" });
    expect(cell(plan, "A2")).toBe("NHIỆM VỤ, GIẢI PHÁP CẢI THIỆN VÀ NÂNG CAO CHỈ SỐ CCHC TỈNH LÂM ĐỒNG NĂM 2026");
    expect(plan.cells[4]).toEqual([
      "STT", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Điểm chuẩn", "Điểm 2025 đạt được", "Mục tiêu năm 2026", "Nhiệm vụ/giải pháp", "Đơn vị chủ trì",
    ]);
    expect(plan.name).toBe("PL 1");
    expect(plan.names).toContainEqual({ name: "PL_Meta", refersTo: { text: "kind=score;template=score-tinh-2022;version=1;year=2026" } });
  });

  it("keeps the sheet's name within Excel's 31 characters, without those that Excel forbids", () => {
    expect(layOutTemplate(tinh, { filled: false, sheetName: "'PL 1/2: điểm [2026]'" }).name).toBe("PL 1-2- điểm -2026-");
    expect(layOutTemplate(tinh, { filled: false, sheetName: "Phụ lục chấm điểm cải cách hành chính" }).name).toBe("Phụ lục chấm điểm cải cách hành");
  });
});

describe("the rows", () => {
  it("of an empty template are criteria with the standard points of the lowest level, and formulas", () => {
    const plan = layOutTemplate(tinh, { filled: false });
    expect(plan.cells[6]).toEqual(["1.1", "Thực hiện kế hoạch CCHC", 1.5, null, null, null, null]);
    expect(plan.cells[5]!.slice(0, 2)).toEqual(["1", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC"]);
    expect(plan.cells[5]!.slice(5)).toEqual([null, null]);
    expect(cell(plan, "C9")).toMatch(/^=SUMIFS\(/);
  });

  it("of a filled template have the source's scores, tasks and agencies", () => {
    const plan = layOutTemplate(tinh, { filled: true });
    expect(plan.cells[6]).toEqual([
      "1.1", "Thực hiện kế hoạch CCHC", 1.5, 1.46, 1.5,
      "Theo dõi, đôn đốc hoàn thành 100% hoạt động tại Kế hoạch CCHC năm 2022 của tỉnh.", "Sở Nội vụ",
    ]);
    expect(cell(plan, `D${rowOf(plan, "6.1.1")}`)).toBe(0.8791);
    expect(cell(plan, `G${rowOf(plan, "1.3")}`)).toBe("Sở Nội vụ");
  });

  it.each(scorePlans)("have a formula for each parent and for the total, in all three points columns ($name)", ({ template, plan }) => {
    const numbers = template.rows.map(({ stt }) => stt.replace(/\.$/, ""));
    const isParent = (number: string): boolean => numbers.some((other) => other.startsWith(`${number}.`));
    const expected = numbers.map(isParent).concat(true);
    for (const column of [2, 3, 4]) {
      const formulas = plan.cells.slice(5).map((row) => typeof row[column] === "string" && row[column].startsWith("=SUMIFS("));
      expect(formulas).toEqual(expected);
      expect(plan.results.map((row) => row[column] !== null)).toEqual([...Array<boolean>(5).fill(false), ...expected]);
    }
    expect(plan.results.every((row) => [0, 1, 5, 6].every((column) => row[column] === null))).toBe(true);
    expect(plan.results.map((row) => row.length)).toEqual(plan.cells.map((row) => row.length));
  });

  it("look for a field's number without its dot only where it prints one", () => {
    const plan = layOutTemplate(huyen, { filled: false });
    expect(cell(plan, "C6")).toContain('SUBSTITUTE(TRIM($A6)&".","..",".")&"?*"');
    expect(cell(plan, "C7")).toContain('$A7&".?*"');
    expect(cell(layOutTemplate(tinh, { filled: false }), "C6")).toContain('$A6&".?*"');
  });

  it("end with the total over the fields", () => {
    const plan = layOutTemplate(tinh, { filled: true });
    expect(plan.cells).toHaveLength(125);
    expect(cell(plan, "A125")).toBe("TỔNG ĐIỂM");
    expect(cell(plan, "D125")).toBe('=SUMIFS(D$5:INDEX(D:D,ROW()-1),$A$5:INDEX($A:$A,ROW()-1),"?*",$A$5:INDEX($A:$A,ROW()-1),"<>*.?*")');
    expect(cell(layOutTemplate(huyen, { filled: true }), "A152")).toBe("TỔNG");
  });
});

describe("the results of the formulas", () => {
  it("are exact sums: those of the source, but for those that it got wrong or rounded", () => {
    const plan = layOutTemplate(tinh, { filled: true });
    expect([result(plan, "C125"), result(plan, "D125"), result(plan, "E125")]).toEqual([100, 86.2391, 89.93]);
    expect(result(plan, `D${rowOf(plan, "7.2")}`)).toBe(1.5);
    expect(result(plan, `D${rowOf(plan, "7")}`)).toBe(13.25);
    expect([result(plan, `D${rowOf(plan, "6.1")}`), result(plan, `D${rowOf(plan, "6")}`)]).toEqual([2.7091, 9.2591]);
    expect(result(plan, `D${rowOf(plan, "2")}`)).toBe(8.81);
  });

  it("agree with every sum of the district's annex", () => {
    const plan = layOutTemplate(huyen, { filled: true });
    expect([result(plan, "C152"), result(plan, "D152"), result(plan, "E152")]).toEqual([100, 78.046, 95.4]);
    expect(result(plan, `D${rowOf(plan, "3.4.4")}`)).toBe(4.896);
  });

  it("are 0 where nothing is filled in yet", () => {
    const plan = layOutTemplate(tinh, { filled: false });
    expect([result(plan, "C6"), result(plan, "D6"), result(plan, "E125")]).toEqual([8.5, 0, 0]);
  });
});

describe("the look", () => {
  const plan = layOutTemplate(tinh, { filled: true });
  const field = rowOf(plan, "1");
  const criterion = rowOf(plan, "1.3");
  const sub = rowOf(plan, "1.3.1");

  it("is Times New Roman all over, 14 points in the title and 12 in the table", () => {
    expect(plan.cells.flatMap((row, index) => row.map((_, column) => formatAt(plan, `${String.fromCharCode(65 + column)}${index + 1}`).fontName))).toEqual(
      plan.cells.flatMap((row) => row.map(() => "Times New Roman")),
    );
    expect([formatAt(plan, "A2").fontSize, formatAt(plan, "B50").fontSize]).toEqual([14, 12]);
  });

  it("has fields bold and in capitals, criteria bold up to their points, and the rest plain", () => {
    expect([formatAt(plan, `B${field}`).bold, formatAt(plan, `F${field}`).bold]).toEqual([true, true]);
    expect([formatAt(plan, `B${criterion}`).bold, formatAt(plan, `E${criterion}`).bold, formatAt(plan, `F${criterion}`).bold]).toEqual([true, true, undefined]);
    expect(formatAt(plan, `B${sub}`).bold).toBeUndefined();
    expect(layOutTemplate({ ...tinh, rows: [{ stt: "1", criterion: "Thể chế", maxScore: 1 }] }, { filled: false }).cells[5]![1]).toBe("THỂ CHẾ");
  });

  it("keeps numbers and texts as typed, and points as plain numbers on the right", () => {
    expect(formatAt(plan, `A${sub}`)).toMatchObject({ numberFormat: "@", horizontal: "center", borders: "thin", wrap: true });
    expect(["B", "F", "G"].map((column) => formatAt(plan, `${column}${sub}`).numberFormat)).toEqual(["@", "@", "@"]);
    expect(["C", "D", "E"].map((column) => formatAt(plan, `${column}${sub}`))).toEqual(
      Array(3).fill(expect.objectContaining({ numberFormat: "General", horizontal: "right" })),
    );
  });

  it("centres the title and the total's label across columns instead of merging them", () => {
    expect(["A1", "G2", "C3", "A125", "B125"].map((address) => formatAt(plan, address).horizontal)).toEqual(Array(5).fill("centerAcrossSelection"));
    expect(formatAt(plan, "C125").horizontal).toBe("right");
    expect(plan.merges).toEqual([]);
  });

  it("has a centred bold heading that stays on screen and stands on every page", () => {
    expect(formatAt(plan, "D5")).toMatchObject({ bold: true, horizontal: "center", wrap: true, borders: "thin" });
    expect(plan.freeze).toEqual({ rows: 5, columns: 0 });
    expect(plan.page.titleRows).toEqual({ first: 4, last: 4 });
  });

  it("prints on A4 across within the margins of administrative documents", () => {
    const { margins, orientation, paper, fitToWidth, footer } = plan.page;
    expect({ orientation, paper, fitToWidth, footer }).toEqual({
      orientation: "landscape", paper: "A4", fitToWidth: true, footer: '&"Times New Roman,Regular"&P/&N',
    });
    expect(margins).toEqual({ top: 20, bottom: 20, left: 30, right: 15 });
    expect(rangeToA1(plan.page.printArea)).toBe("A1:G125");
  });

  it("fills the page across at about its own size", () => {
    const millimetres = plan.columnWidths.reduce((sum, characters) => sum + ((characters * 7 + 5) / 96) * 25.4, 0);
    const room = 297 - plan.page.margins.left - plan.page.margins.right;
    expect(plan.columnWidths).toHaveLength(7);
    expect(millimetres / room).toBeGreaterThan(0.95);
    expect(millimetres / room).toBeLessThan(1.08);
  });

  it("sets the height of title rows only", () => {
    expect(plan.rowHeights.map(({ row }) => row)).toEqual([0, 1, 2, 3]);
    expect(rangeToA1(plan.table)).toBe("A5:G125");
  });
});

describe("what the sheet carries along", () => {
  const plan = layOutTemplate(huyen, { filled: false });

  it("names its table and its origin, hidden on the sheet itself", () => {
    expect(plan.names).toEqual([
      { name: "PL_Bang", refersTo: { range: { top: 4, left: 0, bottom: 151, right: 6 } } },
      { name: "PL_Meta", refersTo: { text: "kind=score;template=score-huyen-2023;version=1;year=2023" } },
    ]);
  });

  it("offers the agencies of the unit's level and year beside every row", () => {
    expect(plan.dropDowns).toEqual([
      {
        range: { top: 5, left: 6, bottom: 151, right: 6 },
        list: { name: "PL_CoQuan", sheetName: "PL_DanhMuc", items: agencyListFor("huyen", 2023) },
      },
    ]);
    expect(plan.dropDowns[0]!.list.items).toContain("Phòng Nội vụ");
    expect(layOutTemplate(tinh, { filled: false }).dropDowns[0]!.list.items).toContain("Sở Nội vụ");
  });

  it("stands on the first score to be filled in", () => {
    const first = plan.firstCell;
    expect([plan.cells[first.row]![0], first.column]).toEqual(["1.1.1", 3]);
  });

  it.each(scorePlans)("has the native warnings over the whole table ($name)", ({ plan }) => {
    const last = plan.cells.length;
    expect(plan.conditionalFormats.map(({ mark, range }) => [mark, rangeToA1(range)])).toEqual([
      ["sum", `C5:E${last}`],
      ["total", `C${last}:E${last}`],
      ["leafsum", `C${last}:E${last}`],
      ["over", `D5:E${last}`],
      ["text", `C5:E${last}`],
      ["stt", `A5:A${last}`],
      ["decline", `E5:E${last}`],
      ["agency", `G5:G${last}`],
    ]);
  });
});

describe("a template with its columns in another order", () => {
  const order = ["criterion", "stt", "task", "targetScore", "maxScore", "leadAgency", "prevScore"];
  const columns = order.map((key) => tinh.columns.find((column) => column.key === key)!);
  const plan = layOutTemplate({ ...tinh, columns } as Template, { filled: true });

  it("has every formula, mark and format in the column where it belongs", () => {
    expect(plan.cells[6]!.slice(0, 2)).toEqual(["Thực hiện kế hoạch CCHC", "1.1"]);
    expect(cell(plan, "E6")).toContain("INDEX($B:$B,ROW()+1)");
    expect(plan.conditionalFormats.filter(({ mark }) => mark === "sum").map(({ range }) => rangeToA1(range))).toEqual(["D5:E125", "G5:G125"]);
    expect(plan.conditionalFormats.find(({ mark }) => mark === "stt")!.formula).toContain("COUNT($E5,$G5,$D5)");
    expect(formatAt(plan, "B7")).toMatchObject({ numberFormat: "@", horizontal: "center" });
    expect(plan.firstCell.column).toBe(6);
  });
});
