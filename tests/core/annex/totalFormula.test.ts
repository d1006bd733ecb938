import { childrenTotalFormula, childrenTotalOf, grandTotalFormula, grandTotalOf, tableTop } from "#core/annex/totalFormula";
import { readAnnexes } from "#core/annex/readAnnexes";
import type { Annex } from "#core/annex/annex";
import { annexSheet, dakNong2022, krongNo2023 } from "../../support/annexFixtures";

function annexOf(...args: Parameters<typeof annexSheet>): Annex {
  return readAnnexes(annexSheet(...args)).annexes[0]!;
}

function rowOf(annex: Annex, stt: string) {
  return annex.rows.find((row) => row.stt.printed === stt)!;
}

describe("totals of an annex", () => {
  it("adds a parent's direct children by their numbers, from the row below it to the row above the total", () => {
    expect(childrenTotalFormula({ column: 2, sttColumn: 0, row: 5, end: { totalRow: 124 }, dotted: false })).toBe(
      "=SUMIFS(INDEX(C:C,ROW()+1):INDEX(C:C,ROW()+IF(ROW(INDEX($A6:$A$125,1))<ROW(),ROWS($A6:$A125),ROWS($A6:$A$125))-2)," +
        'INDEX($A:$A,ROW()+1):INDEX($A:$A,ROW()+IF(ROW(INDEX($A6:$A$125,1))<ROW(),ROWS($A6:$A125),ROWS($A6:$A$125))-2),$A6&".?*",' +
        'INDEX($A:$A,ROW()+1):INDEX($A:$A,ROW()+IF(ROW(INDEX($A6:$A$125,1))<ROW(),ROWS($A6:$A125),ROWS($A6:$A$125))-2),"<>"&$A6&".*.?*")',
    );
  });

  it("reads a parent's number with its final dot, and ends at the last row where there is no total row", () => {
    expect(childrenTotalFormula({ column: 27, sttColumn: 1, row: 9, end: { lastRow: 19 }, dotted: true })).toBe(
      "=SUMIFS(INDEX(AB:AB,ROW()+1):INDEX(AB:AB,ROW()+IF(ROW(INDEX($B10:$B$20,1))<ROW(),ROWS($B10:$B20),ROWS($B10:$B$20))-1)," +
        'INDEX($B:$B,ROW()+1):INDEX($B:$B,ROW()+IF(ROW(INDEX($B10:$B$20,1))<ROW(),ROWS($B10:$B20),ROWS($B10:$B$20))-1),SUBSTITUTE(TRIM($B10)&".","..",".")&"?*",' +
        'INDEX($B:$B,ROW()+1):INDEX($B:$B,ROW()+IF(ROW(INDEX($B10:$B$20,1))<ROW(),ROWS($B10:$B20),ROWS($B10:$B$20))-1),"<>"&SUBSTITUTE(TRIM($B10)&".","..",".")&"*.?*")',
    );
  });

  it("adds the fields from the heading down to the row above the total", () => {
    expect(grandTotalFormula({ column: 2, sttColumn: 0, headingRow: 4, totalRow: 124 })).toBe(
      '=SUMIFS(C$5:INDEX(C:C,ROW()-1),$A$5:INDEX($A:$A,ROW()-1),"?*",$A$5:INDEX($A:$A,ROW()-1),"<>*.?*")',
    );
  });

  it("gives the formula for a row of an annex that stands on a sheet", () => {
    const annex = annexOf(dakNong2022);
    const parent = rowOf(annex, "7.2");
    const place = { column: 3, sttColumn: 0, row: parent.row, end: { totalRow: annex.totalRow!.row }, dotted: false };
    expect(childrenTotalOf(annex, parent, "prevScore")).toBe(childrenTotalFormula(place));
  });

  it("looks for the number without its dot where the parent prints one", () => {
    const annex = annexOf(krongNo2023);
    expect(childrenTotalOf(annex, rowOf(annex, "1."), "maxScore")).toContain("SUBSTITUTE(TRIM(");
    expect(childrenTotalOf(annex, rowOf(annex, "1.1"), "maxScore")).not.toContain("SUBSTITUTE");
    expect(grandTotalOf(annex, "maxScore")).toContain('"<>*.?*"');
  });

  it("offers no formula where it would not give the sum", () => {
    const annex = annexOf(dakNong2022);
    expect(childrenTotalOf(annex, rowOf(annex, "1.1"), "prevScore")).toBeNull();
    expect(childrenTotalOf(annex, rowOf(annex, "2"), "prevScore")).toBeNull();
    expect(grandTotalOf(annex, "prevScore")).toBeNull();
    const sound = annexOf(krongNo2023);
    const withoutColumn = { ...sound, columns: new Map([...sound.columns].filter(([key]) => key !== "prevScore")) };
    expect(grandTotalOf(withoutColumn, "prevScore")).toBeNull();
    expect(childrenTotalOf(withoutColumn, rowOf(sound, "1."), "prevScore")).toBeNull();
    expect(grandTotalOf({ ...sound, totalRow: null }, "prevScore")).toBeNull();
  });

  it("starts at the heading's last row, but below a row of column numbers, which would be counted", () => {
    expect(tableTop(annexOf(krongNo2023))).toBe(annexOf(krongNo2023).heading.last);
    const numbered = annexOf(krongNo2023, { columnNumbers: "1" });
    expect(tableTop(numbered)).toBe(numbered.rows[0]!.row);
  });
});
