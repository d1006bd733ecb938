import { createEmulatedExcel } from "#workbench/excel/createEmulatedExcel";
import { openWorkbook } from "#workbench/excel/files/openWorkbook";
import { saveWorkbook } from "#workbench/excel/files/saveWorkbook";
import type { CellContent } from "#workbench/excel/model/workbook";
import { convert, describeWithLibreOffice, libreOfficeTimeout } from "../../support/libreOffice";

jest.setTimeout(libreOfficeTimeout);

/** Over A1:D8: numbering, names, points, text that looks like numbers, blanks. */
const data = ["'1\tLĩnh vực\t3\t'x", "'1.1\tkế hoạch\t0.5\t", "'1.10\tKế hoạch\t1.25\tTRUE", "'1.2\tkiểm  tra \t-2\t", "'2\tthể chế\t1e3\t'5", "'2.1.1\ta*b\t0.005\t", "'2.1.10\ta?b\t2.675\t'", "'10\t\t\t7"];

/** Left out: where LibreOffice itself differs from Excel (it counts TRUE as a number, and saves #NUM! as #VALUE!). */
const formulas = [
  '=SUMIFS(C2:C$8,$A2:$A$8,$A1&".?*",$A2:$A$8,"<>"&$A1&".*.?*")',
  '=SUMIFS(C$1:INDEX(C:C,ROW()-1),$A$1:INDEX($A:$A,ROW()-1),"?*",$A$1:INDEX($A:$A,ROW()-1),"<>*.?*")',
  '=SUMIF(A1:A8,"1.*",C1)', '=COUNTIF(A1:A8,"1.?*")', '=COUNTIF(B1:B8,"kế hoạch")', '=COUNTIF(C1:C8,">0.5")', '=COUNTIF(B1:B8,"a~*b")', '=COUNTIF(B1:B8,"<>")',
  '=COUNTIFS(A1:A8,"1*",C1:C8,"<1")', "=COUNTA(B1:D8)", "=COUNT(A1:C8)", "=COUNTBLANK(C1:C8)", '=AVERAGEIF(C1:C8,">0")', "=AVERAGE(C1:C7)", "=MEDIAN(C1:C7)", "=MAX(C1:C8)", "=MIN(C1:C8)", "=LARGE(C1:C8,2)", "=SMALL(C1:C8,2)", "=RANK(C2,C1:C7)",
  '=SUMPRODUCT(--(LEFT($A$1:$A$8,2)="1."),C1:C8)', '=SUMPRODUCT(--(COUNTIF($A$1:$A$8,SUBSTITUTE(TRIM($A$1:$A$8)&".","..",".")&"?*")=0),C$1:C$8)', "=SUMPRODUCT((C1:C7>1)*(C1:C7))", "=SUMPRODUCT(--ISNUMBER(C1:C8))", "=SUMPRODUCT(ROW(A1:A3))",
  "=ROUND(C7,2)", "=ROUND(-2.5,0)", "=ROUNDUP(C6,2)", "=ROUNDDOWN(C7,1)", "=ROUND(1234.5,-2)", "=INT(-1.5)", "=MOD(-3,2)", "=TRUNC(-1.99,1)", "=ABS(C4)", "=SIGN(C4)", "=POWER(2,10)", "=2^-1", "=-2^2", "=10%", "=1/3", "=0.1+0.2-0.3",
  "=LEN(B4)", '=TRIM(B4)&"|"', "=UPPER(B5)", "=PROPER(B5)", '=FIND("h",B2)', '=SEARCH("H?",B2)', '=SUBSTITUTE(B3,"h","H",2)', '=REPLACE(B2,1,2,"X")', "=MID(B1,2,3)", "=RIGHT(A6,3)", '=REPT("ab",3)', '=EXACT(B2,B3)', "=B2=B3", '=B1&" "&C2', '=CONCATENATE(A1,"-",C4)', '=TEXT(C7,"0.00")', '=TEXTJOIN("; ",TRUE,B1:B3)', "=CODE(B5)", '=VALUE("12.5")',
  "=INDEX(B1:C8,3,2)", '=MATCH("1.10",A1:A8,0)', '=MATCH("1.?",A1:A8,0)', "=MATCH(1,C1:C1,0)", '=VLOOKUP("1.2",A1:C8,3,FALSE)', "=SUM(OFFSET(C1,1,0,3,1))", '=CHOOSE(2,"a","b")', "=ROWS(A1:C8)*COLUMNS(A1:C8)", "=SUM(INDEX(C1:C8,2):C4)", "=COLUMN(D1)",
  '=IF(C1>2,"lớn","nhỏ")', '=IFERROR(1/0,"lỗi")', "=IF(C4,1,2)", "=AND(C1>1,C2>1)", "=OR(C1>1,C2>1)", "=NOT(C1)", "=IFNA(MATCH(\"z\",A1:A8,0),0)", '=IFS(C1>5,"a",C1>2,"b")', "=ISTEXT(A1)", "=ISBLANK(C8)", "=ISNUMBER(-LEFT(A1,1))", "=N(D3)",
  "=1/0", "=NOSUCH(1)", '=FIND("z",B1)', "=NA()", '="a"+1', "=B8", '=B8=""', "=DATE(2022,3,31)", "=YEAR(DATE(2022,3,31)+1)", "=MONTH(44652)", "=SUBTOTAL(9,C1:C7)", '="10"+5', '="b">"a"', "=TRUE+1", '=1&""',
];

describeWithLibreOffice("calculation, beside LibreOffice", () => {
  it("gives the same result for every formula", async () => {
    const excel = await createEmulatedExcel({ region: "en-US" });
    excel.user.pastes("A1", data.join("\n"));
    formulas.forEach((formula, index) => excel.user.types(`F${index + 10}`, formula));
    const { cells } = excel.workbook.sheets[0]!;
    const results = formulas.map((_, index) => cells.get(`${index + 9},5`)!.value);
    // Saved without results, so that LibreOffice has to find its own.
    formulas.forEach((formula, index) => cells.set(`${index + 9},5`, { value: "", formula, style: { numberFormat: "General" } }));
    const theirs = (await openWorkbook(await convert(await saveWorkbook(excel.workbook), "xlsx"))).sheets[0]!;
    const pairs = formulas.map((formula, index) => ({ formula, ours: results[index]!, theirs: theirs.cells.get(`${index + 9},5`)?.value ?? "" }));
    expect(pairs.filter(({ ours, theirs }) => !same(ours, theirs))).toEqual([]);
  });
});

function same(a: CellContent, b: CellContent): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a));
  return JSON.stringify(a) === JSON.stringify(b);
}
