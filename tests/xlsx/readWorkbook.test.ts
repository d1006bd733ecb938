import { Workbook } from "@cj-tech-master/excelts";
import { strToU8, zipSync } from "fflate";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { readWorkbook } from "#xlsx/readWorkbook";
import { annexWorkbook, realAnnex } from "../support/annexWorkbook";

interface RawFile {
  readonly sheet?: string;
  readonly strings?: string;
  readonly formats?: string;
  readonly calculation?: string;
  readonly tabs?: string;
}

/** The smallest file there can be, with XML as another writer might have it. */
function rawFile({ sheet = "<sheetData/>", strings = "", formats = "", calculation = "", tabs }: RawFile): Uint8Array {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const parts = {
    "_rels/.rels": `<Relationships>${relation("r1", "officeDocument", "/xl/workbook.xml")}</Relationships>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relation("r1", "worksheet", "worksheets\\sheet1.xml")}${relation("r2", "chartsheet", "chartsheets/sheet1.xml")}${relation("r3", "sharedStrings", "SharedStrings.xml")}${relation("r4", "styles", "styles.xml")}</Relationships>`,
    "xl/workbook.xml": `<x:workbook xmlns:x="urn:x" xmlns:r="urn:r"><x:sheets>${tabs ?? '<x:sheet name="A" r:id="r1"/>'}</x:sheets>${calculation}</x:workbook>`,
    "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="urn:x">${sheet}</x:worksheet>`,
    "xl/sharedStrings.xml": `<sst>${strings}</sst>`,
    "xl/styles.xml": `<styleSheet>${formats}</styleSheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

async function only(file: RawFile): Promise<SheetSnapshot> {
  return (await readWorkbook(rawFile(file))).sheets[0]!.snapshot;
}

test("a printed annex comes through as the cells it has", async () => {
  const annex = realAnnex("dak-nong-2022");
  const { sheets } = await readWorkbook(await annexWorkbook(annex));
  expect(sheets).toHaveLength(1);
  const { snapshot, hidden } = sheets[0]!;
  expect(hidden).toBe(false);
  expect(snapshot.sheet).toEqual({ id: "Phụ lục", name: "Phụ lục" });
  expect(snapshot.origin).toEqual({ row: 0, column: 0 });
  expect(snapshot.values).toHaveLength(125);
  expect(snapshot.values[109]!.slice(0, 5)).toEqual(["7.2", annex.rows[104]!["criterion"], 1.5, 1.21, 1.5]);
  expect(snapshot.formulas).toEqual(snapshot.values);
  expect(snapshot.numberFormats[5]!.slice(0, 3)).toEqual(["@", "General", "General"]);
  expect(snapshot.merges).toContainEqual({ top: 1, left: 0, bottom: 1, right: 6 });
  expect(snapshot).toMatchObject({ calculated: true, cut: false });
});

describe("values are those Excel itself would answer", () => {
  test("numbers, texts, logical values, errors and results of formulas", async () => {
    const snapshot = await only({
      strings: "<si><t>chung</t></si><si><r><t>Điểm </t></r><r><rPr/><t xml:space='preserve'>chuẩn</t></r><rPh><t>kana</t></rPh></si>",
      sheet: `<sheetData><row r="1">
        <c r="A1"><v>8.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#REF!</v></c>
        <c r="F1" t="inlineStr"><is><t>liền_x000D_</t></is></c><c r="G1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="H1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="I1" t="str"><f>""</f><v></v></c>
        </row></sheetData>`,
    });
    expect(snapshot.values).toEqual([[8.5, "chung", "Điểm chuẩn", true, "#REF!", "liền\r", "ab", "#DIV/0!", ""]]);
    expect(snapshot.formulas).toEqual([[8.5, "chung", "Điểm chuẩn", true, "#REF!", "liền\r", '="a"&"b"', "=1/0", '=""']]);
    expect(snapshot.calculated).toBe(true);
  });

  test("dates are the numbers they are stored as, with their format", async () => {
    const snapshot = await only({
      formats: '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="49"/></cellXfs>',
      sheet: '<sheetData><row r="1"><c r="A1" s="1"><v>44757</v></c><c r="B1" s="2"><v>44757.5</v></c><c r="C1" s="2" t="d"><v>2022-07-15T12:00:00</v></c><c r="D1" s="3"><v>1.1</v></c></row></sheetData>',
    });
    expect(snapshot.values).toEqual([[44757, 44757.5, 44757.5, 1.1]]);
    expect(snapshot.numberFormats).toEqual([["m/d/yyyy", "dd/mm/yyyy", "dd/mm/yyyy", "@"]]);
  });

  test("a formula shared by several cells stands in each as it would be written there", async () => {
    const formula = `SUM(A1:$B$2)+'Tờ A1'!A$1+Tờ!$A1+LOG10(C3)+"A1"+SUM(A:A)+SUM(1:1)+điểmA1`;
    const snapshot = await only({
      sheet: `<sheetData><row r="1"><c r="C1"><f t="shared" ref="C1:D2" si="0">${formula}</f><v>1</v></c></row>
        <row r="2"><c r="D2"><f t="shared" si="0"/><v>2</v></c></row></sheetData>`,
    });
    expect(snapshot.formulas[1]![1]).toBe(`=SUM(B2:$B$2)+'Tờ A1'!B$1+Tờ!$A2+LOG10(D4)+"A1"+SUM(B:B)+SUM(2:2)+điểmA1`);
  });

  test("functions newer than the file format lose the prefix they are stored with", async () => {
    const snapshot = await only({ sheet: '<sheetData><row r="1"><c r="A1"><f>_xlfn.IFNA(B1,"_xlfn.")</f><v>1</v></c></row></sheetData>' });
    expect(snapshot.formulas).toEqual([['=IFNA(B1,"_xlfn.")']]);
  });
});

test("a formula that nobody has calculated is empty and is told of", async () => {
  const snapshot = await only({ sheet: '<sheetData><row r="1"><c r="A1"><f>SUM(B1:B2)</f></c><c r="B1"><v>1</v></c></row></sheetData>' });
  expect(snapshot).toMatchObject({ values: [["", 1]], formulas: [["=SUM(B1:B2)", 1]], calculated: false });
});

test("a workbook that calculates on demand only may hold old results", async () => {
  expect((await only({ calculation: '<calcPr calcMode="manual"/>' })).calculated).toBe(false);
  expect((await only({ calculation: '<calcPr calcMode="auto"/>' })).calculated).toBe(true);
});

test("the grid begins at the first cell with something in it, wherever that is", async () => {
  const snapshot = await only({
    sheet: '<sheetData><row r="1"><c r="A1" s="0"/></row><row r="3"><c r="C3"><v>1</v></c></row><row r="5"><c r="B5"><v>2</v></c></row></sheetData>',
  });
  expect(snapshot.origin).toEqual({ row: 2, column: 1 });
  expect(snapshot.values).toEqual([["", 1], ["", ""], [2, ""]]);
});

test("rows and cells without an address follow one another", async () => {
  const snapshot = await only({ sheet: "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>" });
  expect(snapshot.values).toEqual([[1, 2], [3, ""]]);
});

test("an empty sheet gives an empty grid", async () => {
  expect(await only({})).toMatchObject({ origin: { row: 0, column: 0 }, values: [], formulas: [], numberFormats: [], cut: false });
});

test("what lies outside A1:AZ20000 is left unread and told of", async () => {
  const right = await only({ sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="AZ1"><v>2</v></c><c r="BA1"><v>3</v></c></row></sheetData>' });
  expect(right.values[0]).toHaveLength(52);
  expect(right.cut).toBe(true);
  const below = await only({ sheet: '<sheetData><row r="20000"><c r="A20000"><v>1</v></c></row><row r="20001"><c r="A20001"><v>2</v></c></row></sheetData>' });
  expect(below).toMatchObject({ values: [[1]], cut: true });
});

test("hidden sheets are read and flagged, sheets without cells are left out", async () => {
  const { sheets } = await readWorkbook(
    rawFile({ tabs: '<x:sheet name="Biểu đồ" r:id="r2"/><x:sheet name="Ẩn" state="hidden" r:id="r1"/><x:sheet name="Ẩn hẳn" state="veryHidden" r:id="r1"/>' }),
  );
  expect(sheets.map(({ snapshot, hidden }) => [snapshot.sheet.name, hidden])).toEqual([["Ẩn", true], ["Ẩn hẳn", true]]);
});

describe("a file that is no readable workbook is refused with the reason", () => {
  const oldFile = (content: string) => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(Buffer.from(content, "utf16le"), 1024);
    return bytes;
  };
  const whole = rawFile({});
  test.each([
    ["empty", new Uint8Array()],
    ["not-xlsx", strToU8("STT;Tiêu chí")],
    ["not-xlsx", zipSync({ "word/document.xml": strToU8("<w/>") })],
    ["encrypted", oldFile("EncryptedPackage")],
    ["old-xls", oldFile("Workbook")],
    ["damaged", whole.slice(0, whole.length - 60)],
    ["damaged", whole.slice(0, 200)],
    ["damaged", rawFile({ sheet: "<sheetData><row></sheetData>" })],
    ["damaged", rawFile({ tabs: '<x:sheet name="A" r:id="nowhere"/>' })],
  ])("%s", async (reason, bytes) => {
    await expect(readWorkbook(bytes)).rejects.toMatchObject({ name: "WorkbookUnreadable", reason });
  });

  test("a changed byte, wherever it is, is noticed or changes nothing", async () => {
    const bytes = await annexWorkbook(realAnnex("krong-no-2023"));
    const whole = await readWorkbook(bytes);
    const refused = new Set<string>();
    for (let at = 0; at < bytes.length; at += Math.floor(bytes.length / 150)) {
      const changed = bytes.slice();
      changed[at]! ^= 0x11;
      await readWorkbook(changed).then((read) => expect(read).toEqual(whole), (error: Error) => refused.add(error.name));
    }
    expect([...refused]).toEqual(["WorkbookUnreadable"]);
  });
});

test("ten thousand rows are read in a moment", async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Lớn");
  for (let row = 1; row <= 10_000; row += 1) sheet.addRow([`${row}.1`, `Tiêu chí ${row}`, 1.5, row / 8, "Nhiệm vụ", "Sở Nội vụ", { formula: `C${row}+D${row}`, result: 2 }]);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const start = performance.now();
  const { sheets } = await readWorkbook(bytes);
  expect(sheets[0]!.snapshot.values).toHaveLength(10_000);
  expect(performance.now() - start).toBeLessThan(5_000);
});
