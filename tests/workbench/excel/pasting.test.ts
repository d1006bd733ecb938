import { createEmulatedExcel } from "#workbench/excel/createEmulatedExcel";
import type { EmulatedExcel } from "#workbench/excel/emulatedExcel";

const sheetOf = (excel: EmulatedExcel) => excel.workbook.sheets[0]!;
const rangeOf = (excel: EmulatedExcel) => sheetOf(excel).merges.map(({ top, left, bottom, right }) => [top, left, bottom, right]);

/** What stands in the cells from A1 on, row by row. */
function valuesOf(excel: EmulatedExcel, rows: number, columns: number) {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => sheetOf(excel).cells.get(`${row},${column}`)?.value ?? ""));
}

async function pasted(html: string, region: "vi-VN" | "en-US" = "vi-VN") {
  const excel = await createEmulatedExcel({ region });
  excel.user.pastesHtml("A1", html);
  return excel;
}

const table = (...rows: string[]) => `<table>${rows.map((row) => `<tr>${row}</tr>`).join("")}</table>`;

describe("a table from the clipboard", () => {
  test("lies as it lay: spans are merged cells, and nothing is put under them", async () => {
    const excel = await pasted(table("<td rowspan=2>a</td><td colspan=2>b</td>", "<td>c</td><td>d</td>"));
    expect(valuesOf(excel, 2, 3)).toEqual([["a", "b", ""], ["", "c", "d"]]);
    expect(rangeOf(excel)).toEqual([[0, 0, 1, 0], [0, 1, 0, 2]]);
  });

  test("has a row for each paragraph and line break of a cell, the others merged over them", async () => {
    const excel = await pasted(table("<td><p>1</p></td><td><p>một</p><p>hai<br>ba</p></td><td><p>x</p>\n<p>y</p></td>", "<td>2</td><td>bốn</td><td>z</td>"));
    expect(valuesOf(excel, 4, 3)).toEqual([[1, "một", "x"], ["", "hai", "y"], ["", "ba", ""], [2, "bốn", "z"]]);
    expect(rangeOf(excel)).toEqual([[0, 0, 2, 0], [1, 2, 2, 2]]);
  });

  test("makes room below for what a spanning cell has more", async () => {
    const excel = await pasted(table("<td rowspan=2><p>a</p><p>b</p><p>c</p></td><td>1</td>", "<td>2</td>", "<td>d</td><td>3</td>"));
    expect(valuesOf(excel, 4, 2)).toEqual([["a", 1], ["b", 2], ["c", ""], ["d", 3]]);
    expect(rangeOf(excel)).toEqual([[1, 1, 2, 1]]);
  });

  test.each([
    ["in the break's own style", table(`<td>một<br style='mso-data-placement:same-cell'>hai</td>`)],
    ["in the style sheet", `<style><!--br {mso-data-placement:same-cell;}--></style>${table("<td>một<br>hai</td>")}`],
  ])("keeps the lines of a cell together where the clipboard says so %s", async (_, html) => {
    expect(valuesOf(await pasted(html), 2, 1)).toEqual([["một\nhai"], [""]]);
  });

  test("comes with Word's empty paragraphs as empty rows, and nothing of its comments, styles and marks", async () => {
    const excel = await pasted(
      `Version:0.9\r\nStartHTML:0000000105\r\n<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0in}</style><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--></head>
      <body><!--StartFragment--><p class=MsoNormal>Tiêu đề<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>${table("<td><p class=MsoNormal><b><span\n lang=VI>Kế\n  hoạch</span></b><o:p></o:p></p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td>")}<!--EndFragment--></body></html>`,
    );
    expect(valuesOf(excel, 4, 2)).toEqual([["Tiêu đề", ""], ["", ""], ["Kế hoạch", ""], ["", ""]]);
    expect(sheetOf(excel).cells.get("2,0")?.style.bold).toBe(true);
    expect(sheetOf(excel).cells.get("0,0")?.style.bold).toBeUndefined();
  });
});

