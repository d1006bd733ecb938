import { joinLines, lineWidth } from "#core/cleaning/joinLines";
import { repairCharacters } from "#core/cleaning/repairCharacters";

describe("lines broken off by a page", () => {
  test.each([
    ["Kế hoạch của\nhuyện", "Kế hoạch của huyện"],
    ["Kế hoạch của\nUBND huyện", "Kế hoạch của UBND huyện"],
    ["trong năm\n2022", "trong năm 2022"],
    ["giai đoạn 2021\n-2025", "giai đoạn 2021-2025"],
    ["Kế hoạch số 12/KH-\nUBND", "Kế hoạch số 12/KH-UBND"],
    ["báo cáo (định kỳ\n), đột xuất", "báo cáo (định kỳ), đột xuất"],
    ["- Ban hành kế\nhoạch;\n- Kiểm\ntra", "- Ban hành kế hoạch;\n- Kiểm tra"],
  ])("%j is joined", (broken, whole) => {
    expect(joinLines(broken)).toBe(whole);
    expect(joinLines(whole)).toBe(whole);
  });

  test.each(["Ban hành;\n- Kiểm tra", "a) Một\nb) hai", "Việc gồm:\n+ kiểm tra", "1. Một\n2. Hai", "(1) Một\n(2) Hai", "Xong.\nBáo cáo", "Chưa có = 0\n2 cấp = 1", "Trực tuyến = 0\nPhát phiếu = 1", "Một\n\nHai"])(
    "%j stays",
    (text) => expect(joinLines(text)).toBe(text),
  );

  test("a list of agencies stays a list, whatever letter they begin with", () => {
    const form = { names: true, width: 30 };
    for (const text of ["Sở Nội vụ\nSở Tư pháp", "Sở Nội vụ,\nSở Tư pháp", "Sở Nội vụ\nphòng Nội vụ", "Sở Nội vụ\nUBND huyện"]) expect(joinLines(text, form)).toBe(text);
    expect(joinLines("Văn phòng Ủy ban nhân dân\nhuyện; Phòng Nội vụ và\nPhòng Tư pháp", form)).toBe("Văn phòng Ủy ban nhân dân huyện; Phòng Nội vụ và Phòng Tư pháp");
  });

  test("before a capital letter a line is joined where its page had no room for the next word", () => {
    const text = "Báo cáo gửi cho đồng chí\nChánh Văn phòng\nChủ tịch";
    expect(joinLines(text, { names: false, width: 27 })).toBe("Báo cáo gửi cho đồng chí Chánh Văn phòng\nChủ tịch");
    expect(joinLines(text)).toBe(text);
    expect(lineWidth(Array.from({ length: 8 }, () => text))).toBe(24);
    expect(lineWidth([text])).toBeNull();
  });
});

test.each([
  ["Tổ chức thƣ\u00a0viện", "Tổ chức thư viện"], ["HÀI LÕNG", "HÀI LÒNG"], ["THEO DÕI", "THEO DÕI"], ["Tổ chức".normalize("NFD"), "Tổ chức"],
  ["một  hai \nba ", "một hai\nba"], ["\u200bmột", "một"], [" ", " "],
])("characters of %j are put right", (dirty, clean) => expect(repairCharacters(dirty)).toBe(clean));
