import type { ColumnKey } from "#core/annex/annex";
import { readAnnexes } from "#core/annex/readAnnexes";
import type { MarkedTable } from "#core/marks/markedTable";
import { nativeFormatsFor, nativeFormatsOf } from "#core/marks/nativeFormats";
import { rangeToA1 } from "#core/snapshot/address";
import { annexSheet, dakNong2022, krongNo2023, stacked } from "../../support/annexFixtures";

const keys: readonly ColumnKey[] = ["stt", "criterion", "maxScore", "prevScore", "targetScore", "task", "leadAgency"];
const table: MarkedTable = { kind: "score", belowHeading: true, headingRow: 4, lastRow: 123, totalRow: 124, columns: new Map(keys.map((key, column) => [key, column])) };

function formulasOf(marked: MarkedTable): Record<string, string> {
  return Object.fromEntries(nativeFormatsOf(marked).map(({ mark, formula }) => [mark, formula]));
}

describe("the native warnings", () => {
  it("are eight, each written for the first cell of its range", () => {
    const key = 'SUBSTITUTE(TRIM($A5)&".","..",".")';
    expect(formulasOf(table)).toEqual({
      sum:
        `=COUNT(-LEFT($A5))*COUNTIF($A$5:$A$125,${key}&"?*")*` +
        `IFERROR(ABS(C5-SUMIFS(C$5:C$125,$A$5:$A$125,${key}&"?*",$A$5:$A$125,"<>"&${key}&"*.?*"))>0.00505,1)`,
      total:
        '=IFERROR(ROUND(ABS(C125-SUMIFS(C$5:C125,$A$5:$A125,"?*",$A$5:$A125,"<>*.?*",$A$5:$A125,"<>"&$A125)),6)>0.005,1)',
      leafsum:
        '=IFERROR(ROUND(ABS(C125-SUMPRODUCT(--(COUNTIF($A$5:$A$125,SUBSTITUTE(TRIM($A$5:$A$125)&".","..",".")&"?*")=0),' +
        "--($A$5:$A$125<>$A125),C$5:C$125)),6)>0.005,1)",
      over: "=AND(ISNUMBER($C5),ISNUMBER(D5),ROUND(D5-$C5,4)>0)",
      text: '=AND(COUNT(-LEFT($A5)),ISTEXT(C5),TRIM(C5)<>"")',
      stt:
        '=AND(COUNT($C5,$D5,$E5)>0,ROW()<>ROW($A$125),OR(NOT(ISTEXT($A5)),NOT(ISNUMBER(-LEFT($A5))),ISNUMBER(FIND(",",$A5)),' +
        `SUMPRODUCT(--(${key}=SUBSTITUTE(TRIM($A$5:$A$125)&".","..",".")))<>1))`,
      decline:
        `=AND(COUNT($D5,$E5,-LEFT($A5))=3,ROUND($E5-$D5,4)<0,SUMPRODUCT(ISNUMBER(FIND("/"&${key},"/"&$A$5:$A$125))` +
        "*($A$5:$A$125<>$A5)*($E$5:$E$125<$D$5:$D$125)*ISNUMBER($E$5:$E$125))=0)",
      agency: `=AND(COUNT(-LEFT($A5)),COUNTIF($A$5:$A$125,${key}&"?*")=0,TRIM($G5)="",COUNTA($D5,$E5,$F5)>0)`,
    });
  });

  it("stay within 255 characters for a table anywhere in the first thousand rows", () => {
    const low = { ...table, headingRow: 799, lastRow: 996, totalRow: 997 };
    for (const formula of Object.values(formulasOf(low))) expect(formula.length).toBeLessThanOrEqual(255);
  });

  it("use neither array constants nor unions, which Excel refuses in conditional formats", () => {
    for (const formula of Object.values(formulasOf(table))) expect(formula.replace(/"[^"]*"/g, "")).not.toMatch(/[{}]/);
  });

  it("speak by bold italic letters beside their colour, which stands out from its ground", () => {
    for (const { fill, fontColor, bold, italic } of nativeFormatsOf(table)) {
      expect({ bold, italic }).toEqual({ bold: true, italic: true });
      expect(contrast(fill, fontColor)).toBeGreaterThan(4.5);
    }
  });

  it("cover the table of an annex that stands on a sheet, heading and total row included", () => {
    const annex = readAnnexes(annexSheet(krongNo2023, { origin: "B3" })).annexes[0]!;
    const last = annex.totalRow!.row + 1;
    const top = annex.heading.last + 1;
    expect(nativeFormatsFor(annex).map(({ mark, range }) => `${mark} ${rangeToA1(range)}`)).toEqual([
      `sum D${top}:F${last}`, `total D${last}:F${last}`, `leafsum D${last}:F${last}`, `over E${top}:F${last}`,
      `text D${top}:F${last}`, `stt B${top}:B${last}`, `decline F${top}:F${last}`, `agency H${top}:H${last}`,
    ]);
  });

  it("leave out what speaks of the total row where the annex has none, and end at the last row", () => {
    const annex = readAnnexes(annexSheet(dakNong2022, { row: (row) => (row.stt === "TỔNG ĐIỂM" ? null : row) })).annexes[0]!;
    const formats = nativeFormatsFor(annex);
    expect(formats.map(({ mark }) => mark)).toEqual(["sum", "over", "text", "stt", "decline", "agency"]);
    expect(new Set(formats.map(({ range }) => range.bottom))).toEqual(new Set([annex.rows.at(-1)!.row]));
    expect(formats.find(({ mark }) => mark === "stt")!.formula).not.toContain("ROW()");
  });

  it("leave out what needs a column that the table lacks", () => {
    const without = (...missing: ColumnKey[]): MarkedTable => ({
      ...table,
      columns: new Map(keys.filter((key) => !missing.includes(key)).map((key, column) => [key, column])),
    });
    expect(Object.keys(formulasOf(without("leadAgency", "task")))).not.toContain("agency");
    expect(Object.keys(formulasOf(without("prevScore")))).toEqual(["sum", "total", "leafsum", "over", "text", "stt", "agency"]);
    expect(formulasOf(without("prevScore"))["agency"]).toContain("COUNTA($D5,$E5)");
    expect(Object.keys(formulasOf(without("stt")))).toEqual(["over"]);
  });

  it("start below a row of column numbers, so that it is not taken for a second field 1", () => {
    const annex = readAnnexes(annexSheet(dakNong2022, { columnNumbers: "1" })).annexes[0]!;
    expect(nativeFormatsFor(annex)[0]!.range.top).toBe(annex.rows[0]!.row);
  });

  it("of two annexes on one sheet keep to their own rows", () => {
    const [upper, lower] = readAnnexes(stacked(annexSheet(dakNong2022), annexSheet(krongNo2023))).annexes;
    expect(nativeFormatsFor(upper!)[0]!.range.bottom).toBeLessThan(nativeFormatsFor(lower!)[0]!.range.top);
    for (const { formula } of nativeFormatsFor(lower!)) expect(formula.length).toBeLessThanOrEqual(255);
  });
});

/** WCAG's contrast ratio of two colours. */
function contrast(one: string, other: string): number {
  const luminance = (color: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
