import { documentsIn, numbersWithoutYear } from "#core/text/documents";

describe("documentsIn", () => {
  it.each([
    ["Nghị định số 61/2018/NĐ-CP ngày 23/4/2018", [["61/2018/NĐ-CP ngày 23/4/2018", 2018, 2018]]],
    ["Luật số 72/2025/QH15", [["72/2025/QH15", 2025, null]]],
    ["42/2022/NĐ-CP ngày 26 tháng 4 năm 2022 của Chính phủ", [["42/2022/NĐ-CP ngày 26 tháng 4 năm 2022", 2022, 2022]]],
    ["61 / 2018 / NĐ-CP, ban hành ngày 23.4.2019", [["61 / 2018 / NĐ-CP, ban hành ngày 23.4.2019", 2018, 2019]]],
    ["34/2019/NĐ-CP, được hướng dẫn ngày 06/11/2020", [["34/2019/NĐ-CP", 2019, null]]],
  ])("reads %j", (text, expected) => {
    expect(documentsIn(text).map(({ printed, year, dateYear }) => [printed, year, dateYear])).toEqual(expected);
  });

  it.each(["1291/QĐ-TTg ngày 07/10/2019", "13/13 phòng", "ngày 31/12/2024", "quý 1/2024", "000.12/2027-H36"])("reads none in %j", (text) => {
    expect(documentsIn(text)).toEqual([]);
  });
});

describe("numbersWithoutYear", () => {
  it("tells the full number where the day follows", () => {
    expect(numbersWithoutYear("Nghị định 108/NĐ-CP ngày 20/11/2014, Thông tư số 5/TT-BNV")).toEqual([
      { printed: "108/NĐ-CP", right: "108/2014/NĐ-CP" },
      { printed: "5/TT-BNV", right: null },
    ]);
  });

  it.each(["108/2014/NĐ-CP", "61/ 2018/NĐ-CP", "30/NQ-CP", "1291/QĐ-TTg", "26/CT-TTg", "45/KH-UBND", "01/2015/TTLT-BNV-BTC"])("finds nothing in %j", (text) => {
    expect(numbersWithoutYear(text)).toEqual([]);
  });
});
