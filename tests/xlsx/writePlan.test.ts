import { strFromU8, unzipSync } from "fflate";
import { openWorkbook } from "#workbench/excel/files/openWorkbook";
import type { SheetPlan } from "#core/plan/sheetPlan";
import { readWorkbook } from "#xlsx/readWorkbook";
import { writePlan } from "#xlsx/writePlan";

const table = { top: 4, left: 0, bottom: 7, right: 3 };
const plan: SheetPlan = {
  name: "Phụ lục 'A' & B",
  cells: [
    ["PHỤ LỤC", null, null, null],
    [null, null, null, null],
    [null, null, null, null],
    [null, null, null, null],
    ["STT", "Tiêu chí", "Điểm chuẩn", "Đơn vị chủ trì"],
    ["1", "LĨNH VỰC", '=SUMIFS(C7:C$7,$A7:$A$7,$A6&".?*")', null],
    ["1.10", "Tiêu chí\nhai dòng", 8.5, "Sở Nội vụ"],
    ["TỔNG", null, "=C6", null],
  ],
  results: [[], [], [], [], [], [null, null, 8.5, null], [], []],
  formats: [
    { range: table, fontName: "Times New Roman", fontSize: 12, wrap: true, borders: "thin", vertical: "center" },
    { range: { ...table, right: 0 }, numberFormat: "@", horizontal: "center" },
    { range: { ...table, bottom: 4 }, bold: true, fill: "#D9E1F2" },
    { range: { top: 0, left: 0, bottom: 0, right: 3 }, bold: true, italic: true, horizontal: "centerAcrossSelection" },
  ],
  merges: [{ top: 1, left: 0, bottom: 1, right: 3 }],
  columnWidths: [8, 40, 9, 20],
  rowHeights: [{ row: 0, points: 21 }],
  names: [
    { name: "PL_Bang", refersTo: { range: table } },
    { name: "PL_Meta", refersTo: { text: `${"x".repeat(254)}"y"` } },
  ],
  dropDowns: [
    { range: { top: 5, left: 3, bottom: 7, right: 3 }, list: { name: "PL_CoQuan", sheetName: "PL_DanhMuc", items: ["Sở Nội vụ", "Sở Y tế", "1.10"] } },
  ],
  choices: [{ range: { top: 6, left: 2, bottom: 6, right: 2 }, values: ["0", "1"] }],
  conditionalFormats: [
    { mark: "text", range: { ...table, left: 2, right: 2 }, formula: '=AND(ISNUMBER(-LEFT($A5,1)),TRIM(C5)<>"")', fill: "#FFC7CE", fontColor: "#9C0006", bold: true },
    { mark: "over", range: table, formula: "=$C5>100", fill: "#FFEB9C", fontColor: "#000000" },
  ],
  page: {
    orientation: "landscape",
    paper: "A4",
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    titleRows: { first: 4, last: 4 },
    printArea: { top: 0, left: 0, bottom: 7, right: 3 },
    fitToWidth: true,
    centerHorizontally: true,
    footer: "&C&P/&N",
  },
  freeze: { rows: 5, columns: 2 },
  firstCell: { row: 6, column: 3 },
  table,
};

const opened = async () => {
  const workbook = await openWorkbook(await writePlan(plan));
  return { workbook, sheet: workbook.sheets[0]! };
};

test("cells, formulas with their results and the hidden list come back as planned", async () => {
  const { sheets } = await readWorkbook(await writePlan(plan));
  expect(sheets.map(({ hidden, snapshot }) => [snapshot.sheet.name, hidden])).toEqual([["Phụ lục 'A' & B", false], ["PL_DanhMuc", true]]);
  const { values, formulas, numberFormats, calculated, merges } = sheets[0]!.snapshot;
  expect(values[5]).toEqual(["1", "LĨNH VỰC", 8.5, ""]);
  expect(formulas[5]![2]).toBe('=SUMIFS(C7:C$7,$A7:$A$7,$A6&".?*")');
  expect(values[6]).toEqual(["1.10", "Tiêu chí\nhai dòng", 8.5, "Sở Nội vụ"]);
  expect(numberFormats[6]).toEqual(["@", "General", "General", "General"]);
  expect(calculated).toBe(false); // the total has no result in the plan
  expect(merges).toEqual(plan.merges);
  expect(sheets[1]!.snapshot.values).toEqual([["Sở Nội vụ"], ["Sở Y tế"], ["1.10"]]);
});

