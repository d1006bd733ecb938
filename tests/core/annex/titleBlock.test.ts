import { readAnnexes } from "#core/annex/readAnnexes";
import { mainTitle } from "#core/annex/planYear";
import { toA1 } from "#core/snapshot/address";
import { sheetText } from "../../support/sheetText";

function annexUnder(title: readonly string[], target = "Mục tiêu") {
  const lines = title.map((line) => `| ${line} | | | | |`).join("\n");
  const { annexes } = readAnnexes(sheetText(`${lines}\n| STT | Tiêu chí | Điểm chuẩn | Điểm năm trước | ${target} |\n| 1 | Chỉ đạo | 1 | 1 | 1 |`));
  return annexes[0]!;
}

describe("the plan's year", () => {
  it.each([
    [["NHIỆM VỤ, GIẢI PHÁP CẢI THIỆN CHỈ SỐ CCHC TỈNH ĐẮK NÔNG NĂM 2022"], "Mục tiêu", 2022],
    [["PHỤ LỤC", "Kế hoạch cải cách hành chính năm 2023"], "Mục tiêu năm 2022", 2023],
    [["NHIỆM VỤ NĂM 2022".normalize("NFD")], "Mục tiêu", 2022],
    [["Đắk Nông, ngày 5 tháng 7 năm 2021", "NHIỆM VỤ NĂM 2022"], "Mục tiêu", 2022],
    [["Đắk Nông, ngày 05 tháng 12 năm 2021"], "Mục tiêu năm 2022", 2022],
    [["Đắk Nông, ngày … tháng … năm 2021"], "Mục tiêu", null],
    [["(Kèm theo Kế hoạch số 12/KH-UBND ngày 5/1/2022 của UBND tỉnh)"], "Mục tiêu", null],
    [["(Kèm theo Kế hoạch CCHC năm 2021)", "NHIỆM VỤ NĂM 2022"], "Mục tiêu", 2022],
    [["NHIỆM VỤ", "(Kèm theo Kế hoạch CCHC năm 2022)"], "Mục tiêu", 2022],
    [["KẾT QUẢ NĂM 2021 VÀ MỤC TIÊU NĂM 2022"], "Mục tiêu", 2022],
    [["KẾT QUẢ NĂM 2022, ĐỊNH HƯỚNG NĂM 2023"], "Mục tiêu năm 2022", 2022],
    [["Nhiệm vụ giai đoạn 2021-2025", "Nhiệm vụ năm 2021-2025"], "Mục tiêu", null],
    [[], "Mục tiêu năm 2022", 2022],
    [[], "Mục tiêu", null],
  ])("under %j with the heading %j is %p", (title, target, year) => {
    expect(annexUnder(title, target).year).toBe(year);
  });
});

describe("the unit", () => {
  it.each([
    ["NHIỆM VỤ, GIẢI PHÁP CẢI THIỆN VÀ NÂNG CAO CHỈ SỐ CCHC TỈNH ĐẮK NÔNG NĂM 2022", "tỉnh Đắk Nông"],
    ["NÂNG CAO CHỈ SỐ CCHC HUYỆN KRÔNG NÔ NĂM 2023", "huyện Krông Nô"],
    ["KẾ HOẠCH CCHC THÀNH PHỐ HỒ CHÍ MINH GIAI ĐOẠN 2021-2025", "thành phố Hồ Chí Minh"],
    ["CHỈ SỐ CCHC TỈNH BÀ RỊA - VŨNG TÀU NĂM 2022", "tỉnh Bà Rịa - Vũng Tàu"],
    ["CHỈ SỐ CCHC CẤP XÃ CỦA XÃ BÌNH YÊN", "xã Bình Yên"],
    ["Nhiệm vụ của huyện Đức Thọ năm 2022", "huyện Đức Thọ"],
    ["Phụ lục của thị xã Gia Nghĩa", "thị xã Gia Nghĩa"],
    ["NHIỆM VỤ CẢI THIỆN CHỈ SỐ CCHC CẤP TỈNH NĂM 2022", null],
    ["PHÁT TRIỂN KINH TẾ - XÃ HỘI", null],
    ["Phát triển kinh tế - xã hội các xã, thị trấn", null],
    ["PHỤ LỤC", null],
  ])("of %j is %p", (title, unit) => {
    expect(annexUnder([title]).unit).toBe(unit);
  });
});

describe("the title block", () => {
  it("holds every cell with text above the heading", () => {
    const annex = annexUnder(["PHỤ LỤC", "", "NHIỆM VỤ NĂM 2022⏎(bản 2)"]);
    expect(annex.title.map(({ address, text }) => [toA1(address), text])).toEqual([
      ["A1", "PHỤ LỤC"],
      ["A3", "NHIỆM VỤ NĂM 2022\n(bản 2)"],
    ]);
  });

  it("has a main line: the one with the year, else the longest that stands in no parentheses", () => {
    const main = (title: readonly string[]): string => mainTitle(annexUnder(title).title);
    expect(main(["ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "NHIỆM VỤ⏎NĂM 2022"])).toBe("NHIỆM VỤ NĂM 2022");
    expect(main(["PHỤ LỤC", "NHIỆM VỤ CẢI THIỆN", "(Ban hành kèm theo Kế hoạch số 1/KH-UBND của UBND tỉnh)"])).toBe("NHIỆM VỤ CẢI THIỆN");
    expect(main([])).toBe("");
  });
});
