import { startExcel, type StartedExcel } from "../../support/startExcel";

describe("objects of the workbook", () => {
  let started: StartedExcel;
  beforeEach(async () => {
    started = await startExcel();
  });
  afterEach(() => started.stop());

  const sheetOf = () => started.excel.workbook.sheets[0]!;
  const inSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) =>
    started.Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

  it("keeps cell formats and gives null where cells differ", async () => {
    const read = await inSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.format.fill.color = "#ffcc00";
      range.format.font.bold = true;
      range.format.font.size = 13;
      range.format.font.name = "Times New Roman";
      range.format.wrapText = true;
      range.format.horizontalAlignment = "CenterAcrossSelection";
      range.format.verticalAlignment = "Center";
      range.format.protection.locked = false;
      range.format.borders.getItem("EdgeTop").style = "Continuous";
      range.format.borders.getItem("InsideHorizontal").color = "#808080";
      range.numberFormat = [["0.00", "@"], ["General", "d/m/yyyy"]];
      sheet.getRange("B2").format.font.bold = false;
      range.load("numberFormat,format/fill/color,format/font/bold,format/font/size,format/wrapText,format/protection/locked,format/horizontalAlignment");
      await context.sync();
      return range.toJSON();
    });
    expect(read).toMatchObject({
      numberFormat: [["0.00", "@"], ["General", "d/m/yyyy"]],
      format: { fill: { color: "#FFCC00" }, font: { bold: null, size: 13 }, wrapText: true, protection: { locked: false }, horizontalAlignment: "CenterAcrossSelection" },
    });
    expect(sheetOf().cells.get("0,0")!.style).toEqual({
      numberFormat: "0.00", fill: "#FFCC00", bold: true, fontSize: 13, fontName: "Times New Roman", wrap: true, locked: false,
      horizontal: "CenterAcrossSelection", vertical: "Center",
      borders: { EdgeTop: { style: "Continuous", color: "#000000" }, EdgeBottom: { style: "Continuous", color: "#808080" } },
    });
  });

  it("adds custom conditional formats before the others, and lists, changes and deletes them", async () => {
    await inSheet(async (sheet, context) => {
      for (const formula of ["=$A5>1", "=$B5>2"]) {
        const format = sheet.getRange("A5:C20").conditionalFormats.add("Custom");
        format.custom.rule.formula = formula;
        format.custom.format.fill.color = "#FFC7CE";
        format.custom.format.font.color = "#9C0006";
        format.stopIfTrue = true;
      }
      await context.sync();
      const { conditionalFormats } = sheet.getRange("C10:D11");
      conditionalFormats.load("items/id,items/type,items/priority,items/stopIfTrue,items/custom/rule/formula");
      const count = conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(2);
      // Read through C10, relative references are those for C10.
      expect(conditionalFormats.items.map(({ type, priority, stopIfTrue, custom }) => [type, priority, stopIfTrue, custom.rule.formula])).toEqual([
        ["Custom", 0, true, "=$B10>2"],
        ["Custom", 1, true, "=$A10>1"],
      ]);
      const [first, second] = conditionalFormats.items;
      const range = second!.getRange();
      range.load("address");
      second!.priority = 0;
      first!.delete();
      await context.sync();
      expect(range.address).toBe("Sheet1!A5:C20");
    });
    expect(sheetOf().conditionalFormats).toMatchObject([{ formula: "=$A5>1", priority: 0, format: { fill: "#FFC7CE", fontColor: "#9C0006" }, stopIfTrue: true }]);
    started.excel.user.types("A7", "5");
    expect(started.excel.conditionalFormatsAt(sheetOf().id, 6, 2)).toEqual([sheetOf().conditionalFormats[0]!.id]);
    expect(started.excel.conditionalFormatsAt(sheetOf().id, 7, 2)).toEqual([]);
    await inSheet(async (sheet, context) => {
      sheet.getRange("A5:C9").conditionalFormats.clearAll();
      await context.sync();
    });
    expect(sheetOf().conditionalFormats[0]!.ranges).toEqual([{ top: 9, left: 0, bottom: 19, right: 2 }]);
  });

  it("keeps data validation, cuts it where another is set, and judges what stands there", async () => {
    started.excel.user.pastes("J1", "Sở Nội vụ\nSở Tư pháp");
    await inSheet(async (sheet, context) => {
      context.workbook.names.add("PL_CoQuan", sheet.getRange("J1:J2"));
      const { dataValidation } = sheet.getRange("G6:G20");
      dataValidation.rule = { list: { inCellDropDown: true, source: "=PL_CoQuan" } };
      dataValidation.errorAlert = { showAlert: false, style: "Stop", title: "", message: "" };
      sheet.getRange("G10").dataValidation.clear();
      sheet.getRange("G6").values = [["Sở Nội vụ"]];
      sheet.getRange("G7").values = [["Sở nào đó"]];
      const states = ["G6", "G7", "G10", "G6:G20"].map((address) => sheet.getRange(address).dataValidation.load("type,valid,rule"));
      await context.sync();
      expect(states.map(({ type, valid }) => [type, valid])).toEqual([["List", true], ["List", false], ["None", true], ["MixedCriteria", null]]);
      expect(states[0]!.rule).toEqual({ list: { inCellDropDown: true, source: "=PL_CoQuan" } });
    });
    expect(sheetOf().validations).toMatchObject([{ ranges: [{ top: 5, bottom: 8 }, { top: 10, bottom: 19 }], errorAlert: { showAlert: false } }]);
  });

  it("lets a person type nothing that breaks a rule with a stop alert; pasting and add-ins are not asked", async () => {
    await inSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").dataValidation.rule = { list: { inCellDropDown: true, source: "Có,Không" } };
      sheet.getRange("A3").values = [["gì đó"]];
      await context.sync();
    });
    expect(() => started.excel.user.types("A1", "Có lẽ")).toThrow("doesn't match the data validation");
    started.excel.user.types("A1", "Có");
    started.excel.user.pastes("A2", "Có lẽ");
    expect(["0,0", "1,0", "2,0"].map((key) => sheetOf().cells.get(key)?.value)).toEqual(["Có", "Có lẽ", "gì đó"]);
  });

  it("keeps names of the workbook and of a sheet, ranges and constants", async () => {
    await inSheet(async (sheet, context) => {
      context.workbook.names.add("PL_CoQuan", sheet.getRange("A1:A3"), "danh sách");
      const meta = sheet.names.add("PL_Meta", '="kind=score"&";2022"');
      meta.visible = false;
      await context.sync();
      const range = context.workbook.names.getItemOrNullObject("pl_coquan");
      const none = sheet.names.getItemOrNullObject("PL_Bang");
      range.load("name,formula,type,scope,comment");
      meta.load("value,type,visible,formula");
      none.load("name");
      await context.sync();
      expect(range.toJSON()).toMatchObject({ name: "PL_CoQuan", formula: "=Sheet1!$A$1:$A$3", type: "Range", scope: "Workbook", comment: "danh sách" });
      expect(meta.toJSON()).toMatchObject({ value: "kind=score;2022", type: "String", visible: false });
      expect(none.isNullObject).toBe(true);
      meta.delete();
      await context.sync();
    });
    expect(sheetOf().names).toEqual([]);
    expect(started.excel.workbook.names).toEqual([{ name: "PL_CoQuan", formula: "=Sheet1!$A$1:$A$3", visible: true, comment: "danh sách" }]);
  });

  it("sets the page up and freezes panes", async () => {
    await inSheet(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintMargins("Centimeters", { left: 2.54, top: 1.27 });
      pageLayout.setPrintArea(sheet.getRange("A1:G125"));
      pageLayout.setPrintTitleRows("$5:$5");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P/&N";
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B5"));
      sheet.showGridlines = false;
      sheet.tabColor = "#00AA00";
      const location = sheet.freezePanes.getLocationOrNullObject();
      location.load("address");
      const area = pageLayout.getPrintAreaOrNullObject();
      area.load("address");
      await context.sync();
      expect([location.address, area.address]).toEqual(["Sheet1!A1:B5", "Sheet1!A1:G125"]);
    });
    expect(sheetOf()).toMatchObject({
      freeze: { rows: 5, columns: 2 }, showGridlines: false, tabColor: "#00AA00",
      page: {
        orientation: "Landscape", paperSize: "A4", zoom: { horizontalFitToPages: 1 }, centerHorizontally: true,
        margins: { left: 72, top: 36, right: 50.4 }, printArea: { top: 0, left: 0, bottom: 124, right: 6 }, titleRows: { first: 4, last: 4 },
        footers: { center: "&P/&N" },
      },
    });
  });

  it("keeps settings and custom XML", async () => {
    await started.Excel.run(async (context) => {
      const { settings, customXmlParts } = context.workbook;
      settings.add("pl", { year: 2022 });
      const part = customXmlParts.add('<pl xmlns="urn:phu-luc"><a/></pl>');
      part.load("id,namespaceUri");
      await context.sync();
      const setting = settings.getItemOrNullObject("pl");
      setting.load("value");
      const found = customXmlParts.getByNamespace("urn:phu-luc").getOnlyItem();
      const xml = found.getXml();
      found.load("id");
      const none = settings.getItemOrNullObject("khác");
      none.load("value");
      await context.sync();
      expect([setting.value, xml.value, found.id, part.namespaceUri, none.isNullObject]).toEqual([{ year: 2022 }, '<pl xmlns="urn:phu-luc"><a/></pl>', part.id, "urn:phu-luc", true]);
      found.delete();
      await context.sync();
    });
    expect(started.excel.workbook).toMatchObject({ settings: { pl: { year: 2022 } }, customXml: [] });
  });

  it("gives ranges by all the ways of naming them", async () => {
    await inSheet(async (sheet, context) => {
      const base = sheet.getRange("B2:D5");
      const ranges = [
        base.getCell(1, 1), base.getRow(2), base.getColumn(0), base.getResizedRange(1, -1), base.getOffsetRange(1, 1), base.getIntersectionOrNullObject("C3:Z9"),
        base.getBoundingRect("A1"), base.getEntireRow(), sheet.getRangeByIndexes(0, 0, 2, 3), base.getIntersectionOrNullObject("Z9"), sheet.getRange(),
      ].map((range) => range.load("address"));
      await context.sync();
      expect(ranges.map((range) => (range.isNullObject ? null : range.address))).toEqual([
        "Sheet1!C3", "Sheet1!B4:D4", "Sheet1!B2:B5", "Sheet1!B2:C6", "Sheet1!C3:E6", "Sheet1!C3:D5", "Sheet1!A1:D5", "Sheet1!2:5", "Sheet1!A1:C2", null, "Sheet1!1:1048576",
      ]);
    });
  });

  it("writes and reads thousands of cells, which office.js cuts into pieces", async () => {
    const values = Array.from({ length: 400 }, (_, row) => Array.from({ length: 10 }, (__, column) => row * 10 + column));
    await inSheet(async (sheet, context) => {
      sheet.getRange("A1:J400").values = values;
      await context.sync();
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("values");
      await context.sync();
      expect(used.values).toEqual(values);
    });
  });

  it("sizes columns and rows as Office.js measures them", async () => {
    await inSheet(async (sheet, context) => {
      sheet.getRange("A:A").format.columnWidth = 120;
      sheet.getRange("1:1").format.rowHeight = 30;
      const format = sheet.getRange("A1").format.load("columnWidth,rowHeight");
      const untouched = sheet.getRange("B2").format.load("columnWidth,rowHeight");
      await context.sync();
      expect([format.columnWidth, format.rowHeight, untouched.columnWidth, untouched.rowHeight]).toEqual([120, 30, 48, 15]);
      sheet.getRange("1:1").format.autofitRows();
      await context.sync();
    });
    expect(sheetOf().rowHeights.size).toBe(0);
  });
});