test("names are the sheet's and hidden, the list's name is the workbook's", async () => {
  const { workbook, sheet } = await opened();
  expect(sheet.names).toEqual([
    { name: "PL_Bang", formula: "='Phụ lục ''A'' & B'!$A$5:$D$8", visible: false, comment: "" },
    { name: "PL_Meta", formula: `="${"x".repeat(254)}"""&"y"""`, visible: false, comment: "" },
  ]);
  expect(workbook.names).toEqual([{ name: "PL_CoQuan", formula: "='PL_DanhMuc'!$A$1:$A$3", visible: true, comment: "" }]);
});

test("formats lie on one another in order", async () => {
  const { sheet } = await opened();
  const edge = { style: "Continuous", color: "#000000" };
  expect(sheet.cells.get("4,0")!.style).toEqual({
    numberFormat: "@", fontName: "Times New Roman", fontSize: 12, bold: true, fill: "#D9E1F2", wrap: true, vertical: "Center", horizontal: "Center",
    borders: { EdgeTop: edge, EdgeBottom: edge, EdgeLeft: edge, EdgeRight: edge },
  });
  expect(sheet.cells.get("0,3")!.style).toMatchObject({ bold: true, italic: true, horizontal: "CenterAcrossSelection" });
  expect([...sheet.columnWidths]).toEqual([[0, 8], [1, 40], [2, expect.closeTo(9, 1)], [3, 20]]);
  expect([...sheet.rowHeights]).toEqual([[0, 21]]);
});

test("the table's rows are as high as their lines, without being set", async () => {
  const xml = strFromU8(unzipSync(await writePlan(plan))["xl/worksheets/sheet1.xml"]!);
  const heights = [...xml.matchAll(/<row r="(\d+)"(?: ht="([\d.]+)")?( customHeight="1")?/g)].map(([, row, height, set]) => [row, height, set !== undefined]);
  // "Điểm chuẩn" needs two lines in its column, and so does the criterion with a line break.
  expect(heights).toEqual([["1", "21", true], ["2", undefined, false], ["5", "31.5", false], ["6", "15.75", false], ["7", "31.5", false], ["8", "15.75", false]]);
});

test("drop-down, marks, page, freeze and selection are as planned", async () => {
  const { workbook, sheet } = await opened();
  expect(sheet.validations).toEqual([
    expect.objectContaining({ ranges: [plan.choices[0]!.range], rule: { list: { inCellDropDown: true, source: "0,1" } } }),
    {
      ranges: [{ top: 5, left: 3, bottom: 7, right: 3 }],
      rule: { list: { inCellDropDown: true, source: "=PL_CoQuan" } },
      ignoreBlanks: true,
      errorAlert: { showAlert: false, style: "Stop", title: "", message: "" },
      prompt: { showPrompt: false, title: "", message: "" },
    },
  ]);
  expect(sheet.conditionalFormats.map(({ formula, format, priority, ranges }) => ({ formula, format, priority, ranges }))).toEqual([
    { formula: plan.conditionalFormats[0]!.formula, format: { fill: "#FFC7CE", fontColor: "#9C0006", bold: true }, priority: 0, ranges: [plan.conditionalFormats[0]!.range] },
    { formula: "=$C5>100", format: { fill: "#FFEB9C", fontColor: "#000000" }, priority: 1, ranges: [table] },
  ]);
  expect(sheet.page).toMatchObject({
    orientation: "Landscape", paperSize: "A4", centerHorizontally: true, zoom: { horizontalFitToPages: 1 },
    printArea: plan.page.printArea, titleRows: { first: 4, last: 4 }, footers: { left: "", center: "&P/&N", right: "" },
  });
  expect(sheet.page.margins.left).toBeCloseTo((30 / 25.4) * 72, 3);
  expect(sheet.freeze).toEqual({ rows: 5, columns: 2 });
  expect(sheet.selection).toEqual({ top: 6, left: 3, bottom: 6, right: 3 });
  expect(workbook.activeSheetId).toBe(sheet.id);
});
