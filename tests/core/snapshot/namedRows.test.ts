import { namedRows } from "#core/snapshot/namedRows";

describe("the rows that a formula does not survive", () => {
  const sheet = "Phụ lục 'I'";

  test.each<readonly [string, readonly number[]]>([
    ["=A12", [12]],
    ["=SUM($C$7:C9)*B2", [7, 9, 2]],
    ["=COUNTA(5:7)", [5, 7]],
    ["=SUM(C:C)+LOG10(4)+A1B2+Tổng_12", []],
    ["=A5:INDEX(C:C,9)", [5]],
    ['="A12 và B13"', []],
    ['="x""A12"&A13', [13]],
    ["=Khác!A12+'Trang tính'!B13+[Cũ.xlsx]Khác!C14", []],
    ["='PHỤ LỤC ''I'''!A12", [12]],
    ["='Q1:Q4'!A12+Q1:Q4!B13", [12, 13]],
    ["='[Cũ.xlsx]Q1:Q4'!A12", []],
    ["=#REF!+A3", [3]],
  ])("on the sheet itself: %s", (formula, rows) => {
    expect(namedRows(formula, sheet, true).map((row) => row + 1)).toEqual(rows);
  });

  test.each<readonly [string, readonly number[]]>([
    ["=A12", []],
    ["='Phụ lục ''I'''!$A$5:$G$124", [5, 124]],
    ["='Phụ lục ''I'''!$A$5:$G$6,'Phụ lục ''I'''!$5:$5,A9", [5, 6, 5, 5]],
    ["=Lục!A3", []],
  ])("elsewhere: %s", (formula, rows) => {
    expect(namedRows(formula, sheet, false).map((row) => row + 1)).toEqual(rows);
  });
});
