import type { CellPatch } from "#xlsx/patch/fileEdit";
import { patchWorkbook } from "#xlsx/patch/patchWorkbook";
import { readWorkbook } from "#xlsx/readWorkbook";
import { parseA1 } from "#core/snapshot/address";
import { partText, rawWorkbook, type RawWorkbook } from "../../support/rawWorkbook";

const at = (cell: string) => parseA1(cell)!;
const text = (cell: string, written: string): CellPatch => ({ kind: "setText", cell: at(cell), text: written });
const number = (cell: string, written: number): CellPatch => ({ kind: "setNumber", cell: at(cell), number: written });
const formula = (cell: string, written: string): CellPatch => ({ kind: "setFormula", cell: at(cell), formula: written });
const result = (cell: string, written: number | null): CellPatch => ({ kind: "setResult", cell: at(cell), result: written });

/** The sheet's children after the patches. */
function patched(sheet: string | RawWorkbook, ...patches: CellPatch[]): string {
  const workbook = typeof sheet === "string" ? { sheets: [{ name: "A", xml: sheet }] } : sheet;
  const bytes = patchWorkbook(rawWorkbook(workbook), patches.map((patch) => ({ sheet: "A", patch })));
  return /<worksheet[^>]*>(.*)<\/worksheet>/s.exec(partText(bytes, "xl/worksheets/sheet1.xml"))![1]!;
}
const rows = (inner: string) => `<sheetData>${inner}</sheetData>`;
const inline = (written: string) => `<is><t xml:space="preserve">${written}</t></is>`;

describe("a cell's content", () => {
  const sheet = rows('<row r="1"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1"><f>A2*2</f><v>4</v></c></row>');

  test("text is written in the cell itself, spaces, line breaks and markup as they are", () => {
    expect(patched(sheet, text("A1", " Sở <Nội vụ> & “A”\nB "))).toBe(
      rows(`<row r="1"><c r="A1" s="0" t="inlineStr">${inline(" Sở &lt;Nội vụ&gt; &amp; “A”\nB ")}</c><c r="B1"><f>A2*2</f><v>4</v></c></row>`),
    );
  });

  test("what XML cannot hold is written as Excel writes it, and read again", async () => {
    const hostile = "a\r\nb\u0001_x0041_\ud800\uffffc\tđ😀_x00";
    const bytes = patchWorkbook(rawWorkbook({ sheets: [{ name: "A", xml: sheet }] }), [{ sheet: "A", patch: text("A1", hostile) }]);
    expect((await readWorkbook(bytes)).sheets[0]!.snapshot.values[0]![0]).toBe(hostile);
  });

  test("empty text leaves the cell empty", () => {
    expect(patched(sheet, text("A1", ""))).toBe(rows('<row r="1"><c r="A1" s="0"/><c r="B1"><f>A2*2</f><v>4</v></c></row>'));
  });

  test("a number takes the place of text and formula alike", () => {
    expect(patched(sheet, number("A1", 8.5), number("B1", -0))).toBe(rows('<row r="1"><c r="A1" s="0"><v>8.5</v></c><c r="B1"><v>0</v></c></row>'));
    expect(() => patched(sheet, number("A1", NaN))).toThrow(RangeError);
  });

  test("a formula is written without a result, and with one where it is known", () => {
    expect(patched(sheet, formula("A1", '=IF(B1<2,"a","b")'))).toContain('<c r="A1" s="0"><f>IF(B1&lt;2,&quot;a&quot;,&quot;b&quot;)</f></c>');
    expect(patched(sheet, formula("A1", "=SUM(C1:C2)"), result("A1", 1.5))).toContain('<c r="A1" s="0"><f>SUM(C1:C2)</f><v>1.5</v></c>');
  });

  test("the result of a formula that stays can be renewed, or taken out", () => {
    expect(patched(sheet, result("B1", 5))).toContain('<c r="B1"><f>A2*2</f><v>5</v></c>');
    expect(patched(sheet, result("B1", null))).toContain('<c r="B1"><f>A2*2</f></c>');
    const erroneous = rows('<row r="1"><c r="A1" t="e"><f ca="1">B1/0</f><v>#DIV/0!</v></c></row>');
    expect(patched(erroneous, result("A1", 2))).toBe(rows('<row r="1"><c r="A1"><f ca="1">B1/0</f><v>2</v></c></row>'));
    expect(() => patched(sheet, result("A1", 2))).toThrow("No formula: A1");
  });

  test("the last of several patches of a cell stands", () => {
    expect(patched(sheet, text("A1", "x"), number("A1", 1), text("A1", "y"))).toContain(`<c r="A1" s="0" t="inlineStr">${inline("y")}</c>`);
  });
});

