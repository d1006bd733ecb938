import type { Adoption } from "#core/adoption/adoption";
import { adoptionOf, offeredItems, planOf } from "#core/adoption/adoptionOf";
import type { Furnishing } from "#core/snapshot/furnishing";
import { readAnnexes } from "#core/annex/readAnnexes";
import { nativeFormatsFor } from "#core/marks/nativeFormats";
import { rangeToA1, toA1 } from "#core/snapshot/address";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";
import { annexSheet, binhYen2024, dakNong2022, ducTho2022, krongNo2023, stacked } from "../../support/annexFixtures";
import { bareFurnishing } from "../../support/bareFurnishing";

function adoption(sheet: SheetSnapshot, furnishing: Partial<Furnishing> = {}): Adoption {
  return adoptionOf(sheet, readAnnexes(sheet).annexes, { ...bareFurnishing, ...furnishing });
}

function withValues(sheet: SheetSnapshot, changes: Readonly<Record<string, CellValue>>): SheetSnapshot {
  const put = (grid: SheetSnapshot["values"]) => grid.map((row, at) => row.map((value, column) => changes[toA1({ row: at, column })] ?? value));
  return { ...sheet, values: put(sheet.values), formulas: put(sheet.formulas) };
}

const columns = ({ totals }: Adoption) => totals.columns.map(({ range, count }) => `${rangeToA1(range)} ${count}`);
const written = ({ totals }: Adoption) => totals.write.map(({ cell }) => toA1(cell));
const dakNong = annexSheet(dakNong2022);
const krongNo = annexSheet(krongNo2023);

