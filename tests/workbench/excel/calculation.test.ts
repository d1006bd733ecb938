import { createEmulatedExcel } from "#workbench/excel/createEmulatedExcel";
import type { EmulatedExcel } from "#workbench/excel/emulatedExcel";

/** An annex in miniature: a heading in row 5, criteria from row 6, the total in row 14. */
const rows: readonly (readonly string[])[] = [
  ["'1", "Công tác chỉ đạo", "=sum", "=sum", "=sum", "", ""],
  ["'1.1", "Kế hoạch", "1", "0,5", "1", "Ban hành", "Sở Nội vụ"],
  ["'1.2", "Kiểm tra", "=sum", "=sum", "=sum", "", ""],
  ["'1.2.1", "Đơn vị được kiểm tra", "0,5", "0,5", "0,25", "Kiểm tra", ""],
  ["'1.2.2", "Xử lý sau kiểm tra", "1", "1", "1", "Xử lý", "Sở Nội vụ"],
  ["'2", "Thể chế", "=sum", "=sum", "=sum", "", ""],
  ["'2.1", "Văn bản", "2", "2", "2", "Rà soát", "Sở Tư pháp"],
  ["'2.10", "Theo dõi", "1", "1", "1", "Theo dõi", "Sở Tư pháp"],
];

const sum = (column: string, row: number) => `=SUMIFS(${column}${row + 1}:${column}$13;$A${row + 1}:$A$13;$A${row}&".?*";$A${row + 1}:$A$13;"<>"&$A${row}&".*.?*")`;
const total = (column: string) =>
  `=SUMIFS(${column}$5:INDEX(${column}:${column};ROW()-1);$A$5:INDEX($A:$A;ROW()-1);"?*";$A$5:INDEX($A:$A;ROW()-1);"<>*.?*")`;

/** The native checks' formulas, English, written for the first cell of their range. */
const checks = {
  sum: '=AND(ISNUMBER(-LEFT($A5,1)),COUNTIF($A$5:$A$14,SUBSTITUTE(TRIM($A5)&".","..",".")&"?*")>0,IFERROR(ROUND(ABS(C5-SUMIFS(C$5:C$14,$A$5:$A$14,SUBSTITUTE(TRIM($A5)&".","..",".")&"?*",$A$5:$A$14,"<>"&SUBSTITUTE(TRIM($A5)&".","..",".")&"*.?*")),6)>0.005,TRUE))',
  decline:
    '=AND(ISNUMBER($D5),ISNUMBER($E5),ISNUMBER(-LEFT($A5,1)),ROUND($E5-$D5,4)<0,SUMPRODUCT(--(LEFT($A$5:$A$14,LEN(SUBSTITUTE(TRIM($A5)&".","..",".")))=SUBSTITUTE(TRIM($A5)&".","..",".")),--($A$5:$A$14<>$A5),--($E$5:$E$14<$D$5:$D$14),--ISNUMBER($E$5:$E$14))=0)',
  stt: '=AND(COUNT($C5:$E5)>0,ROW()<>ROW($A$14),OR(NOT(ISTEXT($A5)),NOT(ISNUMBER(-LEFT($A5))),ISNUMBER(FIND(",",$A5)),SUMPRODUCT(--(SUBSTITUTE(TRIM($A5)&".","..",".")=SUBSTITUTE(TRIM($A$5:$A$14)&".","..",".")))<>1))',
  over: "=AND(ISNUMBER($C5),ISNUMBER(D5),ROUND(D5-$C5,4)>0)",
  text: '=AND(ISNUMBER(-LEFT($A5,1)),ISTEXT(C5),TRIM(C5)<>"")',
  agency: '=AND(ISNUMBER(-LEFT($A5,1)),COUNTIF($A$5:$A$14,SUBSTITUTE(TRIM($A5)&".","..",".")&"?*")=0,TRIM($G5)="",COUNTA($D5:$F5)>0)',
  leafsum:
    '=IFERROR(ROUND(ABS(C14-SUMPRODUCT(--(COUNTIF($A$5:$A$14,SUBSTITUTE(TRIM($A$5:$A$14)&".","..",".")&"?*")=0),--($A$5:$A$14<>$A14),C$5:C$14)),6)>0.005,TRUE)',
  total: '=IFERROR(ROUND(ABS(C14-SUMIFS(C$5:C14,$A$5:$A14,"?*",$A$5:$A14,"<>*.?*",$A$5:$A14,"<>"&$A14)),6)>0.005,TRUE)',
} as const;

async function annex(): Promise<EmulatedExcel> {
  const excel = await createEmulatedExcel();
  excel.user.pastes("A5", "STT\tLĩnh vực\tĐiểm chuẩn\tNăm trước\tMục tiêu\tNhiệm vụ\tChủ trì");
  rows.forEach((row, index) =>
    row.forEach((text, column) => {
      if (text !== "") excel.user.types(`${"ABCDEFG"[column]}${index + 6}`, text === "=sum" ? sum("ABCDEFG"[column]!, index + 6) : text);
    }),
  );
  excel.user.types("A14", "TỔNG ĐIỂM");
  for (const column of ["C", "D", "E"]) excel.user.types(`${column}14`, total(column));
  return excel;
}