describe("XML of any writer", () => {
  test("prefixes, attributes in any order and quotes of any kind stay as they are", () => {
    const xml = `<?xml version='1.0'?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><!-- <c r="A1"/> --><x:sheetData><x:row\n spans='1:2' r='1' ><x:c t='s' s='0' r='A1'><x:v>0</x:v></x:c><x:c s = "0"  r = "B1" /></x:row></x:sheetData></x:worksheet>`;
    const bytes = patchWorkbook(rawWorkbook({ sheets: [{ name: "A", xml, whole: true }] }), [
      { sheet: "A", patch: text("A1", "a") },
      { sheet: "A", patch: number("B1", 2) },
    ]);
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toBe(
      xml
        .replace("<x:c t='s' s='0' r='A1'><x:v>0</x:v></x:c>", `<x:c t="inlineStr" s='0' r='A1'><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c>`)
        .replace('<x:c s = "0"  r = "B1" />', '<x:c s = "0"  r = "B1"><x:v>2</x:v></x:c>'),
    );
  });

  test("rows and cells without an address are counted", () => {
    const xml = rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>");
    expect(patched(xml, number("B1", 9), number("A2", 8))).toBe(rows("<row><c><v>1</v></c><c><v>9</v></c></row><row><c><v>8</v></c></row>"));
  });

  test("what a cell holds beside its value stays, but not what told of the old value", () => {
    const xml = rows('<row r="1"><c r="A1" cm="1" vm="2" ph="1" t="e"><f t="array" ref="A1">X()</f><v>#VALUE!</v><extLst><ext uri="u"/></extLst></c></row>');
    expect(patched(xml, number("A1", 1))).toBe(rows('<row r="1"><c r="A1" ph="1"><v>1</v><extLst><ext uri="u"/></extLst></c></row>'));
  });

  test("a part in UTF-16 comes back in UTF-8 and says so", async () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>Sở</v></c><c r="B1"/></row></sheetData></worksheet>`;
    const whole = rawWorkbook({ sheets: [{ name: "A", xml: "" }], parts: { "xl/worksheets/sheet1.xml": { content: Buffer.from(`\ufeff${xml}`, "utf16le"), type: "" } } });
    const bytes = patchWorkbook(whole, [{ sheet: "A", patch: number("B1", 1) }]);
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toBe(xml.replace("UTF-16", "UTF-8").replace('<c r="B1"/>', '<c r="B1"><v>1</v></c>'));
  });
});

describe("cells and rows that are not there", () => {
  test("are put in their places, in order", () => {
    const xml = rows('<row r="2" spans="2:2" ht="20"><c r="B2"><v>1</v></c></row><row r="5"/>');
    expect(patched(xml, number("D2", 4), number("A2", 1), number("C2", 3), number("B5", 5), number("A3", 6), number("B3", 7), number("A9", 8), number("A1", 9))).toBe(
      rows(
        '<row r="1"><c r="A1"><v>9</v></c></row>' +
          '<row r="2" ht="20"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c><c r="C2"><v>3</v></c><c r="D2"><v>4</v></c></row>' +
          '<row r="3"><c r="A3"><v>6</v></c><c r="B3"><v>7</v></c></row>' +
          '<row r="5"><c r="B5"><v>5</v></c></row>' +
          '<row r="9"><c r="A9"><v>8</v></c></row>',
      ),
    );
  });

  test("fill an empty sheet, and widen the range it says it uses", () => {
    expect(patched('<dimension ref="A1"/><sheetData/>', number("C4", 1), number("B2", 2))).toBe(
      `<dimension ref="A1:C4"/>${rows('<row r="2"><c r="B2"><v>2</v></c></row><row r="4"><c r="C4"><v>1</v></c></row>')}`,
    );
    expect(patched('<dimension ref="A1:E9"/><sheetData/>', number("C4", 1))).toContain('<dimension ref="A1:E9"/>');
  });

  test("take the style of their row, else of their column", () => {
    const xml = `<cols><col min="2" max="3" style="1"/></cols>${rows('<row r="1" s="2" customFormat="1"/><row r="2" s="2"/>')}`;
    const styles = '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="1"/><xf numFmtId="2"/></cellXfs>';
    expect(patched({ sheets: [{ name: "A", xml }], styles }, number("B1", 1), number("B2", 1), number("D2", 1), number("C3", 1))).toContain(
      '<row r="1" s="2" customFormat="1"><c r="B1" s="2"><v>1</v></c></row><row r="2" s="2"><c r="B2" s="1"><v>1</v></c><c r="D2"><v>1</v></c></row><row r="3"><c r="C3" s="1"><v>1</v></c></row>',
    );
  });
});

describe("a formula that several cells share", () => {
  const follower = (cell: string, value: number) => `<c r="${cell}"><f t="shared" si="4"/><v>${value}</v></c>`;
  const xml = rows(
    `<row r="1"><c r="C1"><f t="shared" ref="C1:C4" si="4">A1&amp;$B$1</f><v>1</v></c></row><row r="2">${follower("C2", 2)}</row><row r="3">${follower("C3", 3)}</row><row r="4">${follower("C4", 4)}</row>`,
  );

  test("goes to the next cell where the first is replaced", () => {
    expect(patched(xml, number("C1", 9))).toBe(
      rows(
        `<row r="1"><c r="C1"><v>9</v></c></row><row r="2"><c r="C2"><f t="shared" si="4" ref="C2:C4">A2&amp;$B$1</f><v>2</v></c></row><row r="3">${follower("C3", 3)}</row><row r="4">${follower("C4", 4)}</row>`,
      ),
    );
    expect(patched(xml, number("C1", 9), text("C2", "x"), result("C3", 7))).toContain('<c r="C3"><f t="shared" si="4" ref="C3:C4">A3&amp;$B$1</f><v>7</v></c>');
  });

  test("stays where another cell is replaced, or only its result", () => {
    expect(patched(xml, number("C3", 9))).toBe(xml.replace(follower("C3", 3), '<c r="C3"><v>9</v></c>'));
    expect(patched(xml, result("C1", 9))).toBe(xml.replace("<v>1</v>", "<v>9</v>"));
  });

  test("is gone where every cell is replaced", () => {
    expect(patched(xml, number("C1", 1), number("C2", 1), number("C3", 1), number("C4", 1))).not.toContain("<f");
  });

  test("keeps apart two formulas that use one number", () => {
    const twice = xml.replace("</sheetData>", '<row r="5"><c r="C5"><f t="shared" ref="C5:C6" si="4">Z5</f><v>5</v></c></row><row r="6"><c r="C6"><f t="shared" si="4"/><v>6</v></c></row></sheetData>');
    expect(patched(twice, number("C5", 1))).toContain('<c r="C6"><f t="shared" si="4" ref="C6">Z6</f><v>6</v></c>');
    expect(patched(twice, number("C1", 1))).toContain('<f t="shared" si="4" ref="C2:C4">A2&amp;$B$1</f>');
  });
});

describe("number formats", () => {
  const styles = '<numFmts count="1"><numFmt numFmtId="170" formatCode="@"/></numFmts><cellXfs count="4"><xf numFmtId="0" fontId="0"/><xf numFmtId="2" fontId="1" applyFont="1" quotePrefix="1"><alignment wrapText="1"/></xf><xf numFmtId="49" fontId="0"/><xf numFmtId="170" fontId="0"/></cellXfs><dxfs count="0"/>';
  const sheet = rows('<row r="1"><c r="A1"/><c r="B1" s="1"/><c r="C1" s="2"/><c r="D1" s="3"/></row>');
  const workbook = { sheets: [{ name: "A", xml: sheet }], styles };
  const stylesAfter = (...patches: CellPatch[]) =>
    partText(patchWorkbook(rawWorkbook(workbook), patches.map((patch) => ({ sheet: "A", patch }))), "xl/styles.xml");

  test("text that Excel would take for a number gets text format, everything else of the style kept", () => {
    expect(patched(workbook, text("B1", "1.10"))).toContain('<c r="B1" s="4" t="inlineStr">');
    expect(stylesAfter(text("B1", "1.10"))).toContain(
      '<cellXfs count="5"><xf numFmtId="0" fontId="0"/><xf numFmtId="2" fontId="1" applyFont="1" quotePrefix="1"><alignment wrapText="1"/></xf><xf numFmtId="49" fontId="0"/><xf numFmtId="170" fontId="0"/><xf numFmtId="49" fontId="1" applyFont="1" quotePrefix="1" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs><dxfs',
    );
  });

  test.each(["1.1", "2,3", "01/2022", "15/7/2022", "-5", "+5", "=A1", "10:30", "5%", "1E5", "1.1.", " 7 ", "(3)", "1 000", "@A"])("“%s” is such a text", (written) => {
    expect(patched(workbook, text("A1", written))).toContain('<c r="A1" s="4" t="inlineStr">');
  });

  test.each(["Sở Nội vụ", "1.1.1 a", "TC 1.1", "Quý II/2022", "a1", ""])("“%s” is none and keeps its style", (written) => {
    expect(patched(workbook, text("A1", written))).toContain('<c r="A1"');
    expect(stylesAfter(text("A1", written))).toContain('<cellXfs count="4">');
  });

  test("a cell in text format stays in it for text, and leaves it for a number or a formula", () => {
    expect(patched(workbook, text("C1", "1.1"), text("D1", "1.2"))).toMatch(/<c r="C1" s="2".*<c r="D1" s="3"/);
    expect(patched(workbook, number("C1", 1), formula("D1", "=A1"))).toContain('<c r="C1" s="4"><v>1</v></c><c r="D1" s="4"><f>A1</f></c>');
    expect(stylesAfter(number("C1", 1), formula("D1", "=A1"))).toContain('<cellXfs count="5">');
  });

  test("cells of one style share the one that is added", () => {
    expect(patched(workbook, text("A1", "1.1"), text("B1", "1.2"), number("B1", 1), text("A1", "2.2"))).toContain('<c r="A1" s="4" t="inlineStr">');
    expect(stylesAfter(text("A1", "1.1"), text("A1", "2.2"))).toContain('<cellXfs count="5">');
  });

  test("a file without styles keeps its cells as they are", () => {
    expect(patched(sheet, text("A1", "1.1"))).toContain(`<c r="A1" t="inlineStr">${inline("1.1")}</c>`);
  });
});

describe("a cell that does not stand alone is refused", () => {
  const refusal = (cell: string, reason: string) => expect.objectContaining({ name: "CellRefused", sheet: "A", cell: at(cell), reason });

  test("a cell hidden under a merged one, but not the merged one itself", () => {
    const xml = `${rows('<row r="1"><c r="A1"/><c r="B1"/></row>')}<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>`;
    expect(patched(xml, number("A1", 1))).toContain('<c r="A1"><v>1</v></c>');
    expect(() => patched(xml, number("B1", 1))).toThrow(refusal("B1", "covered"));
  });

  test("a cell of a formula or a data table over several, but not a formula for one cell", () => {
    const xml = (range: string, type = "array") => rows(`<row r="1"><c r="A1"><f t="${type}" ref="${range}">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`);
    expect(() => patched(xml("A1:A2"), number("A2", 1))).toThrow(refusal("A2", "array"));
    expect(() => patched(xml("A1:A2", "dataTable"), number("A1", 1))).toThrow(refusal("A1", "array"));
    expect(patched(xml("A1"), number("A1", 1))).toContain('<c r="A1"><v>1</v></c>');
  });

  test("a heading or total of a table, which its own part repeats", () => {
    const table = '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ref="A2:B6" totalsRowCount="1"><tableColumns count="1"><tableColumn id="1" name="STT"/></tableColumns></table>';
    const workbook: RawWorkbook = {
      sheets: [{ name: "A", xml: rows(""), relations: [["r1", "table", "../tables/table1.xml"]] }],
      parts: { "xl/tables/table1.xml": { content: table, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml" } },
    };
    expect(() => patched(workbook, text("A2", "TT"))).toThrow(refusal("A2", "table"));
    expect(() => patched(workbook, number("B6", 1))).toThrow(refusal("B6", "table"));
    expect(patched(workbook, number("B5", 1), number("A1", 1), number("C2", 1))).toContain('<c r="B5"><v>1</v></c>');
  });

  test("a sheet that is not there is a mistake of the caller", () => {
    expect(() => patchWorkbook(rawWorkbook({ sheets: [{ name: "A", xml: rows("") }] }), [{ sheet: "B", patch: number("A1", 1) }])).toThrow('No sheet "B".');
  });
});