describe("totals", () => {
  test("of Krông Nô 2023 all become formulas", () => {
    const found = adoption(krongNo);
    expect(found.totals).toMatchObject({ state: "missing", leftOut: [] });
    expect(columns(found)).toEqual(["C6:C152 39", "D6:D152 39", "E6:E152 39"]);
    expect(found.totals.write[0]).toMatchObject({ value: 13, formula: expect.stringMatching(/^=SUMIFS\(INDEX\(C:C,ROW\(\)\+1\)/), numberFormat: "General" });
  });

  test("of Đắk Nông 2022 keep what differs (7.2, 7, the total), what is rounded (6.1) and what stands over “2,3”", () => {
    const found = adoption(dakNong);
    expect(columns(found)).toEqual(["C6:C119 28", "D6:D119 25", "E6:E119 28"]);
    expect(found.totals.leftOut).toEqual([{ reason: "differs", count: 3 }, { reason: "rounded", count: 1 }, { reason: "not-found", count: 5 }]);
    for (const cell of ["D97", "D110", "D125", "C125", "E125"]) expect(written(found)).not.toContain(cell);
  });

  test("follow once the numbers are put right", () => {
    const found = adoption(withValues(dakNong, { A22: "2.3", A23: "2.4" }));
    expect(found.totals.leftOut).toEqual([{ reason: "differs", count: 3 }, { reason: "rounded", count: 1 }]);
    expect(written(found)).toEqual(expect.arrayContaining(["C125", "E125"]));
  });

  test("stay where a part is text, since a formula would pass it over", () => {
    const found = adoption(withValues(krongNo, { C8: String(krongNo.values[7]![2]).replace(".", ",") }));
    expect(written(found)).not.toContain("C7");
    expect(found.totals.leftOut).toEqual([{ reason: "not-found", count: 1 }]);
  });

  test("that are formulas already are present, and text totals stay", () => {
    const formulas = krongNo.formulas.map((row, at) => row.map((value, column) => (toA1({ row: at, column }) === "C7" ? "=SUM(C8:C10)" : value)));
    expect(written(adoption({ ...krongNo, formulas }))).not.toContain("C7");
    expect(adoption(withValues(krongNo, { C7: String(krongNo.values[6]![2]).replace(".", ",") })).totals.leftOut[0]).toMatchObject({ reason: "text" });
  });
});

describe("totals of a typed action plan", () => {
  /** Đức Thọ 2022 with a total row, and what else is typed into its budget column. */
  const plan = (changes: Readonly<Record<string, CellValue>>) => {
    const printed = annexSheet(ducTho2022, { notes: [["TỔNG CỘNG", "", "", "", "", "", "", "", 0]] });
    return withValues(printed, changes);
  };
  const total = `I${annexSheet(ducTho2022).values.length + 1}`;
  const sections = readAnnexes(plan({})).annexes[0]!.rows.filter(({ role }) => role === "section");
  const moneyIn = (rows: readonly { readonly cells: ReadonlyMap<string, { readonly value: CellValue }> }[]) =>
    rows.reduce((sum, { cells }) => sum + (typeof cells.get("budget")!.value === "number" ? Number(cells.get("budget")!.value) : 0), 0);
  const all = moneyIn(readAnnexes(plan({})).annexes[0]!.rows);
  const own = Object.fromEntries(
    sections.flatMap((section) => {
      const rows = readAnnexes(plan({})).annexes[0]!.rows.filter((row) => row.row > section.row && row.row < (sections[sections.indexOf(section) + 1]?.row ?? Infinity));
      return moneyIn(rows) > 0 ? [[toA1({ row: section.row, column: 8 }), moneyIn(rows)] as const] : [];
    }),
  );

  test("become the template's formulas, sections and total", () => {
    expect(Object.keys(own).length).toBeGreaterThan(3);
    const found = adoption(plan({ ...own, [total]: all }));
    expect(found.totals).toMatchObject({ state: "missing", leftOut: [] });
    expect(written(found).sort()).toEqual([...Object.keys(own), total].sort());
    expect(found.totals.write.find(({ cell }) => toA1(cell) === total)!.formula).toContain("ISNUMBER(FIND(");
  });

  test("of which only the total row is printed add up what is no section", () => {
    const found = adoption(plan({ [total]: all }));
    expect(written(found)).toEqual([total]);
    expect(found.totals.write[0]!.formula).toContain("ISERROR(FIND(");
  });

  test("stay where they differ, and where an amount is text", () => {
    const [first] = Object.keys(own);
    expect(adoption(plan({ [total]: all + 1 })).totals).toMatchObject({ write: [], leftOut: [{ reason: "differs", count: 1 }] });
    const below = `I${Number(first!.slice(1)) + 2}`;
    expect(typeof annexSheet(ducTho2022).values[Number(below.slice(1)) - 1]![8]).not.toBe("number");
    expect(adoption(plan({ [below]: "5 triệu đồng", [total]: all + 5 })).totals).toMatchObject({ write: [], leftOut: [{ reason: "not-found", count: 1 }] });
  });

  test("are offered to none of the annexes as printed", () => {
    expect(adoption(annexSheet(ducTho2022)).totals).toMatchObject({ state: "present", write: [], leftOut: [] });
  });
});

describe("shares of a typed report", () => {
  const share = (changes: Readonly<Record<string, CellValue>>) => adoption(withValues(annexSheet(binhYen2024), changes));

  test("become formulas over their parts", () => {
    const found = adoption(annexSheet(binhYen2024));
    expect(found.totals).toMatchObject({ state: "missing", leftOut: [] });
    expect(found.totals.write.map(({ cell, value, formula }) => [toA1(cell), value, formula])).toEqual([
      ["D7", 50, '=IF(AND(COUNT(D8,D9)=2,N(D8)>0),ROUND(D9/D8*100,2),"")'],
      ["D50", 100, '=IF(AND(COUNT(D51,D52)=2,N(D51)>0),ROUND(D52/D51*100,2),"")'],
      ["D66", 100, '=IF(AND(COUNT(D67,D68)=2,N(D67)>0),ROUND(D68/D67*100,2),"")'],
    ]);
  });

  test("stay where they differ or are rounded, and keep an Excel percent format", () => {
    expect(share({ D7: 51 }).totals.leftOut).toEqual([{ reason: "differs", count: 1 }]);
    expect(share({ D7: 33, D8: 3, D9: 1 }).totals.leftOut).toEqual([{ reason: "rounded", count: 1 }]);
    const sheet = withValues(annexSheet(binhYen2024), { D7: 0.5 });
    const numberFormats = sheet.numberFormats.map((row, at) => row.map((format, column) => (toA1({ row: at, column }) === "D7" ? "0%" : format)));
    expect(adoption({ ...sheet, numberFormats }).totals.write[0]).toMatchObject({ value: 0.5, numberFormat: "0%", formula: '=IF(AND(COUNT(D8,D9)=2,N(D8)>0),ROUND(D9/D8,4),"")' });
  });
});

describe("marks", () => {
  const marks = readAnnexes(krongNo).annexes.flatMap(nativeFormatsFor);
  const marked = [{ top: 4, left: 0, bottom: 151, right: 6 }];

  test("are present as they would be put on now, also as LibreOffice writes them", () => {
    expect(adoption(krongNo, { marks, marked }).marks).toMatchObject({ state: "present", write: [] });
    const saved = marks.map(({ mark, formula }) => ({ mark, formula: formula.replaceAll("SUMIFS(", "sumifs( ").replaceAll(",1)", ", TRUE())") }));
    expect(adoption(krongNo, { marks: saved, marked }).marks.state).toBe("present");
  });

  test.each([
    ["doubled", { marks: [...marks, marks[0]!], marked }, 1],
    ["doubled", { marks: [...marks, { mark: "sum", formula: marks[0]!.formula.replaceAll("C5", "C9") }], marked }, 1],
    ["elsewhere", { marks: marks.map(({ mark, formula }) => ({ mark, formula: formula.replaceAll("152", "140") })), marked }, 6],
    ["lacking", { marks: marks.slice(1), marked }, 1],
    ["uncovered", { marks, marked: [{ top: 4, left: 0, bottom: 99, right: 6 }, { top: 101, left: 0, bottom: 151, right: 6 }] }, 6],
  ] as const)("that are %s are damaged", (reason, furnishing, count) => {
    const { state, damage, write } = adoption(krongNo, furnishing).marks;
    expect([state, write.length]).toEqual(["damaged", marks.length]);
    expect(damage).toContainEqual({ reason, count });
  });
});

describe("the list to pick agencies from", () => {
  const column = { top: 5, left: 6, bottom: 151, right: 6 };
  const list = { formula: "='PL_DanhMuc'!$A$1:$A$40", found: true };

  test("is offered for the column down to the total row, with the agencies of the level and year", () => {
    const { state, write } = adoption(krongNo).dropDown;
    expect([state, write.map(({ range }) => rangeToA1(range))]).toEqual(["missing", ["G6:G152"]]);
    expect(write[0]!.list).toMatchObject({ name: "PL_CoQuan", sheetName: "PL_DanhMuc", items: expect.arrayContaining(["Phòng Nội vụ"]) });
    expect(adoption(dakNong).dropDown.write[0]!.list.items).toContain("Sở Nội vụ");
  });

  test.each([
    ["present", null, "=PL_CoQuan", list],
    ["present", null, null, null],
    ["present", null, "Phòng A,Phòng B", null],
    ["damaged", "unlinked", "=PL_CoQuan", null],
    ["damaged", "unlinked", "=PL_CoQuan", { ...list, found: false }],
    ["damaged", "unlinked", "='[Cũ.xlsx]PL_DanhMuc'!$A$1:$A$40", list],
  ] as const)("is %s (%s) with the source %s", (state, why, source, name) => {
    expect(adoption(krongNo, { validated: [{ areas: [column], source }], list: name }).dropDown).toMatchObject({ state, why });
  });

  test("is damaged where rows lack it", () => {
    const validated = [{ areas: [{ ...column, bottom: 100 }], source: "=PL_CoQuan" }];
    expect(adoption(krongNo, { validated, list }).dropDown).toMatchObject({ state: "damaged", why: "uncovered" });
  });

  test("is not possible without a column, nor where the title tells neither level nor year", () => {
    expect(adoption(annexSheet(krongNo2023, { columns: ["stt", "criterion", "maxScore", "prevScore", "targetScore", "task"] })).dropDown.why).toBe("no-column");
    expect(adoption(annexSheet(krongNo2023, { title: false })).dropDown).toMatchObject({ state: "not-possible", why: "no-level" });
  });
});

describe("page set-up", () => {
  test("is completed without touching what the user has set", () => {
    expect(adoption(krongNo).page).toMatchObject({ state: "missing", write: { orientation: "landscape", titleRows: { first: 4, last: 4 }, zoom: { horizontalFitToPages: 1 } }, kept: [] });
    const page = { ...bareFurnishing.page, orientation: "landscape" as const, zoom: { scale: 80 }, footer: "Trang &P", printArea: [{ top: 0, left: 0, bottom: 9, right: 6 }] };
    const { write, kept } = adoption(krongNo, { page }).page;
    expect(Object.keys(write).sort()).toEqual(["centerHorizontally", "margins", "titleRows"]);
    expect(kept).toEqual(["printArea"]);
    expect(adoption(krongNo, { page: { ...page, titleRows: { first: 0, last: 4 } } }).page.state).toBe("present");
  });

  test("prints notes below the table and columns beside it, as without a print area", () => {
    const notes = annexSheet(krongNo2023, { notes: [["Ghi chú: điểm tự chấm"]] });
    expect(rangeToA1(adoption(notes).page.write.printArea![0]!)).toBe("A1:G153");
  });
});

test("several annexes on one sheet are taken together, without repeated rows", () => {
  const both = stacked(annexSheet(krongNo2023, { notes: [[""], [""]] }), annexSheet(dakNong2022));
  const found = adoption(both);
  expect(found.marks.ranges).toHaveLength(2);
  expect(found.dropDown.write).toHaveLength(2);
  expect(found.totals.write).toHaveLength(117 + 81);
  expect(found.page.write.titleRows).toBeUndefined();
});

test("what was not chosen is not planned", () => {
  const found = adoption(krongNo);
  expect(offeredItems(found)).toEqual(["totals", "marks", "dropDown", "page"]);
  expect(planOf(found, ["page"])).toEqual({ cells: [], marks: null, dropDowns: [], page: found.page.write });
});
