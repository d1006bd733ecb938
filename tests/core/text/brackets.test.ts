import { unmatchedMarks } from "#core/text/brackets";

describe("unmatchedMarks", () => {
  it.each([
    ['phong trào "Đẩy mạnh cải cách', ['"']],
    ["Đề án “Chuyển đổi số", ["“ ”"]],
    ["Rà soát (TTHC", ["( )"]],
    ["Rà soát TTHC)", ["( )"]],
    ["[1, 2 và “ba (bốn", ["“ ”", "( )", "[ ]"]],
    [") đóng trước (mở", ["( )"]],
  ])("finds in %j %j", (text, marks) => {
    expect(unmatchedMarks(text)).toEqual(marks);
  });

  it.each(["a) Kiểm tra; b) Báo cáo", "1) và 2)", "ii) Báo cáo (quý (I, II))", 'khẩu hiệu "5 biết" và "3 không"', "(kể cả mục 5) [2024]", "đ) Khác"])(
    "finds nothing in %j",
    (text) => {
      expect(unmatchedMarks(text)).toEqual([]);
    },
  );
});
