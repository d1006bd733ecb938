import { isRatio, isRatioFormula, ratioFormula, ratioOf } from "#core/annex/ratioFormula";
import { calculatedSheet } from "../../support/calculatedSheet";

const place = { column: 3, wholeRow: 1, partRow: 2 };

function given(whole: string | number, part: string | number): unknown {
  const formulas = [["", "", "", ratioFormula(place)], ["", "", "", whole], ["", "", "", part]];
  return calculatedSheet({ origin: { row: 0, column: 0 }, formulas }).valueAt(0, 3);
}

describe("the formula of a share", () => {
  it("reads the two rows that it is told", () => {
    expect(ratioFormula(place)).toBe('=IF(AND(COUNT(D2,D3)=2,N(D2)>0),ROUND(D3/D2*100,2),"")');
  });

  it.each([
    [6, 3, 50],
    [348, 348, 100],
    [3, 1, 33.33],
    [6, 0, 0],
    ["", "", ""],
    [6, "", ""],
    ["", 3, ""],
    [0, 0, ""],
    [0, 3, ""],
    ["-", "-", ""],
  ])("gives of %p and %p %p, and never an error", (whole, part, result) => {
    expect(given(whole, part)).toBe(result);
    expect(ratioOf(whole, part)).toBe(result);
  });
});

describe("the formula of a share in a cell with an Excel percent format", () => {
  const percent = (whole: string | number, part: string | number): unknown => {
    const formulas = [["", "", "", ratioFormula({ ...place, percent: true })], ["", "", "", whole], ["", "", "", part]];
    return calculatedSheet({ origin: { row: 0, column: 0 }, formulas }).valueAt(0, 3);
  };

  it("gives the hundredth part, as exact as in %", () => {
    expect([percent(3, 1), percent(6, 3), percent("", 3)]).toEqual([0.3333, 0.5, ""]);
  });

  it("is known as ours, as the other is", () => {
    expect([ratioFormula({ ...place, percent: true }), ratioFormula(place)].map(isRatioFormula)).toEqual([true, true]);
    expect(["=ROUND(D3/D2*100,2)", "=D3/D2*100", '=IF(D2>0,D3/D2,"")'].map(isRatioFormula)).toEqual([false, false, false]);
  });
});

describe("a share of its second part row in the first", () => {
  it.each([
    ["Tỷ lệ hồ sơ giải quyết đúng hạn", "%", ["Hồ sơ", "Hồ sơ"], true],
    ["Tỷ lệ TTHC mức độ 3", "%", ["Thủ tục", "Thủ tục", "Thủ tục"], true],
    ["Tỷ lệ đơn vị sự nghiệp đã cắt giảm so với năm 2015", "%", ["Đơn vị", "Đơn vị"], false],
    ["Tỷ lệ văn bản điện tử", "%", ["%", "%"], false],
    ["Số cán bộ bị kỷ luật", "Người", ["Người", "Người"], false],
    ["Tỷ lệ đã kiểm tra", "%", [], false],
    ["Tỷ lệ đã kiểm tra", "%", ["Cơ quan", "Xã"], false],
  ])("%s (%s of %p): %p", (indicator, unit, parts, expected) => {
    expect(isRatio(indicator, unit, parts)).toBe(expected);
  });
});
