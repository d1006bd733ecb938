import { strFromU8, unzipSync } from "fflate";
import { openWorkbook } from "#workbench/excel/files/openWorkbook";
import { saveWorkbook } from "#workbench/excel/files/saveWorkbook";
import { newSheet, newWorkbook } from "#workbench/excel/model/newWorkbook";
import type { SheetModel, WorkbookModel } from "#workbench/excel/model/workbook";
import { annexWorkbook, realAnnex } from "../support/annexWorkbook";

/** A workbook with something in every field of the model. */
function fullWorkbook(): WorkbookModel {
  const workbook = newWorkbook();
  const sheet = newSheet("Phụ lục 'A' & B");
  const list = newSheet("PL_DanhSach");
  list.visibility = "VeryHidden";
  list.cells.set("0,0", { value: "Sở Nội vụ", style: { numberFormat: "General" } });
  fillSheet(sheet);
  workbook.name = "thử.xlsx";
  workbook.sheets = [list, sheet];
  workbook.activeSheetId = sheet.id;
  workbook.names = [
    { name: "PL_CoQuan", formula: "=PL_DanhSach!$A$1:$A$3", visible: true, comment: "các cơ quan" },
    { name: "PL_Hang", formula: '="a ""b"" <c>"', visible: false, comment: "" },
  ];
  workbook.customXml = [{ id: "{3F2504E0-4F89-41D3-9A0C-0305E82C3301}", xml: '<phuluc xmlns="urn:phu-luc">ấ</phuluc>' }];
  workbook.calculationMode = "Manual";
  workbook.protected = true;
  return workbook;
}

function fillSheet(sheet: SheetModel): void {
  const put = (key: string, cell: SheetModel["cells"] extends Map<string, infer C> ? C : never) => sheet.cells.set(key, cell);
  put("0,0", { value: "7.1.10", style: { numberFormat: "@", horizontal: "Center", vertical: "Top", wrap: true } });
  put("0,1", { value: 8.5, style: { numberFormat: "#,##0.00", bold: true, italic: true, fontName: "Times New Roman", fontSize: 13 } });
  put("0,2", { value: 17, formula: "=SUM(B1:B2)*2", style: { numberFormat: "0.0##", fill: "#FFF2CC", color: "#9C0006" } });
  put("1,0", { value: { error: "#REF!" }, formula: "=#REF!+1", style: { numberFormat: "General", locked: false } });
  put("1,1", { value: true, style: { numberFormat: "General" } });
  put("1,2", { value: " hai dòng\n<&> _x0041_ \u0007", style: { numberFormat: "General" } });
  put("2,0", { value: "", formula: '=IF(A1="","",IFNA(B1,""))', style: { numberFormat: "d/m/yyyy" } });
  put("2,1", {
    value: "",
    style: { numberFormat: "General", horizontal: "CenterAcrossSelection", borders: { EdgeTop: { style: "Continuous", color: "#000000" }, EdgeLeft: { style: "Double", color: "#FF0000" } } },
  });
  sheet.merges = [{ top: 5, left: 0, bottom: 5, right: 6 }];
  sheet.columnWidths = new Map([[0, 8.5], [2, 30.25]]);
  sheet.rowHeights = new Map([[0, 32.25], [9, 20]]);
  sheet.hiddenRows = new Set([3]);
  sheet.conditionalFormats = [
    { id: "", type: "Custom", ranges: [{ top: 4, left: 2, bottom: 124, right: 4 }], formula: '=AND(ISNUMBER($C5),LEFT($A5,1)<>"")', format: { fill: "#FFC7CE", fontColor: "#9C0006", bold: true, italic: false }, priority: 0, stopIfTrue: false },
    { id: "", type: "Custom", ranges: [{ top: 0, left: 0, bottom: 0, right: 0 }, { top: 2, left: 2, bottom: 3, right: 3 }], formula: "=TRUE", format: {}, priority: 1, stopIfTrue: true },
  ];
  const alert = { showAlert: false, style: "Stop", title: "", message: "" };
  const prompt = { showPrompt: false, title: "", message: "" };
  sheet.validations = [
    { ranges: [{ top: 4, left: 6, bottom: 124, right: 6 }], rule: { list: { inCellDropDown: true, source: "=PL_CoQuan" } }, ignoreBlanks: true, errorAlert: alert, prompt },
    { ranges: [{ top: 0, left: 7, bottom: 0, right: 7 }], rule: { list: { inCellDropDown: false, source: 'Có,"Không"' } }, ignoreBlanks: false, errorAlert: { showAlert: true, style: "Warning", title: "Sai", message: "Chọn lại" }, prompt: { showPrompt: true, title: "Chọn", message: "Có hay không" } },
    { ranges: [{ top: 1, left: 7, bottom: 1, right: 7 }], rule: { decimal: { formula1: 0, formula2: "=$C$1", operator: "Between" } }, ignoreBlanks: true, errorAlert: alert, prompt },
    { ranges: [{ top: 2, left: 7, bottom: 2, right: 7 }], rule: { custom: { formula: "=H3>1" } }, ignoreBlanks: true, errorAlert: alert, prompt },
  ];
  sheet.names = [
    { name: "PL_Bang", formula: "='Phụ lục ''A'' & B'!$A$5:$G$125", visible: false, comment: "" },
    { name: "PL_Meta", formula: '="score"&"2022"', visible: false, comment: "" },
  ];
  sheet.freeze = { rows: 5, columns: 2 };
  sheet.page = {
    orientation: "Landscape",
    paperSize: "A4",
    margins: { top: 56.7, bottom: 56.7, left: 85.05, right: 42.5, header: 20, footer: 20 },
    zoom: { horizontalFitToPages: 1 },
    centerHorizontally: true,
    centerVertically: false,
    printArea: { top: 0, left: 0, bottom: 124, right: 6 },
    titleRows: { first: 4, last: 5 },
    footers: { left: "", center: "&P/&N", right: "phải" },
    headers: { left: "trái", center: "", right: "" },
    firstPageNumber: 3,
    printGridlines: true,
  };
  sheet.selection = { top: 5, left: 3, bottom: 6, right: 4 };
  sheet.protected = true;
  sheet.autoFilter = { top: 4, left: 0, bottom: 124, right: 6 };
}