describe("what Excel makes of the texts", () => {
  const texts = ["1.", "1.1", "1.10", "1.1.1", "1.1.1.1", "2,3", "8,5", "9,2591", "2/3", "-", "&nbsp;8,5"];
  const html = table(...texts.map((text) => `<td>${text}</td>`));
  const year = new Date().getFullYear();
  const day = (y: number, month: number, date: number) => Math.round(Date.UTC(y, month - 1, date) / 86_400_000) + 25_569;

  test("in Vietnam: points between numbers are dates, commas are decimals", async () => {
    expect(valuesOf(await pasted(html), texts.length, 1).flat()).toEqual(["1.", day(year, 1, 1), day(year, 10, 1), day(2001, 1, 1), "1.1.1.1", 2.3, 8.5, 9.2591, day(year, 3, 2), "-", "\u00a08,5"]);
  });

  test("in America: one point is a decimal, commas are thousands where three digits follow", async () => {
    expect(valuesOf(await pasted(html, "en-US"), texts.length, 1).flat()).toEqual([1, 1.1, 1.1, "1.1.1", "1.1.1.1", "2,3", "8,5", 92591, day(year, 2, 3), "-", "\u00a08,5"]);
  });

  test("text stays text where the cell was formatted so beforehand, or the clipboard says so", async () => {
    const excel = await createEmulatedExcel({ region: "en-US" });
    sheetOf(excel).cells.set("0,0", { value: "", style: { numberFormat: "@" } });
    excel.user.pastesHtml("A1", `<style>.xl65 {mso-number-format:"\\@";}</style>${table("<td>1.10</td><td class=xl65>1.10</td><td style='mso-number-format:\"\\@\"'>1.10</td><td x:str>1.10</td>")}`);
    expect(valuesOf(excel, 1, 4)).toEqual([["1.10", "1.10", "1.10", "1.10"]]);
  });

  test("a number is the clipboard's, whatever is shown of it, in the clipboard's format", async () => {
    const excel = await pasted(table(`<td style='mso-number-format:"0\\.00"' x:num="8.125">8,13</td><td style='mso-number-format:"0\\.00"'>8,5</td>`));
    expect(valuesOf(excel, 1, 2)).toEqual([[8.125, 8.5]]);
    expect(sheetOf(excel).cells.get("0,1")?.style.numberFormat).toBe("0.00");
  });

  test("formulas calculate, and what is none after all stays text", async () => {
    const excel = await pasted(table("<td>2</td><td>=A1*3</td><td>=== ==</td>"));
    expect(valuesOf(excel, 1, 3)).toEqual([[2, 6, "=== =="]]);
  });
});

describe("pasting over what is there", () => {
  test("takes merges apart, empties what it covers, is one step of the undo list and one event's range", async () => {
    const excel = await createEmulatedExcel();
    excel.user.pastesHtml("A1", table("<td colspan=2>cũ</td>", "<td>a</td><td>b</td>"));
    const before = valuesOf(excel, 2, 2);
    excel.user.pastesHtml("A1", table("<td>mới</td><td></td>", "<td colspan=2>c</td>"));
    expect(valuesOf(excel, 2, 2)).toEqual([["mới", ""], ["c", ""]]);
    expect(rangeOf(excel)).toEqual([[1, 0, 1, 1]]);
    expect(sheetOf(excel).selection).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
    excel.user.undoes();
    expect(valuesOf(excel, 2, 2)).toEqual(before);
    expect(rangeOf(excel)).toEqual([[0, 0, 0, 1]]);
  });

  test("is refused where it would cut a merged cell, or on a protected sheet, and changes nothing", async () => {
    const excel = await pasted(table("<td colspan=2>a</td>"));
    expect(() => excel.user.pastesHtml("B1", table("<td>x</td>"))).toThrow(expect.objectContaining({ code: "InvalidOperation" }));
    sheetOf(excel).protected = true;
    expect(() => excel.user.pastesHtml("A1", table("<td>x</td>"))).toThrow(expect.objectContaining({ code: "AccessDenied" }));
    expect(valuesOf(excel, 1, 2)).toEqual([["a", ""]]);
  });
});

test("text in quotes is one cell, its line breaks and doubled quotes included", async () => {
  const excel = await createEmulatedExcel();
  excel.user.pastes("A1", 'a\t"một\nhai ""ba"""\tc\n"Một cửa" điện tử\t\td');
  expect(valuesOf(excel, 2, 3)).toEqual([["a", 'một\nhai "ba"', "c"], ['"Một cửa" điện tử', "", "d"]]);
});