const value = (excel: EmulatedExcel, key: string) => excel.workbook.sheets[0]!.cells.get(key)?.value;

describe("calculation", () => {
  it("computes the totals of the annex, fields by their sub-criteria and the last row by the fields", async () => {
    const excel = await annex();
    expect(["5,2", "7,2", "10,2", "13,2", "13,3", "13,4"].map((key) => value(excel, key))).toEqual([2.5, 1.5, 3, 5.5, 5, 5.25]);
  });

  it("recalculates what hangs on an edit", async () => {
    const excel = await annex();
    excel.user.types("E9", "0,5");
    expect([value(excel, "7,4"), value(excel, "5,4"), value(excel, "13,4")]).toEqual([1.5, 2.5, 5.5]);
  });

  it("evaluates each native check where it should light and where it should not", async () => {
    const excel = await annex();
    const sheet = excel.workbook.sheets[0]!;
    sheet.conditionalFormats = Object.entries(checks).map(([id, formula], priority) => {
      const [left, right] = { sum: [2, 4], over: [3, 4], text: [2, 4], decline: [4, 4], stt: [0, 0], agency: [6, 6], leafsum: [2, 4], total: [2, 4] }[id] as [number, number];
      const top = id === "leafsum" || id === "total" ? 13 : 4;
      return { id, type: "Custom", ranges: [{ top, left, bottom: 13, right }], formula, format: {}, priority, stopIfTrue: false };
    });
    const lit = () => [...Array(10).keys()].flatMap((row) => [...Array(7).keys()].flatMap((column) => excel.conditionalFormatsAt(sheet.id, row + 4, column).map((id) => `${"ABCDEFG"[column]}${row + 5} ${id}`)));
    expect(lit()).toEqual(["E9 decline", "G9 agency"]);
    excel.user.types("C6", "3");
    excel.user.types("D12", "2,5");
    excel.user.types("E13", "'1,5");
    excel.user.types("A13", "'2,2");
    // D12 lights twice over: its parent's sum goes over the standard too, and E12 is now below it.
    expect(lit()).toEqual(["C6 sum", "E9 decline", "G9 agency", "D11 over", "D12 over", "E12 decline", "A13 stt", "E13 text", "C14 leafsum"]);
  });

  it("keeps rounding errors as Excel does, and makes a sum that is all rounding error zero", async () => {
    const excel = await createEmulatedExcel({ region: "en-US" });
    excel.user.types("A1", "=0.1+0.2");
    excel.user.types("A2", "=0.1+0.2-0.3");
    excel.user.types("A3", "=ROUND(1.005,2)");
    expect([value(excel, "0,0"), value(excel, "1,0"), value(excel, "2,0")]).toEqual([0.30000000000000004, 0, 1.01]);
  });

  it.each([
    ['=COUNTIF(A1:A3,"1.1")', 2],
    ['=COUNTIF(A1:A3,"1.?*")', 3],
    ["=-2^2", 4],
    ['="a"&1.5&TRUE', "a1.5TRUE"],
    ["=1/0", { error: "#DIV/0!" }],
    ["=NOSUCH(1)", { error: "#NAME?" }],
    ["=SUM(Gone!A1)", { error: "#REF!" }],
    ['=IFERROR(FIND("x",A1),"none")', "none"],
    ["=SUMPRODUCT(--(LEN(A1:A3)=3),{1;2;4})", 5],
    ['=VLOOKUP("1.10",A1:B3,2,FALSE)', 20],
    ['=TEXT(1234.5,"#,##0.00")', "1,234.50"],
    ['=SUBSTITUTE(TRIM("  1.2. ")&".","..",".")', "1.2."],
    ['=MATCH("1.2",A1:A3,0)&"/"&ROWS(A1:A3)', "3/3"],
    ["=B9", 0],
    ["=A9=\"\"", true],
    ["=AVERAGE(B1:B3)", 20],
    ['=IF(B1>5,"yes","no")', "yes"],
    ["=SUM(OFFSET(B1,1,0,2,1))", 50],
  ])("%s is %p", async (formula, expected) => {
    const excel = await createEmulatedExcel({ region: "en-US" });
    ["1.1", "1.10", "1.2"].forEach((stt, row) => {
      excel.user.types(`A${row + 1}`, `'${stt}`);
      excel.user.types(`B${row + 1}`, String([10, 20, 30][row]));
    });
    excel.user.types("D5", formula);
    expect(value(excel, "4,3")).toEqual(expected);
  });

  it("takes a typed edit of a 120-row annex in well under 50 milliseconds", async () => {
    const excel = await createEmulatedExcel();
    for (let row = 6; row <= 125; row++) {
      const [field, criterion] = [Math.floor((row - 6) / 12) + 1, (row - 6) % 12];
      excel.user.types(`A${row}`, criterion === 0 ? `'${field}` : `'${field}.${criterion}`);
      for (const column of ["C", "D", "E"]) excel.user.types(`${column}${row}`, criterion === 0 ? sum(column, row).replaceAll("$13", "$125") : "1");
    }
    const before = performance.now();
    for (let edit = 0; edit < 200; edit++) excel.user.types(`E${7 + (edit % 10)}`, String(edit));
    expect((performance.now() - before) / 200).toBeLessThan(25);
  });
});