/** Ids are given anew to whatever is opened. */
function withoutIds(workbook: WorkbookModel) {
  const active = workbook.sheets.findIndex(({ id }) => id === workbook.activeSheetId);
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, id: "", conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: "" })) }));
  return { ...workbook, activeSheetId: active, sheets };
}

test("every field of a workbook is there again after saving and opening", async () => {
  const workbook = fullWorkbook();
  const opened = await openWorkbook(await saveWorkbook(workbook), "thử.xlsx");
  expect(withoutIds(opened)).toEqual(withoutIds(workbook));
});

test("the same workbook gives the same bytes", async () => {
  expect(await saveWorkbook(fullWorkbook())).toEqual(await saveWorkbook(fullWorkbook()));
});

test("an annex from another writer opens with its values, formats and merges", async () => {
  const opened = await openWorkbook(await annexWorkbook(realAnnex("krong-no-2023")), "krong-no.xlsx");
  const sheet = opened.sheets[0]!;
  expect(opened.name).toBe("krong-no.xlsx");
  expect(sheet.name).toBe("Phụ lục");
  expect(sheet.cells.get("5,0")).toEqual({ value: "1.", style: { numberFormat: "@" } });
  expect(sheet.cells.get("5,2")?.value).toBe(13);
  expect(sheet.merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 6 });
});

test("conditional formats of a kind the model does not understand are saved again as they came", async () => {
  const { Workbook } = await import("@cj-tech-master/excelts");
  const foreign = new Workbook();
  const sheet = foreign.addWorksheet("A");
  sheet.addConditionalFormatting({ ref: "A1:A9", rules: [{ type: "colorScale", priority: 2, cfvo: [{ type: "min" }, { type: "max" }], color: [{ argb: "FFFF0000" }, { argb: "FF00FF00" }] }] });
  sheet.addConditionalFormatting({ ref: "B1:B9", rules: [{ type: "cellIs", priority: 1, operator: "greaterThan", formulae: [3], style: { font: { strike: true }, fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC7CE" } } } }] });
  const opened = await openWorkbook(new Uint8Array(await foreign.xlsx.writeBuffer()));
  expect(opened.sheets[0]!.conditionalFormats.map(({ type, priority, format }) => ({ type, priority, format }))).toEqual([
    { type: "CellValue", priority: 0, format: { fill: "#FFC7CE" } },
    { type: "ColorScale", priority: 1, format: {} },
  ]);
  const files = unzipSync(await saveWorkbook(opened));
  const xml = strFromU8(files["xl/worksheets/sheet1.xml"]!);
  expect(xml).toContain('<cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>3</formula></cfRule>');
  expect(xml).toContain('<colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale>');
  expect(strFromU8(files["xl/styles.xml"]!)).toContain("<strike/>");
});

test.each([
  ["no bytes", new Uint8Array()],
  ["text", new TextEncoder().encode("không phải Excel")],
])("a file that is no workbook (%s) is refused with a sentence", async (_, bytes) => {
  await expect(openWorkbook(bytes, "x.xlsx")).rejects.toThrow("Không mở được tệp “x.xlsx”");
});
