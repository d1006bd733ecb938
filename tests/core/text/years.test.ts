import { plansNamedIn } from "#core/text/years";

describe("plansNamedIn", () => {
  it.each([
    ["tại Kế hoạch đào tạo, bồi dưỡng năm 2021 của tỉnh", [[2021]]],
    ["KẾ HOẠCH CCHC NĂM 2022", [[2022]]],
    ["Kế hoạch năm 2021, 2022; Dự toán năm 2023", [[2021, 2022], [2023]]],
  ])("finds the years in %j", (text, years) => {
    expect(plansNamedIn(text).map((named) => named.years)).toEqual(years);
  });

  it.each([
    "so với kế hoạch năm 2021",
    "Kế hoạch giai đoạn 2021-2025, 5 năm 2021 - 2025",
    "Kế hoạch số 45/KH-UBND ngày 12 tháng 3 năm 2020",
    "Kế hoạch ngày … tháng … năm 2021",
    "Báo cáo kết quả thực hiện năm 2021",
    "Báo cáo. Năm 2021 đã qua",
    "Kế hoạch (ban hành năm 2021)",
    "Kế hoạch năm học 2021-2022",
    `Kế hoạch ${"thực hiện nhiệm vụ ".repeat(7)}năm 2021`,
  ])("finds none in %j", (text) => {
    expect(plansNamedIn(text)).toEqual([]);
  });
});
